using System.Text.RegularExpressions;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.Prerequisites;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Languages;

/// <summary>The texts of the C# code: complete in every language, none without a use.</summary>
public static partial class CodeTextsTests
{
    private static readonly string CodeFolder = Checkout.Path("customactions");

    private static readonly IReadOnlyDictionary<string, string> English = Read("Strings.resx");

    public static TheoryData<string> Translations => [.. Files];

    private static IEnumerable<string> Files => Directory
        .EnumerateFiles(Path.Combine(CodeFolder, "Prerequisites", "Resources"), "Strings.*.resx")
        .Select(file => Path.GetFileName(file));

    [Fact]
    public static void Every_language_has_a_file() =>
        Assert.Equal(Language.All.Skip(1).Select(language => $"Strings.{language.Tag}.resx"), Files);

    [Theory]
    [MemberData(nameof(Translations))]
    public static void Every_text_is_there_and_no_other(string file) => Assert.Equal(English.Keys, Read(file).Keys);

    [Theory]
    [MemberData(nameof(Translations))]
    public static void Every_text_has_the_gaps_of_the_original(string file) => Assert.All(
        Read(file),
        text => Assert.Equal(Gaps(English[text.Key]), Gaps(text.Value)));

    // A sentence ends as the original does: others append a full stop, or nothing.
    [Theory]
    [MemberData(nameof(Translations))]
    public static void Every_text_begins_and_ends_like_the_original(string file) => Assert.All(
        Read(file),
        text =>
        {
            Assert.Equal(English[text.Key].EndsWith('.'), text.Value.EndsWith('.'));
            Assert.Equal(Indentation(English[text.Key]), Indentation(text.Value));
        });

    [Fact]
    public static void Every_text_is_used()
    {
        var used = Directory.EnumerateFiles(CodeFolder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Contains("obj"))
            .SelectMany(file => Use().Matches(File.ReadAllText(file)).Select(match => match.Groups["id"].Value))
            .ToHashSet();
        // NetworkWords finds these by the value that they are for; its test asks for each.
        var ofValues = Of<AgentFunction>().Concat(Of<ProxyPlace>()).Concat(Of<ConnectionStage>()).Concat(Of<ConnectionProblem>())
            .Concat(["ConnectionStage_Name_Proxy", "ConnectionStage_Tcp_Proxy"]);

        // A check finds these by its id.
        var ofChecks = Enum.GetNames<PrerequisiteId>().SelectMany(id => (string[])[$"{id}_Title", $"{id}_Required"]);
        Assert.Empty(English.Keys.Except(used).Except(ofChecks).Except(ofValues));
    }

    private static IEnumerable<string> Of<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{typeof(T).Name}_{name}");

    [Fact]
    public static void Every_check_has_a_title() =>
        Assert.Empty(Enum.GetNames<PrerequisiteId>().Select(id => id + "_Title").Except(English.Keys));

    [Fact]
    public static void Every_language_is_in_the_assembly() => Assert.All(
        Language.All,
        language => Assert.All(English.Keys, id => Assert.Equal(Read(language == Language.English ? "Strings.resx" : $"Strings.{language.Tag}.resx")[id], language[id])));

    private static SortedDictionary<string, string> Read(string file) => new(
        XDocument.Load(Path.Combine(CodeFolder, "Prerequisites", "Resources", file)).Root!.Elements("data")
            .ToDictionary(text => (string)text.Attribute("name")!, text => (string)text.Element("value")!),
        StringComparer.Ordinal);

    private static IEnumerable<string> Gaps(string text) => Gap().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    private static int Indentation(string text) => text.Length - text.TrimStart().Length;

    [GeneratedRegex(@"\{\d+[^}]*\}")]
    private static partial Regex Gap();

    [GeneratedRegex(@"\bStrings\.(?<id>\w+)")]
    private static partial Regex Use();
}
