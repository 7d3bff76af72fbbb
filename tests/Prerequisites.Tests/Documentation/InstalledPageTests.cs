using System.Xml.Linq;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Documentation;

/// <summary>The page that the MSI installs, in every language, names every check, in the order of evaluation.</summary>
public class InstalledPageTests
{
    [Theory]
    [InlineData("prerequisites.html")]
    [InlineData("prerequisites.de.html")]
    public void Names_every_check_once_and_in_order(string name)
    {
        var page = File.ReadAllText(Checkout.Path("installer", "package", "Documentation", name));
        var checks = XElement.Parse("<rows>" + string.Concat(page.Split('\n').Where(line => line.StartsWith("<tr><th scope=\"row\">", StringComparison.Ordinal))) + "</rows>");
        Assert.Equal(Enum.GetNames<PrerequisiteId>(), checks.Elements("tr").Select(row => row.Element("th")!.Value));
    }
}
