using System.Text.RegularExpressions;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Versions;

/// <summary>The version of the product is defined only in Directory.Build.props.</summary>
public sealed partial class VersionsComeFromTheBuild : Policy
{
    [Theory]
    [InlineData("<Package Version='1.0.0' />")]
    [InlineData("<RegistryValue Name='Version' Value='1.0.0' />")]
    [InlineData("<?define ProductVersion = 1.2.3 ?>")]
    public void Finds_a_number_of_its_own(string package) => AssertFinds("Package.wxs(1)", InstallerSources.Parse(package));

    [Fact]
    public void Finds_another_variable() => AssertFinds("Bundle.wxs(1)", InstallerSources.Parse(bundle: "<Bundle Version='$(BundleVersion)' />"));

    [Fact]
    public void Accepts_that_of_the_build() =>
        AssertFindsNothing(InstallerSources.Parse("<Package Version='$(ProductVersion)' InstallerVersion='500' />", "<Bundle Version='$(ProductVersion)' />"));

    [Theory]
    [InlineData("package/Package.wixproj")]
    [InlineData("bundle/Bundle.wixproj")]
    public void The_release_edition_hands_it_over(string project) =>
        Assert.Contains("ProductVersion=$(ProductVersion);", XDocument.Load(Checkout.Path("installer", project)).Descendants("DefineConstants").Single().Value, StringComparison.Ordinal);

    private protected override IEnumerable<string> Find(InstallerSources sources) => sources.Projects.SelectMany(project =>
    {
        var ofProduct =
            from element in project.Elements("Package", "Bundle")
            where (string?)element.Attribute("Version") != "$(ProductVersion)"
            select (XObject)element;
        var ofOthers = project.AllAttributes.Where(attribute => attribute.Name != "Version" || attribute.Parent!.Name.LocalName is not ("Package" or "Bundle"))
            .Where(attribute => Version().IsMatch(attribute.Value));
        var defined = project.Authoring.SelectMany(source => source.Root.DescendantNodes()).OfType<XProcessingInstruction>()
            .Where(instruction => Version().IsMatch(instruction.Data));
        return ofProduct.Concat(ofOthers).Concat(defined).Select(node => $"{WixSource.Place(node)}: a version; write $(ProductVersion).");
    });

    [GeneratedRegex(@"(?<![\w.])\d+\.\d+\.\d+(\.\d+)?(?![\w.])")]
    private static partial Regex Version();
}
