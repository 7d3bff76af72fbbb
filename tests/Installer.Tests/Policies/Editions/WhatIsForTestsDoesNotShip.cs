using System.Xml.Linq;
using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Editions;

/// <summary>
/// What provokes failures is compiled where tests/bench/build defines TestEdition, which the release does not: there the package has
/// no custom actions but its own, so it does without WiX's Util extension.
/// </summary>
public sealed class WhatIsForTestsDoesNotShip : Policy
{
    private const string Variable = "TestEdition";

    [Theory]
    [InlineData("<util:FailWhenDeferred />")]
    [InlineData("<?ifdef TestEdition ?><?endif?><util:FailWhenDeferred />")]
    [InlineData("<?ifndef TestEdition ?><util:FailWhenDeferred /><?endif?>")]
    [InlineData("<?ifdef TestEdition ?><?else?><util:FailWhenDeferred /><?endif?>")]
    public void Finds_what_would_ship(string package) => AssertFinds("Package.wxs(1): FailWhenDeferred", InstallerSources.Parse(package));

    [Theory]
    [InlineData("<?ifdef TestEdition ?><util:FailWhenDeferred /><?endif?>")]
    [InlineData("<?ifdef TestEdition ?><?if 1 = 1 ?><?endif?><util:FailWhenDeferred /><?endif?>")]
    public void Accepts_what_does_not(string package) => AssertFindsNothing(InstallerSources.Parse(package));

    [Fact]
    public void The_release_defines_no_such_variable_and_does_without_the_extension()
    {
        var project = XDocument.Load(Checkout.Path("installer", "package", "Package.wixproj"));
        Assert.DoesNotContain(Variable, project.ToString(), StringComparison.Ordinal);
        Assert.Equal(["WixToolset.UI.wixext"], project.Descendants("PackageReference").Select(reference => (string?)reference.Attribute("Include")));
        Assert.Contains($"-d{Variable}=yes", File.ReadAllText(Checkout.Path("tests", "bench", "build")), StringComparison.Ordinal);
    }

    private protected override IEnumerable<string> Find(InstallerSources sources) =>
        from element in sources.Package.AllElements
        where element.Name.Namespace == Wix.Util && !IsOfTestEdition(element)
        select $"{WixSource.Place(element)}: {element.Name.LocalName} is in the release.";

    // The instructions before it that are open where it stands.
    private static bool IsOfTestEdition(XElement element)
    {
        var open = new Stack<string>();
        foreach (var instruction in element.NodesBeforeSelf().OfType<XProcessingInstruction>())
        {
            switch (instruction.Target)
            {
                case "if" or "ifdef" or "ifndef" or "foreach":
                    open.Push($"{instruction.Target} {instruction.Data.Trim()}");
                    break;
                case "else" or "elseif":
                    open.Push($"{instruction.Target} of {open.Pop()}");
                    break;
                case "endif" or "endforeach":
                    open.Pop();
                    break;
            }
        }

        return open.Contains($"ifdef {Variable}");
    }
}
