using System.Globalization;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Profiles;

/// <summary>The Windows that a profile describes. Wine's RtlGetVersion takes it from the same values.</summary>
internal sealed class ProfileWindowsVersion(IRegistryReader registry) : IWindowsVersionReader
{
    private static readonly RegistryPath ProductOptions = RegistryPath.LocalMachine(@"SYSTEM\CurrentControlSet\Control\ProductOptions");

    public int Build => int.Parse(Text(RegistryLocations.WindowsVersion, "CurrentBuildNumber"), CultureInfo.InvariantCulture);

    public ProductType ProductType => Text(ProductOptions, "ProductType") switch
    {
        "WinNT" => ProductType.Workstation,
        "LanmanNT" => ProductType.DomainController,
        "ServerNT" => ProductType.Server,
        var other => throw new FormatException($"ProductType is {other}"),
    };

    private string Text(RegistryPath path, string name) =>
        registry.GetValue(path, name)?.AsText() ?? throw new FormatException($"{path} {name} is no text");
}
