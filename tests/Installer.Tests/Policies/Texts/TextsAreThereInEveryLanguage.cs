using System.Text.RegularExpressions;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Texts;

/// <summary>Each !(loc.) is a string of every language of its project, and each string is used.</summary>
public sealed partial class TextsAreThereInEveryLanguage : Policy
{
    private static readonly WixProject Nothing = new([]);

    [Fact]
    public void Finds_an_absent_string() =>
        AssertFinds("Test.wxs(1): no string Name in en-US", new InstallerSources(Project("!(loc.Name)", Language("en-US")), Nothing));

    [Fact]
    public void Finds_an_unused_string() =>
        AssertFinds("en-US.wxl(1): string Name is not used", new InstallerSources(Nothing, Project("", Language("en-US", "Name=text"))));

    [Fact]
    public void Finds_a_string_that_one_language_lacks() => AssertFinds(
        "Test.wxs(1): no string Name in de-DE", new InstallerSources(Project("!(loc.Name)", Language("en-US", "Name=text"), Language("de-DE")), Nothing));

    [Fact]
    public void Finds_a_string_of_the_other_project() => AssertFinds(
        "Test.wxs(1): no string Name in en-US",
        new InstallerSources(Project("!(loc.Name)", Language("en-US")), Project("!(loc.Name)", Language("en-US", "Name=text"))));

    [Fact]
    public void Accepts_a_string_that_another_one_contains() =>
        AssertFindsNothing(new InstallerSources(Project("!(loc.Name)", Language("en-US", "Name=!(loc.Brand)", "Brand=text")), Nothing));

    private protected override IEnumerable<string> Find(InstallerSources sources) => sources.Projects.SelectMany(Find);

    private static IEnumerable<string> Find(WixProject project)
    {
        var uses = project.Sources
            .SelectMany(source => source.Root.DescendantsAndSelf().Attributes())
            .SelectMany(attribute => Reference().Matches(attribute.Value).Select(match => (Attribute: attribute, Id: match.Groups["id"].Value)))
            .ToList();
        foreach (var language in project.Localizations.GroupBy(source => (string?)source.Root.Attribute("Culture")))
        {
            var strings = language.SelectMany(source => source.Root.Elements(Wix.Localization + "String")).ToDictionary(text => (string)text.Attribute("Id")!);
            foreach (var (attribute, id) in uses.Where(use => !strings.ContainsKey(use.Id) && !OfWix().IsMatch(use.Id)))
            {
                yield return $"{WixSource.Place(attribute)}: no string {id} in {language.Key}.";
            }

            foreach (var (id, text) in strings.Where(text => !uses.Any(use => use.Id == text.Key)))
            {
                yield return $"{WixSource.Place(text)}: string {id} is not used.";
            }
        }
    }

    private static WixProject Project(string name, params WixSource[] languages) =>
        new([WixSource.Parse("Test.wxs", $"<Wix xmlns='{Wix.Core}'><Package Name='{name}' /></Wix>"), .. languages]);

    private static WixSource Language(string culture, params string[] texts) => WixSource.Parse(
        culture + ".wxl",
        $"<WixLocalization xmlns='{Wix.Localization}' Culture='{culture}'>{string.Concat(texts.Select(text => text.Split('=')).Select(text => $"<String Id='{text[0]}' Value='{text[1]}' />"))}</WixLocalization>");

    /// <summary>What the localization of WiX's UI extension has: the texts of its buttons, the pictures of its dialogs.</summary>
    [GeneratedRegex("^WixUI|^(WelcomeDlg|InstallDirDlgBanner|ExitDialog|FatalError)Bitmap$")]
    private static partial Regex OfWix();

    [GeneratedRegex(@"!\(loc\.(?<id>[\w.]+)\)")]
    private static partial Regex Reference();
}
