namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>The Windows that runs, as RtlGetVersion tells it: no manifest changes its answer.</summary>
/// <param name="Build">The build number, for example 17763.</param>
/// <param name="ProductType">The role.</param>
/// <param name="ProductName">The edition's name in the registry, for example "Windows Server 2019 Datacenter"; empty where there is none.</param>
/// <param name="UpdateRevision">The revision that updates raise (UBR), or <see langword="null"/> where it is not told.</param>
public sealed record WindowsVersion(int Build, ProductType ProductType, string ProductName, int? UpdateRevision = null);
