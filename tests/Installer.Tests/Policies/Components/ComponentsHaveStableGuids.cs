using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Components;

/// <summary>
/// An upgrade knows a component again by its GUID. WiX makes a stable one from the path of a file; a component without files says its own.
/// </summary>
public sealed class ComponentsHaveStableGuids : Policy
{
    private const string Guid = "69D9510F-511A-4A0D-90EC-B4220584DC71";

    [Theory]
    [InlineData("<Component Id='A'><RegistryValue /></Component>", "component A has no file and needs a GUID of its own")]
    [InlineData("<Component Id='A' Guid='*'><RegistryValue /></Component>", "component A: Guid \"*\" is no GUID")]
    [InlineData("<Component Id='A' Guid='*'><File /></Component>", "component A: Guid \"*\" is no GUID")]
    [InlineData("<Component Id='A' Guid=''><File /></Component>", "component A: Guid \"\" is no GUID")]
    [InlineData($"<Component Id='A' Guid='{Guid}'><File /></Component><Component Id='B' Guid='{{{Guid}}}'><File /></Component>", "component B has the GUID of another one")]
    public void Finds_a_component(string package, string finding) => AssertFinds(finding, InstallerSources.Parse(package));

    [Theory]
    [InlineData("<Component Id='A'><File /></Component>")]
    [InlineData($"<Component Id='A' Guid='{Guid}'><RegistryKey /></Component>")]
    public void Accepts_others(string package) => AssertFindsNothing(InstallerSources.Parse(package));

    private protected override IEnumerable<string> Find(InstallerSources sources)
    {
        var seen = new HashSet<Guid>();
        foreach (var component in sources.Package.Elements("Component"))
        {
            var name = $"{WixSource.Place(component)}: component {(string?)component.Attribute("Id") ?? (string?)component.Element(Wix.Core + "File")?.Attribute("Id")}";
            var guid = (string?)component.Attribute("Guid");
            if (guid is null)
            {
                if (component.Element(Wix.Core + "File") is null)
                {
                    yield return $"{name} has no file and needs a GUID of its own.";
                }
            }
            else if (!System.Guid.TryParse(guid, out var value))
            {
                yield return $"{name}: Guid \"{guid}\" is no GUID.";
            }
            else if (!seen.Add(value))
            {
                yield return $"{name} has the GUID of another one.";
            }
        }
    }
}
