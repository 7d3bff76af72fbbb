using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Properties;

/// <summary>
/// What the user's process sets or finds, by the command line, a dialog or AppSearch, reaches the service only when it is secure.
/// AppSearch too: it is not run again in the execute sequence. https://learn.microsoft.com/windows/win32/msi/appsearch-action
/// </summary>
public sealed class PublicPropertiesAreSecure : Policy
{
    [Theory]
    [InlineData("<Property Id='SCOPEDOUS' Value='0' />")]
    [InlineData("<Property Id='SCOPEDOUS' Secure='no' />")]
    [InlineData("<UI><Property Id='SCOPEDOUS' /></UI>")]
    public void Finds_one_that_is_not(string package) => AssertFinds("Package.wxs(1): property SCOPEDOUS", InstallerSources.Parse(package));

    [Theory]
    [InlineData("<Property Id='SCOPEDOUS' Secure='yes' />")]
    [InlineData("<Property Id='Refusal' />")]
    [InlineData("<Property Id='ARPNOMODIFY' Value='1' />")]
    public void Accepts_others(string package) => AssertFindsNothing(InstallerSources.Parse(package));

    private protected override IEnumerable<string> Find(InstallerSources sources) =>
        from property in PropertyNames.Public(sources.Package)
        where (string?)property.Attribute("Secure") != "yes"
        select $"{WixSource.Place(property)}: property {PropertyNames.Id(property)} is public and needs Secure=\"yes\".";
}
