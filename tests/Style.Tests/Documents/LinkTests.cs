namespace CloudProvisioningBootstrapper.Style.Tests.Documents;

/// <summary>What a document links to inside of the checkout is there: files, folders, and anchors of headings.</summary>
public class LinkTests
{
    public static TheoryData<string> Documents => [.. Sources.Documents];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_somewhere(string document) => Findings.AssertNone(FindBroken(document, Sources.Read(document)));

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_picture_has_an_alternative_text(string document) => Findings.AssertNone(Markdown.FindSilentPictures(Sources.Read(document)));

    [Theory]
    [InlineData("[a](README.md)")]
    [InlineData("[a](docs) [b](https://example.com/gone) [c](#a-heading-its-words-1)\n## A heading: its words\n# A `heading`: its words\n")]
    [InlineData("`[a](gone.md)`")]
    [InlineData("[a](gone.md)", "gone.md")]
    [InlineData("[a](docs/checks.md#memory) [a](docs/checks.md#gone)", "docs/checks.md#gone")]
    [InlineData("[a](#gone) ![b](docs/gone.png)", "#gone", "docs/gone.png")]
    public void A_broken_link_is_found(string content, params string[] broken) => Assert.Equal(broken, FindBroken("PAGE.md", content));

    [Fact]
    public void A_picture_without_words_is_found() => Assert.Equal(["b.png"], Markdown.FindSilentPictures("![a](a.png) ![](b.png)"));

    private static IEnumerable<string> FindBroken(string document, string content) => Markdown.FindLinks(content)
        .Where(link => !link.StartsWith("https://", StringComparison.Ordinal))
        .Where(link =>
        {
            var (path, anchor) = link.Split('#') is [var first, var second] ? (first, second) : (link, null);
            var target = path.Length == 0 ? Checkout.Path(document) : Path.GetFullPath(path, Path.GetDirectoryName(Checkout.Path(document))!);
            return !(path.Length == 0 || Path.Exists(target))
                || (anchor is not null && !Markdown.FindAnchors(path.Length == 0 ? content : File.ReadAllText(target)).Contains(anchor));
        });
}
