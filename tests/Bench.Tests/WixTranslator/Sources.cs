using System.Xml.Linq;
using CloudProvisioningBootstrapper.Bench.WixTranslator;

namespace CloudProvisioningBootstrapper.Bench.Tests.WixTranslator;

/// <summary>Shorthand for sources: tests write what is inside of <c>&lt;Wix&gt;</c> only.</summary>
internal static class Sources
{
    private const string FileName = "Test.wxs";

    private const string Wix5Namespaces =
        """
        xmlns="http://wixtoolset.org/schemas/v4/wxs" xmlns:bal="http://wixtoolset.org/schemas/v4/wxs/bal" xmlns:ui="http://wixtoolset.org/schemas/v4/wxs/ui" xmlns:util="http://wixtoolset.org/schemas/v4/wxs/util"
        """;

    private const string Wix3Namespaces =
        """
        xmlns="http://schemas.microsoft.com/wix/2006/wi" xmlns:bal="http://schemas.microsoft.com/wix/BalExtension" xmlns:util="http://schemas.microsoft.com/wix/UtilExtension"
        """;

    public static string Wix5(string content) => $"<Wix {Wix5Namespaces}>{content}</Wix>";

    public static string Wix3(string content) => $"<Wix {Wix3Namespaces}>{content}</Wix>";

    public static Translation Translate(string source) => new Translator(Vocabulary.Default).Translate(FileName, source);

    /// <summary>Asserts the whole translation.</summary>
    public static void AssertTranslation(string source, string expected)
    {
        var translation = Translate(source);

        Assert.Empty(translation.Diagnostics);
        Assert.Equal(Normalize(XDocument.Parse(expected)), Normalize(translation.Document!));
    }

    /// <summary>Asserts that there is no translation, and why: <c>line: message</c>.</summary>
    public static void AssertDiagnostics(string source, params string[] expected)
    {
        var translation = Translate(source);

        Assert.Null(translation.Document);
        Assert.All(translation.Diagnostics, diagnostic => Assert.Equal(FileName, diagnostic.File));
        Assert.Equal(expected, translation.Diagnostics.Select(diagnostic => $"{diagnostic.Line}: {diagnostic.Message}"));
    }

    /// <summary>One line an element, attributes in the order of their names, so that a difference is easy to see.</summary>
    private static string Normalize(XDocument document)
    {
        foreach (var element in document.Descendants())
        {
            element.ReplaceAttributes(element.Attributes()
                .Where(attribute => !attribute.IsNamespaceDeclaration)
                .OrderBy(attribute => attribute.Name.ToString(), StringComparer.Ordinal));
        }

        return document.ToString();
    }
}
