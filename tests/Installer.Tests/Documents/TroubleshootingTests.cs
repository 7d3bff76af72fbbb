using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.Installer.Tests.Documents;

/// <summary>docs/troubleshooting.md names exit codes, sentences and events as they are.</summary>
public partial class TroubleshootingTests
{
    private static readonly string Page = File.ReadAllText(Checkout.Path("docs", "troubleshooting.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Every_exit_code_of_the_reference_is_explained_and_no_other()
    {
        var reference = File.ReadAllText(Checkout.Path("installer", "deployment", "reference.md"));
        var section = reference[reference.IndexOf("\n## Exit codes\n", StringComparison.Ordinal)..reference.IndexOf("\n## Events\n", StringComparison.Ordinal)];
        Assert.Equal(
            Code().Matches(string.Join('\n', section.Split('\n').Where(line => line.StartsWith('|')))).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal),
            Cells("| code | meaning | what to do |").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_event_is_explained() => Assert.Equal(
        Enum.GetValues<ServerEvent>().Select(serverEvent => ((int)serverEvent).ToString(CultureInfo.InvariantCulture)),
        Cells("| event id | what it means | what to do |"));

    [Fact]
    public void Every_sentence_is_one_that_is_shown_in_English_and_in_German()
    {
        var english = Texts("Strings.resx", "en-us");
        var german = Texts("Strings.de.resx", "de-de");
        var sentences = Cells("| sentence | what it means | what to do |");
        Assert.True(sentences.Count > 10, $"Only {sentences.Count} sentences.");
        Assert.All(sentences, cell =>
        {
            var both = Sentences().Match(cell);
            Assert.True(both.Success, cell);
            Assert.True(
                english.Any(text => text.Value.Contains(both.Groups["english"].Value, StringComparison.Ordinal)
                    && german[text.Key].Contains(both.Groups["german"].Value, StringComparison.Ordinal)),
                $"No text of Setup has both: {cell}");
        });
    }

    // Placeholders and properties become an ellipsis, as the page has them.
    private static Dictionary<string, string> Texts(string resources, string culture) => XDocument.Load(Checkout.Path("customactions", "Prerequisites", "Resources", resources)).Root!
        .Elements("data").Select(data => (Key: data.Attribute("name")!.Value, Text: data.Element("value")!.Value))
        .Concat(((string[])[$"package/Package.{culture}.wxl", $"package/Ui/Dialogs.{culture}.wxl", $"bundle/Theme/Theme.{culture}.xml"])
            .SelectMany(file => XDocument.Load(Checkout.Path("installer", file)).Root!.Elements())
            .Where(text => text.Attribute("Id") is not null)
            .Select(text => (Key: text.Attribute("Id")!.Value, Text: text.Attribute("Value")?.Value ?? text.Value)))
        .DistinctBy(text => text.Key)
        .ToDictionary(text => text.Key, text => Placeholder().Replace(text.Text, "…"));

    private static List<string> Cells(string heading)
    {
        var lines = Page.Split('\n').ToList();
        var start = lines.IndexOf(heading);
        Assert.True(start >= 0, $"No table {heading}");
        return [.. lines.Skip(start + 2).TakeWhile(line => line.StartsWith('|')).Select(line => line.Split('|')[1].Trim())];
    }

    [GeneratedRegex(@"(?<=[| ])-?\d{4,}\b(?!\))|(?<=\| )0(?= )")]
    private static partial Regex Code();

    [GeneratedRegex("^“(?<english>.+)”<br>„(?<german>.+)“$")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"\{\d[^}]*\}|\[\w+\]")]
    private static partial Regex Placeholder();
}
