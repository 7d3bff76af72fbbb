using System.Text.RegularExpressions;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.CustomActions;
using CloudProvisioningBootstrapper.Prerequisites;

namespace CloudProvisioningBootstrapper.Installer.Tests.Package;

/// <summary>What the sources of the dialogs must have in common with each other and with the C# code.</summary>
public partial class DialogSourcesTests
{
    private static readonly string Folder = Checkout.Path("installer", "package");

    [Fact]
    public void The_readiness_dialog_has_a_text_for_each_prerequisite()
    {
        var details = XDocument.Load(Path.Combine(Folder, "Ui", "ReadinessDetails.wxi")).Root!.Elements().ToList();
        Assert.Equal(Enum.GetNames<PrerequisiteId>(), details.Select(detail => (string)detail.Attribute("Id")!));
        Assert.All(details, detail =>
        {
            var id = (string)detail.Attribute("Id")!;
            Assert.Equal(
                ($"[{DialogProperties.Detail}{id}]", $"{DialogProperties.Selected} = \"{id}\"", $"{DialogProperties.Selected} <> \"{id}\""),
                ((string)detail.Attribute("Text")!, (string)detail.Attribute("ShowCondition")!, (string)detail.Attribute("HideCondition")!));
        });
    }

    /// <summary>Every line is within a screenful: it is in sight, or Page Down brings it there. A ListBox scrolls up and down alone.</summary>
    [Fact]
    public void The_list_of_the_readiness_dialog_shows_half_of_all_lines_at_least()
    {
        var list = XDocument.Load(Path.Combine(Folder, "Ui", "ReadinessDialog.wxs")).Descendants()
            .Single(control => (string?)control.Attribute("Property") == DialogProperties.Selected);
        Assert.Equal("ListBox", (string?)list.Attribute("Type"));

        // A line is as high as the font, 13 pixels of Tahoma 8; a unit is a twelfth of the system's font, 4/3 pixel.
        const double LineHeight = 13 / (4 / 3.0);
        var room = (int)((int)list.Attribute("Height")! / LineHeight);
        Assert.InRange(room, (Enum.GetNames<PrerequisiteId>().Length + 1) / 2, int.MaxValue);
    }

    [Theory]
    [InlineData("en-us", "&Back", "&Next", "&Finish")]
    [InlineData("de-de", "&Zurück", "&Weiter", "&Fertig stellen")]
    public void No_letter_works_two_controls_of_a_dialog(string culture, string back, string next, string finish)
    {
        var texts = Directory.EnumerateFiles(Folder, $"*.{culture}.wxl", SearchOption.AllDirectories)
            .SelectMany(file => XDocument.Load(file).Root!.Elements())
            .ToDictionary(text => text.Attribute("Id")!.Value, text => text.Attribute("Value")!.Value);
        foreach (var (id, text) in (IEnumerable<(string, string)>)[("WixUIBack", back), ("WixUINext", next), ("WixUIFinish", finish)])
        {
            texts.Add(id, text);
        }

        Assert.All(Directory.EnumerateFiles(Path.Combine(Folder, "Ui"), "*Dialog.wxs"), file =>
        {
            var letters = XDocument.Load(file).Descendants()
                .Where(element => element.Name.LocalName is "Control" or "RadioButton" && (string?)element.Attribute("NoPrefix") != "yes")
                .Select(element => LocalizedText().Match((string?)element.Attribute("Text") ?? "").Groups[1].Value)
                .Select(id => texts.GetValueOrDefault(id, ""))
                .Where(text => text.Contains('&', StringComparison.Ordinal))
                .Select(text => char.ToUpperInvariant(text[text.IndexOf('&', StringComparison.Ordinal) + 1]))
                .ToList();
            Assert.Equal(letters.Distinct(), letters);
        });
    }

    [Fact]
    public void The_window_of_Setup_has_every_text_in_every_language_and_no_letter_works_two_controls_of_a_page()
    {
        var theme = Checkout.Path("installer", "bundle", "Theme");
        var window = XDocument.Load(Path.Combine(theme, "Window.xml")).Root!;
        Assert.All(Directory.EnumerateFiles(theme, "Theme.*.xml"), language =>
        {
            var texts = XDocument.Load(language).Root!.Elements().ToDictionary(text => text.Attribute("Id")!.Value, text => text.Attribute("Value")!.Value);
            Assert.Subset(texts.Keys.ToHashSet(), TextsOf(window).ToHashSet());
            Assert.All(window.Descendants().Where(element => element.Name.LocalName == "Page"), page =>
            {
                var letters = page.Elements().Where(control => control.Name.LocalName is "Button" or "Checkbox")
                    .SelectMany(TextsOf)
                    .Select(id => texts[id])
                    .Select(text => char.ToUpperInvariant(text[text.IndexOf('&', StringComparison.Ordinal) + 1]))
                    .ToList();
                Assert.Equal(letters.Distinct(), letters);
            });
        });

        static IEnumerable<string> TextsOf(XElement element) => Regex.Matches(element.ToString(), @"#\(loc\.(\w+)\)").Select(match => match.Groups[1].Value);
    }

    [GeneratedRegex(@"!\(loc\.(\w+)\)")]
    private static partial Regex LocalizedText();
}
