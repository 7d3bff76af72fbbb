using System.Text.RegularExpressions;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.Installer.Tests.Bundle;
using CloudProvisioningBootstrapper.Installer.Tests.Package;
using CloudProvisioningBootstrapper.Installer.Tests.Sources;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Languages;

/// <summary>Package, window and code speak the same languages.</summary>
public partial class InstallerTextsTests
{
    private static readonly IEnumerable<string> Ids = Language.All.Select(language => $"{language.WindowsId}").Order();

    private static IReadOnlyList<XElement> Themes =>
        [.. Directory.EnumerateFiles(Checkout.Path("installer", "bundle", "Theme"), "Theme.*.xml").Order().Select(file => XDocument.Load(file).Root!)];

    [Fact]
    public void The_package_has_texts_of_each_language() => Assert.Equal(
        Ids,
        InstallerSources.Load().Package.Localizations
            .SelectMany(source => source.Root.Elements(Wix.Localization + "String"))
            .Where(text => (string?)text.Attribute("Id") == "Language")
            .Select(text => (string)text.Attribute("Value")!)
            .Order());

    [Fact]
    public void The_window_has_words_of_each_language() => Assert.Equal(Ids, Themes.Select(theme => (string)theme.Attribute("Language")!).Order());

    [Fact]
    public void The_windows_words_are_the_same_with_the_same_variables_links_and_letters()
    {
        var original = Words(Themes[^1]);
        Assert.All(Themes, theme =>
        {
            var words = Words(theme);
            Assert.Equal(original.Keys, words.Keys);
            Assert.All(words, word => Assert.Equal(Parts(original[word.Key]), Parts(word.Value)));
        });
    }

    /// <summary>Numbers of Windows' languages: https://learn.microsoft.com/openspecs/windows_protocols/ms-lcid</summary>
    [Fact]
    public void The_bundle_finds_the_words_of_a_language_by_its_number() => new ExpectedRows<(string Folder, string Language)>
    {
        { ("", "1033"), "English is for every language that has no folder." },
        { ("9", "1033"), "English of no country, which Windows' list has behind each English one." },
        { ("1033", "1033"), "the United States." },
        { ("2057", "1033"), "Great Britain: otherwise a German behind it in Windows' list would be taken." },
        { ("7", "1031"), "German of no country." },
        { ("1031", "1031"), "Germany." },
        { ("2055", "1031"), "Switzerland." },
        { ("3079", "1031"), "Austria: otherwise the English behind it in Windows' list would be taken." },
        { ("4103", "1031"), "Luxembourg." },
        { ("5127", "1031"), "Liechtenstein." },
    }.AssertAre(BurnBundle.OfTestEdition.Payloads(path => path.EndsWith("thm.wxl", StringComparison.Ordinal)).Select(words =>
        (words.Key.Replace(@"\thm.wxl", "", StringComparison.Ordinal).Replace("thm.wxl", "", StringComparison.Ordinal), (string)words.Value.Attribute("Language")!)));

    [Fact]
    public void The_package_has_a_transform_for_each_language() =>
        Assert.Equal(Ids, MsiDatabase.OfTestEdition.Transforms.Keys.Order());

    /// <summary>CLSID_MsiTransform, which Windows Installer gives the transforms that it makes.</summary>
    [Fact]
    public void The_transforms_are_of_the_class_of_transforms() => Assert.All(
        MsiDatabase.OfTestEdition.TransformClasses,
        transform => Assert.Equal(new("000C1082-0000-0000-C000-000000000046"), transform.Value));

    [Fact]
    public void English_changes_nothing_but_the_language() =>
        Assert.Equal([new("Property", "ProductLanguage", "Value", true, "1033")], MsiDatabase.OfTestEdition.Transforms["1033"]);

    [Fact]
    public void German_changes_texts_alone() => Assert.All(MsiDatabase.OfTestEdition.Transforms["1031"], cell =>
    {
        Assert.True(cell.IsLocalizable, $"{cell}");

        // The text of an error action is a property: what stands in the action itself can't be changed by a language.
        Assert.True(cell.Table != "Property" || cell.Key is "ProductLanguage" or "ReversionImpossible", $"{cell}");
    });

    [Fact]
    public void German_has_every_text()
    {
        var cells = MsiDatabase.OfTestEdition.Transforms["1031"].Select(cell => cell.Value).ToList();
        var texts = InstallerSources.Load().Package.Localizations
            .OrderByDescending(source => (string?)source.Root.Attribute("Culture") == "de-DE")
            .SelectMany(source => source.Root.Elements(Wix.Localization + "String"))
            .GroupBy(text => (string)text.Attribute("Id")!, text => (string)text.Attribute("Value")!)
            .Where(text => text.Distinct().Count() > 1)
            .ToDictionary(text => text.Key, text => text.First());

        // The summary is of the file, which has no language.
        Assert.Equal(["PackageDescription"], texts.Where(text => !cells.Exists(cell => cell.Contains(text.Value, StringComparison.Ordinal))).Select(text => text.Key));
    }

    private static SortedDictionary<string, string> Words(XElement theme) => new(
        theme.Elements(Wix.Localization + "String").ToDictionary(word => (string)word.Attribute("Id")!, word => (string)word.Attribute("Value")!), StringComparer.Ordinal);

    private static IEnumerable<string> Parts(string word) => Part().Matches(word).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\[\w+\]|<a [^>]*>|&(?=\w)")]
    private static partial Regex Part();
}
