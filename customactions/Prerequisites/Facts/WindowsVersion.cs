namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>The Windows that runs, as RtlGetVersion tells it: no manifest changes its answer.</summary>
/// <param name="Build">The build number, for example 17763.</param>
/// <param name="ProductType">The role.</param>
/// <param name="ProductName">The edition's name in the registry, for example "Windows Server 2019 Datacenter"; empty where there is none.</param>
/// <param name="UpdateRevision">The revision that updates raise (UBR), or <see langword="null"/> where it is not told.</param>
/// <param name="EditionId">The edition's id in the registry, for example "ServerDatacenter"; empty where there is none.</param>
/// <param name="InstallationType">The value InstallationType beside it, for example "Server"; empty where there is none.</param>
public sealed record WindowsVersion(
    int Build,
    ProductType ProductType,
    string ProductName,
    int? UpdateRevision = null,
    string EditionId = "",
    string InstallationType = "");

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

internal interface IWindowsVersionReader
{
    int Build { get; }

    ProductType ProductType { get; }
}
