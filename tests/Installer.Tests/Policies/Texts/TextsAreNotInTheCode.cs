using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Texts;

/// <summary>
/// What people read comes from the .resx files, so that it can be translated. A literal of the C# code is taken for a text when
/// a word of it stands beside a space in lower case: names of keys, properties and products do not.
/// </summary>
public sealed partial class TextsAreNotInTheCode
{
    /// <summary>What looks like a text and is none, with the reason.</summary>
    private static readonly IReadOnlyDictionary<(string File, string Literal), string> Exceptions = new Dictionary<(string File, string Literal), string>
    {
        [("Guard.cs", "{}: begin")] = "a mark that support looks for in logs of every language.",
        [("Guard.cs", "{}: end")] = "the same.",
        [("Guard.cs", "{}: canceled")] = "the same.",
        [("Guard.cs", "{}: stopped: {}")] = "the same.",
        [("Guard.cs", "{}: failed: {}")] = "the same.",
        [("Deadline.cs", "Allowed is a time from zero to 24 days.")] = "an error of whoever calls it, which no server can bring about.",
        [("EndpointAttempt.cs", "HEAD {} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n")] = "HTTP.",
        [("RegistryValue.cs", ",… ({} bytes)")] = "notation like that of .reg files, in the record too, which programs read.",
        [("IgnoredArguments.cs", "Ignoring attempt to set non-overridable variable: '(.*)'")] = "what Burn logs in every language.",
        [("IgnoredArguments.cs", "Ignoring unknown argument: (.*)")] = "the same.",
        [("HtmlReport.cs", "<!DOCTYPE html>\n")] = "HTML.",
        [("HtmlReport.cs", "light dark")] = "HTML: color-scheme.",
        [("HtmlReport.cs", "badge ")] = "HTML: a class.",
    };

    [Theory]
    [InlineData("""throw new IOException($"the folder belongs to {owner}");""", "the folder belongs to {}")]
    [InlineData("""var label = "Windows version";""", "Windows version")]
    [InlineData("""Add("memory: " + amount);""", "memory: ")]
    [InlineData(""""Write("""two lines""");"""", "two lines")]
    public void Finds_a_text(string code, string literal) => Assert.Equal(literal, Assert.Single(Find("Code.cs", code)).Literal);

    [Theory]
    [InlineData(""""const string Key = @"SOFTWARE\Microsoft\Windows NT\CurrentVersion"; const string Name = "applyFixes", Product = "Windows Server 2016";"""")]
    [InlineData("""var query = "SELECT `Order` FROM `ListBox`"; var text = $"{path} {name}: {value}";""")]
    [InlineData("// a comment with \"some words\"")]
    public void Accepts_others(string code) => Assert.Empty(Find("Code.cs", code));

    [Fact]
    public void Holds_in_the_code()
    {
        var folder = Checkout.Path("customactions");
        var findings = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .SelectMany(file => Find(Path.GetFileName(file), File.ReadAllText(file)))
            .ToList();
        Assert.Equal([], findings.Where(finding => !Exceptions.ContainsKey(finding)).Select(finding => $"{finding.File}: \"{finding.Literal}\" is a text for people. Put it into Strings.resx."));
        Assert.Equal([], Exceptions.Keys.Except(findings));
    }

    private static IEnumerable<(string File, string Literal)> Find(string file, string code) =>
        from expression in CSharpSyntaxTree.ParseText(code).GetRoot().DescendantNodes()
        let literal = expression switch
        {
            LiteralExpressionSyntax { Token.Value: string text } => text,
            InterpolatedStringExpressionSyntax interpolated => string.Concat(interpolated.Contents.Select(part =>
                part is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : "{}")),
            _ => null,
        }
        where literal is not null && WordOfPeople().IsMatch(literal)
        select (file, literal);

    [GeneratedRegex(@"(?<=\s)[a-z]{2,}(?![\w=-])|(?<![\w.\\-])[a-z]{2,}:?(?=\s)")]
    private static partial Regex WordOfPeople();
}
