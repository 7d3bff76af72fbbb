namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>What a computer is joined to: NETSETUP_JOIN_STATUS of lmjoin.h.</summary>
/// <remarks>https://learn.microsoft.com/windows/win32/api/lmjoin/ne-lmjoin-netsetup_join_status</remarks>
public enum JoinStatus
{
    /// <summary>NetSetupUnknownStatus: Windows does not know.</summary>
    Unknown = 0,

    /// <summary>NetSetupUnjoined: nothing.</summary>
    Unjoined = 1,

    /// <summary>NetSetupWorkgroupName: a workgroup.</summary>
    Workgroup = 2,

    /// <summary>NetSetupDomainName: a domain.</summary>
    Domain = 3,
}
