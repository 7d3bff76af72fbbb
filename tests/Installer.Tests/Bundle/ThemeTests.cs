using System.Globalization;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.Installer.Tests.Policies.Texts;

namespace CloudProvisioningBootstrapper.Installer.Tests.Bundle;

/// <summary>The window of Setup, as WiX 5.0.2 reads it: https://github.com/wixtoolset/wix/blob/v5.0.2/src/libs/dutil/WixToolset.DUtil/thmutil.cpp</summary>
public class ThemeTests
{
    private const string Help = "WixBundleCommandLineAction = 1";

    private static readonly XNamespace Thmutil = "http://wixtoolset.org/schemas/v4/thmutil";

    private static readonly string[] Control =
        ["EnableCondition", "FontId", "Height", "HexStyle", "HideWhenDisabled", "Name", "StringId", "TabStop", "Visible", "VisibleCondition", "Width", "X", "Y"];

    /// <summary>What thmutil asks for; it does not complain of anything else.</summary>
    private static readonly Dictionary<string, string[]> Known = new()
    {
        ["Theme"] = [],
        ["Font"] = ["Background", "Foreground", "Height", "Id", "Underline", "Weight"],
        ["Window"] = ["AutoResize", "Caption", "FontId", "Height", "HexStyle", "IconFile", "IconResource", "MinimumHeight", "MinimumWidth", "StringId", "Width"],
        ["Page"] = ["Name"],
        ["Button"] = Control,
        ["Checkbox"] = Control,
        ["Hypertext"] = Control,
        ["ImageControl"] = [.. Control, "ImageFile", "ImageId", "ImageResource"],
        ["Label"] = [.. Control, "Center", "DisablePrefix"],
        ["Progressbar"] = [.. Control, "ImageFile", "ImageId", "ImageResource"],
        ["Text"] = ["Condition"],
        ["CloseWindowAction"] = ["Condition"],
    };

    private static XElement Theme => XDocument.Load(Checkout.Path("installer", "bundle", "Theme", "Window.xml"), LoadOptions.SetLineInfo).Root!;

    public static TheoryData<string> Languages => [.. Directory.EnumerateFiles(Checkout.Path("installer", "bundle", "Theme"), "Theme.*.xml").Select(file => Path.GetFileName(file)!)];

    [Fact]
    public void Says_only_what_is_read() => Assert.Empty(Unread(Theme));

    [Fact]
    public void What_is_not_read_is_found() => Assert.Equal(
        ["Button ElevationShieldCondition", "ListView"],
        Unread(XElement.Parse("""<Theme xmlns="http://wixtoolset.org/schemas/v4/thmutil"><Button ElevationShieldCondition="1" X="1" /><ListView /></Theme>""")));

    /// <summary>
    /// Its application shows the page Help for a moment and then none, so that the window is empty: OnChangeState and
    /// DeterminePageId in WixStandardBootstrapperApplication.cpp; wixtoolset/issues 8808 and 9016. A control of no page is there
    /// from the start where it is Visible and its condition is true.
    /// </summary>
    [Fact]
    public void Help_is_on_no_page()
    {
        var window = Theme.Element(Thmutil + "Window")!;
        Assert.DoesNotContain(window.Elements(Thmutil + "Page"), page => (string?)page.Attribute("Name") == "Help");
        var controls = window.Elements().Where(control => (string?)control.Attribute("VisibleCondition") == Help).ToList();
        Assert.Equal(["#(loc.HelpHeader)", "#(loc.HelpText)", "#(loc.HelpCloseButton)"], controls.Select(control => control.Value.Trim()));
        Assert.All(controls, control => Assert.Equal("yes", (string?)control.Attribute("Visible")));
        Assert.NotNull(controls[^1].Element(Thmutil + "CloseWindowAction"));
    }

    /// <summary>Where it is not shown, its Close must not take the letter of another button.</summary>
    [Fact]
    public void What_is_on_no_page_is_the_title_or_has_a_condition() => Assert.All(
        Theme.Element(Thmutil + "Window")!.Elements().Where(control => control.Name.LocalName is "Button" or "Checkbox" or "Hypertext"),
        control => Assert.NotNull(control.Attribute("VisibleCondition")));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Texts_fit(string language)
    {
        var words = XDocument.Load(Checkout.Path("installer", "bundle", "Theme", language)).Root!.Elements().ToDictionary(word => $"#(loc.{word.Attribute("Id")!.Value})", word => word.Attribute("Value")!.Value);
        var cut = Cut(Theme, words).ToList();
        Assert.True(cut.Count == 0, string.Join('\n', cut));
    }

    [Fact]
    public void A_text_that_is_cut_is_found()
    {
        var theme = XElement.Parse("""
            <Theme xmlns="http://wixtoolset.org/schemas/v4/thmutil">
              <Font Id="0" Height="-12">Segoe UI</Font>
              <Window Width="100" Height="60"><Label X="5" Y="5" Width="-5" Height="-20" FontId="0">#(loc.A)</Label></Window>
            </Theme>
            """);
        Assert.Empty(Cut(theme, new() { ["#(loc.A)"] = "One line\nand two" }));
        Assert.Equal("#(loc.A)", Assert.Single(Cut(theme, new() { ["#(loc.A)"] = "One line, two lines, three lines" })));
    }

    private static IEnumerable<string> Unread(XElement theme) => theme.DescendantsAndSelf().SelectMany(element => Known.TryGetValue(element.Name.LocalName, out var known)
        ? element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && !known.Contains(attribute.Name.LocalName)).Select(attribute => $"{element.Name.LocalName} {attribute.Name}")
        : [element.Name.LocalName]);

    /// <summary>Of Segoe UI, in its size: usWinAscent 2210 and usWinDescent 514 of 2048 units.</summary>
    private const double LineHeight = 1.33;

    // The width is that of DejaVu Sans, which is wider than Windows' Segoe UI; Segoe UI has the higher lines. What has a variable in it is left out: nobody knows it here.
    private static IEnumerable<string> Cut(XElement theme, Dictionary<string, string> words)
    {
        var window = theme.Element(Thmutil + "Window")!;
        var fonts = theme.Elements(Thmutil + "Font").ToDictionary(font => (string)font.Attribute("Id")!, font => -(int)font.Attribute("Height")!);
        return
            from control in window.Descendants()
            where Known[control.Name.LocalName].Contains("X")
            from text in control.Elements(Thmutil + "Text").DefaultIfEmpty(control)
            let id = text.Value.Trim()
            where words.TryGetValue(id, out var word) && !word.Contains('[', StringComparison.Ordinal)
            let size = fonts[(string)control.Attribute("FontId")!]
            let reserved = control.Name.LocalName switch { "Button" => 10, "Checkbox" => 20, _ => 0 }
            let shown = (string?)control.Attribute("DisablePrefix") == "yes" ? words[id] : words[id].Replace("&", "", StringComparison.Ordinal)
            let lines = shown.Split('\n').Sum(paragraph => TextMeasure.Lines(paragraph, (Extent(control, window, "Width", "X") - reserved) / size))
            where lines * size * LineHeight > Extent(control, window, "Height", "Y") + 1
            select id;
    }

    // What is not above 0 is measured from the other side of the window: GetControlDimensions in thmutil.cpp.
    private static double Extent(XElement control, XElement window, string size, string place)
    {
        var (extent, start) = (Number(control, size), Number(control, place));
        return extent > 0 ? extent : Number(window, size) + extent - start;
    }

    private static double Number(XElement element, string attribute) => double.Parse((string)element.Attribute(attribute)!, CultureInfo.InvariantCulture);
}
