using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.CustomActions;

/// <summary>All code comes from the one 64-bit library that the build hands over. A 32-bit one would read the 32-bit registry.</summary>
public sealed class DllEntriesAreInTheCustomActionsDll : Policy
{
    private const string Library = "<Binary Id='Library' SourceFile='$(CustomActionsDll)' />";

    [Theory]
    [InlineData("<CustomAction Id='A' DllEntry='A' />")]
    [InlineData("<CustomAction Id='A' DllEntry='A' FileRef='Library' />")]
    [InlineData("<CustomAction Id='A' DllEntry='A' BinaryRef='Other' />")]
    [InlineData("<CustomAction Id='A' DllEntry='A' BinaryRef='Tools' /><Binary Id='Tools' SourceFile='tools.dll' />")]
    public void Finds_an_entry_elsewhere(string package) => AssertFinds("Package.wxs(1): custom action A", InstallerSources.Parse(Library + package));

    [Fact]
    public void Accepts_the_library() => AssertFindsNothing(InstallerSources.Parse(Library + "<CustomAction Id='A' DllEntry='A' BinaryRef='Library' />"));

    private protected override IEnumerable<string> Find(InstallerSources sources)
    {
        var libraries = sources.Package.Elements("Binary")
            .Where(binary => (string?)binary.Attribute("SourceFile") == "$(CustomActionsDll)")
            .Select(binary => (string?)binary.Attribute("Id"))
            .ToHashSet();
        return
            from action in sources.Package.Elements("CustomAction")
            where action.Attribute("DllEntry") is not null && !libraries.Contains((string?)action.Attribute("BinaryRef") ?? "")
            select $"{WixSource.Place(action)}: custom action {(string?)action.Attribute("Id")} needs the BinaryRef of $(CustomActionsDll).";
    }
}
