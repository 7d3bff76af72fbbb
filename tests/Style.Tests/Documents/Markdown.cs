using System.Text.RegularExpressions;

namespace CloudProvisioningBootstrapper.Style.Tests.Documents;

/// <summary>The links and the anchors of a document, as GitHub reads them.</summary>
internal static partial class Markdown
{
    /// <summary>Targets of links and pictures.</summary>
    public static IEnumerable<string> FindLinks(string content) => Link().Matches(Code().Replace(content, "")).Select(match => match.Groups[1].Value);

    /// <summary>Pictures without an alternative text.</summary>
    public static IEnumerable<string> FindSilentPictures(string content) => SilentPicture().Matches(content).Select(match => match.Groups[1].Value);

    /// <summary>An anchor for each heading: small letters, a hyphen for each space, without other punctuation.</summary>
    public static IEnumerable<string> FindAnchors(string content) => Heading().Matches(Fence().Replace(content, ""))
        .Select(match => NotInAnchor().Replace(match.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'))
        .GroupBy(anchor => anchor)
        .SelectMany(same => same.Select((anchor, index) => index == 0 ? anchor : $"{anchor}-{index}"));

    [GeneratedRegex(@"(?ms)^```.*?^```|`[^`\n]*`")]
    private static partial Regex Code();

    [GeneratedRegex("(?ms)^```.*?^```")]
    private static partial Regex Fence();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"!\[\s*\]\(([^)\s]+)\)")]
    private static partial Regex SilentPicture();

    [GeneratedRegex("(?m)^#{1,6} (.*)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInAnchor();
}
