using System.Text.RegularExpressions;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Documentation;

/// <summary>The README is short, and lists every check with a link to its section of docs/checks.md.</summary>
public class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(Checkout.Path("README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Lists_every_check_once_and_in_order() => Assert.Equal(
        Enum.GetNames<PrerequisiteId>().Select(name => $"{name} {name.ToLowerInvariant()}"),
        Regex.Matches(Readme, @"^\| \[(\w+)\]\(docs/checks\.md#(\w+)\) \|", RegexOptions.Multiline).Select(match => $"{match.Groups[1]} {match.Groups[2]}"));

    [Fact]
    public void Has_at_most_120_lines() => Assert.InRange(Readme.TrimEnd().Split('\n').Length, 1, 120);
}
