namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>The role of a Windows installation: OSVERSIONINFOEX.wProductType.</summary>
/// <remarks>https://learn.microsoft.com/windows/win32/api/winnt/ns-winnt-osversioninfoexw</remarks>
public enum ProductType
{
    /// <summary>VER_NT_WORKSTATION: a client edition.</summary>
    Workstation = 1,

    /// <summary>VER_NT_DOMAIN_CONTROLLER: a server edition that is a domain controller.</summary>
    DomainController = 2,

    /// <summary>VER_NT_SERVER: any other server edition.</summary>
    Server = 3,
}
