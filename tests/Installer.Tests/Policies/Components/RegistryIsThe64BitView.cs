using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Components;

/// <summary>Administrators, ConfigMgr and Intune look in the 64-bit view. Setup is a 32-bit program, which has the other one by default.</summary>
public sealed class RegistryIsThe64BitView : Policy
{
    private static readonly string[] RegistryElements = ["RegistryKey", "RegistryValue", "RemoveRegistryKey", "RemoveRegistryValue"];

    [Theory]
    [InlineData("<Component Id='A'><RegistryKey /></Component>", "Component A")]
    [InlineData("<Component Id='A' Bitness='always32'><RegistryValue /></Component>", "Component A")]
    [InlineData("<Component Id='A' Bitness='default'><RemoveRegistryKey /></Component>", "Component A")]
    [InlineData("<RegistrySearch Id='A' />", "RegistrySearch A")]
    public void Finds_an_element(string package, string finding) => AssertFinds(finding, InstallerSources.Parse(package));

    [Fact]
    public void Finds_a_search_of_the_bundle() => AssertFinds("util:RegistrySearch A", InstallerSources.Parse(bundle: "<util:RegistrySearch Id='A' />"));

    [Theory]
    [InlineData("<Component Id='A'><File /></Component>")]
    [InlineData("<Component Id='A' Bitness='always64'><RegistryKey /></Component>")]
    public void Accepts_others(string package) => AssertFindsNothing(InstallerSources.Parse(package));

    private protected override IEnumerable<string> Find(InstallerSources sources) =>
        from element in sources.Projects.SelectMany(project => project.AllElements)
        where element.Name.LocalName == "RegistrySearch" || (element.Name.LocalName == "Component" && element.Elements().Any(child => RegistryElements.Contains(child.Name.LocalName)))
        where (string?)element.Attribute("Bitness") != "always64"
        select $"{WixSource.Place(element)}: {Wix.Display(element.Name)} {(string?)element.Attribute("Id")} needs Bitness=\"always64\".";
}
