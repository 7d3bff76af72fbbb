namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>The server's place in a domain.</summary>
/// <param name="JoinStatus">What it is joined to.</param>
/// <param name="Name">The name of the domain or workgroup; empty where there is none.</param>
/// <param name="IsDomainController">Whether it is a domain controller, which is what product type 2 says.</param>
public sealed record DomainMembership(JoinStatus JoinStatus, string Name, bool IsDomainController)
{
    /// <summary>
    /// The state of the secure channel to the domain, a Win32 error code: 0 where it works; <see langword="null"/> where Windows
    /// does not tell, as to who is no administrator.
    /// </summary>
    public int? SecureChannel { get; init; }

    public bool IsInDomain => IsDomainController || JoinStatus == JoinStatus.Domain;
}

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

internal interface IDomainReader
{
    /// <param name="name">The name of the domain or workgroup; empty where there is none.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">Windows gives no answer.</exception>
    JoinStatus ReadJoinStatus(out string name);

    /// <returns>See <see cref="DomainMembership.SecureChannel"/>.</returns>
    int? ReadSecureChannel();
}
