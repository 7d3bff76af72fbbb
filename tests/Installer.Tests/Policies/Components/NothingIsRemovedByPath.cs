using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Components;

/// <summary>
/// Windows Installer removes what RemoveFile and RemoveFolder name as SYSTEM, and follows a junction on the way. So nothing is
/// removed that way from a folder in which a standard user may create one; the product has no files anywhere else.
/// </summary>
public sealed class NothingIsRemovedByPath : Policy
{
    [Theory]
    [InlineData("<RemoveFile Id='A' Property='FOLDER' Name='a.txt' On='uninstall' />")]
    [InlineData("<RemoveFolder Id='A' Property='FOLDER' On='uninstall' />")]
    [InlineData("<RemoveFile Id='A' Name='*' On='both' />")]
    public void Finds_a_removal(string removal) => AssertFinds("Package.wxs(1): Remove", InstallerSources.Parse(removal));

    private protected override IEnumerable<string> Find(InstallerSources sources) =>
        from removal in sources.Package.Elements("RemoveFile", "RemoveFolder")
        select $"{WixSource.Place(removal)}: {removal.Name.LocalName} {(string?)removal.Attribute("Id")} follows junctions as SYSTEM.";
}
