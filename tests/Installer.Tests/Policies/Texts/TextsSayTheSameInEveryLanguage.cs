using System.Text.RegularExpressions;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Texts;

/// <summary>A translation has the properties, references and text styles of the original, and one letter to work it by.</summary>
public sealed partial class TextsSayTheSameInEveryLanguage : Policy
{
    [Theory]
    [InlineData("[Name] is there", "ist da")]
    [InlineData("is there", "[Name] ist da")]
    [InlineData("{\\Bold}Title", "Titel")]
    [InlineData("&amp;Open", "Öffnen")]
    [InlineData("!(loc.A) is there", "!(loc.B) ist da")]
    public void Finds_a_difference(string english, string german) => AssertFinds("Test.wxl(1): string Text", Sources(english, german));

    [Theory]
    [InlineData("[Name] and [Other]", "[Other] und [Name]")]
    [InlineData("&amp;Open", "Ö&amp;ffnen")]
    public void Accepts_another_order(string english, string german) => AssertFindsNothing(Sources(english, german));

    private protected override IEnumerable<string> Find(InstallerSources sources) =>
        from text in sources.Projects.SelectMany(project => project.Localizations
            .SelectMany(source => source.Root.Elements(Wix.Localization + "String"))
            .GroupBy(text => (string)text.Attribute("Id")!))
        let original = Parts(text.First())
        from translation in text.Skip(1)
        where Parts(translation) != original
        select $"{WixSource.Place(translation)}: string {text.Key} has '{Parts(translation)}', elsewhere '{original}'.";

    private static string Parts(XElement text) =>
        string.Join(' ', Part().Matches((string)text.Attribute("Value")!).Select(match => match.Value).Order(StringComparer.Ordinal));

    private static InstallerSources Sources(string english, string german) => new(
        new WixProject([Localization("en-US", english), Localization("de-DE", german)]), new WixProject([]));

    private static WixSource Localization(string culture, string text) => WixSource.Parse(
        "Test.wxl", $"<WixLocalization xmlns='{Wix.Localization}' Culture='{culture}'><String Id='Text' Value='{text}' /></WixLocalization>");

    [GeneratedRegex(@"\[\w+\]|!\(loc\.\w+\)|\{\\\w+\}|&(?=\w)")]
    private static partial Regex Part();
}
