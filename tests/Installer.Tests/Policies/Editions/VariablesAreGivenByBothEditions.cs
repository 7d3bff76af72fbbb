using System.Text.RegularExpressions;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Editions;

/// <summary>Each preprocessor variable comes from the sources, or from the .wixproj and from tests/bench/build.</summary>
public sealed partial class VariablesAreGivenByBothEditions : Policy
{
    [Theory]
    [InlineData("<File Source='$(Unknown)' />")]
    [InlineData("<File Source='$(var.Unknown)' />")]
    public void Finds_a_variable_that_is_not_given(string package) => Assert.Equal(
        ["Package.wxs(1): $(Unknown) is not given by installer/package/Package.wixproj.", "Package.wxs(1): $(Unknown) is not given by tests/bench/build."],
        Find(InstallerSources.Parse(package)));

    [Fact]
    public void Accepts_one_of_the_sources() => AssertFindsNothing(InstallerSources.Parse("<?define Known = 1 ?><File Source='$(Known)' />"));

    private protected override IEnumerable<string> Find(InstallerSources sources) =>
        Find(sources.Package, "installer/package/Package.wixproj").Concat(Find(sources.Bundle, "installer/bundle/Bundle.wixproj"));

    private static IEnumerable<string> Find(WixProject project, string projectFile)
    {
        var constants = XDocument.Load(Checkout.Path(projectFile)).Descendants("DefineConstants").Single().Value.Split(';').Select(pair => pair.Split('=')[0]);
        var options = CandleVariable().Matches(File.ReadAllText(Checkout.Path("tests", "bench", "build"))).Select(match => match.Groups["name"].Value);
        return
            from attribute in project.AllAttributes
            from name in WixProject.PreprocessorVariable().Matches(attribute.Value).Select(match => match.Groups["name"].Value)
            where !project.DefinedVariables.Contains(name)
            from giver in (string?[])[constants.Contains(name) ? null : projectFile, options.Contains(name) ? null : "tests/bench/build"]
            where giver is not null
            select $"{WixSource.Place(attribute)}: $({name}) is not given by {giver}.";
    }

    [GeneratedRegex(@"\s-d(?<name>\w+)=")]
    private static partial Regex CandleVariable();
}
