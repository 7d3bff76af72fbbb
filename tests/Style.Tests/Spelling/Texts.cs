using System.Net;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CloudProvisioningBootstrapper.Style.Tests.Spelling;

/// <summary>What people read in a file, without code, addresses and markup.</summary>
internal static partial class Texts
{
    /// <summary>The files with texts, and the language of each.</summary>
    public static IEnumerable<(string File, Language Language)> Files => Sources.All
        .Where(file => Path.GetExtension(file) is ".md" or ".html" or ".resx" or ".wxl" or ".cs" or ".wxs" or ".wxi" or ".props" or ".targets" || IsTheme(file) || Sources.Scripts.Contains(file))
        .Where(file => !file.Contains("/Samples/", StringComparison.Ordinal))
        .Select(file => (file, GermanFile().IsMatch(file) ? Language.German : Language.English));

    /// <summary>The words of a file, each once.</summary>
    public static IEnumerable<string> FindWords(string file, string content) => FindWords(Read(file, content));

    /// <summary>The words of a text, each once. Names with a capital inside, words in capitals and parts of paths are no words.</summary>
    public static IEnumerable<string> FindWords(string text) => Word().Matches(text)
        .Select(match => Genitive().Replace(match.Value.Replace('’', '\''), ""))
        .Where(word => !Name().IsMatch(word))
        .Distinct();

    private static string Read(string file, string content) => Path.GetExtension(file) switch
    {
        ".md" => MarkdownCode().Replace(content, " "),
        ".html" => WebUtility.HtmlDecode(HtmlCode().Replace(content, " ")),
        ".resx" => string.Join('\n', XDocument.Parse(content).Root!.Elements("data").Elements("value").Select(value => value.Value)),
        ".wxl" => ReadValues(content, "String"),
        ".xml" => ReadValues(content, "Text"),
        ".wxs" or ".wxi" or ".props" or ".targets" => string.Join('\n', XDocument.Parse(content).DescendantNodes().OfType<XComment>().Select(comment => Quoted().Replace(comment.Value, " "))),
        ".cs" => ReadComments(content, SlashComment()),
        _ => ReadComments(content, HashComment()),
    };

    // An ampersand marks the key of a control.
    private static string ReadValues(string content, string element) => string.Join('\n', XDocument.Parse(content).Descendants()
        .Where(text => text.Name.LocalName == element)
        .Select(text => (text.Attribute("Value")?.Value ?? text.Value).Replace("&", "", StringComparison.Ordinal)));

    private static string ReadComments(string content, Regex comment) =>
        Quoted().Replace(string.Join('\n', comment.Matches(content).Select(match => match.Groups[1].Value)), " ");

    private static bool IsTheme(string file) => file.StartsWith("installer/bundle/Theme/Theme.", StringComparison.Ordinal);

    [GeneratedRegex(@"\.de(-de)?\.\w+$")]
    private static partial Regex GermanFile();

    [GeneratedRegex(@"(?<![\w\\/.%{-])[^\W\d_]+(?:['’][^\W\d_]+)*(?![\w\\])")]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{Ll}.*\p{Lu}|^\P{Ll}+$")]
    private static partial Regex Name();

    [GeneratedRegex("'s$")]
    private static partial Regex Genitive();

    // German sentences stand in German quotation marks; they are spelled in the resources.
    [GeneratedRegex(@"(?ms)^```.*?^```|`[^`\n]*`|\]\([^)\n]*\)|https?://\S+|<[^>\n]*>|„[^|\n]*“")]
    private static partial Regex MarkdownCode();

    [GeneratedRegex(@"(?s)<(style|code)\b.*?</\1>|<[^>]*>")]
    private static partial Regex HtmlCode();

    // Addresses, markup of doc comments, names of files.
    [GeneratedRegex(@"https?://\S+|<c>.*?</c>|<[^>\n]*>|&\w+;|'[^'\n]*'|[\w-]+\.\w+")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(?m)^\s*///?(.*)$")]
    private static partial Regex SlashComment();

    [GeneratedRegex(@"(?m)^\s*#(?!!| shellcheck)(.*)$")]
    private static partial Regex HashComment();
}
