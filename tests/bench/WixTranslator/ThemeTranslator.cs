using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CloudProvisioningBootstrapper.Bench.WixTranslator;

/// <summary>
/// Translates the theme of Setup into WiX 3's words. There, names say what a control does and when it is seen, where
/// WiX 5 has actions, conditions and several texts of a label: src/ext/Bal/stdbas/Resources/HyperlinkTheme.xml of WiX 5
/// beside src/ext/BalExtension/wixstdba/Resources/HyperlinkTheme.xml of WiX 3.
/// </summary>
internal static partial class ThemeTranslator
{
    /// <summary>The root element of a theme.</summary>
    public static readonly XName Root = Wix5 + "Theme";

    private static readonly Dictionary<string, string> Elements = new()
    {
        ["Button"] = "Button",
        ["Checkbox"] = "Checkbox",
        ["Hypertext"] = "Hypertext",
        ["ImageControl"] = "Image",
        ["Label"] = "Text",
        ["Progressbar"] = "Progressbar",
    };

    private static readonly Dictionary<string, string> Names = new()
    {
        ["HelpCloseButton"] = "HelpCancelButton",
        ["InstallCancelButton"] = "WelcomeCancelButton",
        ["SuccessCloseButton"] = "SuccessCancelButton",
    };

    /// <summary>Controls that WiX 5 shows for /? alone, where WiX 3 has a page. 1 is BOOTSTRAPPER_ACTION_HELP in both.</summary>
    private const string IsHelp = "WixBundleCommandLineAction = 1";

    private static readonly Dictionary<string, string> Colors = new() { ["windowtext"] = "000000", ["window"] = "FFFFFF" };

    private static XNamespace Wix5 => "http://wixtoolset.org/schemas/v4/thmutil";

    private static XNamespace Wix3 => "http://wixtoolset.org/schemas/thmutil/2010";

    /// <summary>Translates a theme.</summary>
    /// <param name="file">Its name, for diagnostics.</param>
    /// <param name="source">The theme.</param>
    /// <returns>The translation, or why there is none.</returns>
    public static Translation Translate(string file, XDocument source)
    {
        var window = source.Root!.Element(Wix5 + "Window")!;
        var unknown = window.Elements().SelectMany(element => element.Name == Wix5 + "Page" ? element.Elements() : [element])
            .Where(element => element.Name.Namespace != Wix5 || !Elements.ContainsKey(element.Name.LocalName))
            .Select(element => new Diagnostic(file, SourceLine.Of(element), $"'{element.Name.LocalName}' of a theme. Possible is {string.Join(", ", Elements.Keys)}; more in ThemeTranslator.cs."))
            .ToList();
        if (unknown.Count > 0)
        {
            return new Translation(null, unknown);
        }

        var document = new XDocument(new XElement(
            Wix3 + "Theme",
            new XElement(Wix3 + "Window", Attributes(window, "Caption"), (string)window.Attribute("Caption")!),
            source.Root.Elements(Wix5 + "Font").Select(font => new XElement(Wix3 + "Font", Attributes(font), font.Value)),
            window.Elements().Where(element => element.Name != Wix5 + "Page" && !IsOfHelp(element)).SelectMany(Controls),
            HelpPage(window),

            // WiX 3 has no page for the moment before its first one.
            window.Elements(Wix5 + "Page").Where(page => (string?)page.Attribute("Name") != "Loading")
                .Select(page => new XElement(Wix3 + "Page", Attributes(page), page.Elements().SelectMany(Controls)))));
        return new Translation(document, []);
    }

    private static bool IsOfHelp(XElement element) => (string?)element.Attribute("VisibleCondition") == IsHelp;

    private static XElement? HelpPage(XElement window)
    {
        var controls = window.Elements().Where(IsOfHelp).Select(element => new XElement(
            element.Name, element.Attributes().Where(attribute => attribute.Name.LocalName is not ("Visible" or "VisibleCondition")), element.Nodes())).ToList();
        return controls.Count == 0 ? null : new XElement(Wix3 + "Page", new XAttribute("Name", "Help"), controls.SelectMany(Controls));
    }

    private static IEnumerable<XElement> Controls(XElement source)
    {
        var texts = source.Elements(Wix5 + "Text").Select(text => text.Value).DefaultIfEmpty(source.Value).ToList();
        var isConditional = source.Attribute("VisibleCondition") is not null;

        // One label with a text for each action: a control for each that WiX 3 knows. One with a condition: it knows when.
        var seen = source.Name.LocalName == "Label" && (texts.Count > 1 || isConditional)
            ? isConditional ? texts.Take(1) : texts.Where(text => KnownHeader().IsMatch(text))
            : null;
        return seen is null
            ? [new XElement(Wix3 + Elements[source.Name.LocalName], Attributes(source), texts[0])]
            : seen.Select(text => new XElement(
                Wix3 + "Text", new XAttribute("Name", TextName().Match(text).Groups[1].Value), new XAttribute("HideWhenDisabled", "yes"), Attributes(source, "Name"), text));
    }

    private static IEnumerable<XAttribute> Attributes(XElement source, params string[] without) => source.Attributes()
        .Where(attribute => !attribute.IsNamespaceDeclaration && !without.Contains(attribute.Name.LocalName) && !attribute.Name.LocalName.EndsWith("Condition", StringComparison.Ordinal))
        .Select(attribute => new XAttribute(attribute.Name, attribute.Name.LocalName switch
        {
            "Name" => Names.GetValueOrDefault(attribute.Value, attribute.Value),
            "Foreground" or "Background" => Colors[attribute.Value],
            _ => attribute.Value,
        }));

    [GeneratedRegex(@"#\(loc\.(\w+)\)")]
    private static partial Regex TextName();

    [GeneratedRegex(@"#\(loc\.(Success|Failure)(Install|Repair|Uninstall)?Header\)")]
    private static partial Regex KnownHeader();
}
