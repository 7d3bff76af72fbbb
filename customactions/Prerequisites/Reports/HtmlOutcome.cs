using System.Xml.Linq;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Reports;

/// <summary>How the page shows an outcome: a word, an icon of its own shape, and a colour by a class of the style sheet.</summary>
internal sealed class HtmlOutcome
{
    private const string Disc = "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z";

    private static readonly Dictionary<PrerequisiteOutcome, HtmlOutcome> Outcomes = new()
    {
        [PrerequisiteOutcome.Failed] = new(
            () => Strings.Report_Failed_Name,
            "failed",
            "M5 1h6l4 4v6l-4 4H5l-4-4V5z M5.2 4.1 8 6.9l2.8-2.8 1.1 1.1L9.1 8l2.8 2.8-1.1 1.1L8 9.1l-2.8 2.8-1.1-1.1L6.9 8 4.1 5.2z"),
        [PrerequisiteOutcome.Warning] = new(
            () => Strings.Report_Warning_Name,
            "warning",
            "M8 1l7.5 14H.5z M7.1 5.5h1.8v5H7.1z M7.1 11.6h1.8v1.8H7.1z"),
        [PrerequisiteOutcome.Unknown] = new(
            () => Strings.Report_Unknown_Name,
            "unknown",
            Disc + " M5.3 6.3a2.7 2.7 0 1 1 3.6 2.5v1H7.1V8.2c0-.5.3-.7.7-.8a1.1 1.1 0 1 0-.8-1.1z M7.1 10.9h1.8v1.8H7.1z"),
        [PrerequisiteOutcome.Skipped] = new(
            () => Strings.Report_Skipped_Name,
            "skipped",
            Disc + " M4 7.1h8v1.8H4z"),
        [PrerequisiteOutcome.Passed] = new(
            () => Strings.Report_Passed_Name,
            "passed",
            Disc + " M6.9 11.6 3.7 8.4l1.2-1.2 2 2 4.2-4.2 1.2 1.2z"),
    };

    private readonly Func<string> name;
    private readonly string icon;

    private HtmlOutcome(Func<string> name, string styleClass, string icon)
    {
        this.name = name;
        StyleClass = styleClass;
        this.icon = icon;
    }

    /// <summary>The word.</summary>
    public string Name => name();

    /// <summary>The class in <see cref="HtmlStyle"/>.</summary>
    public string StyleClass { get; }

    public static HtmlOutcome Of(PrerequisiteOutcome outcome) => Outcomes[outcome];

    public static HtmlOutcome Of(Readiness readiness) => readiness switch
    {
        Readiness.NotReady => new(() => Strings.Report_NotReady_Name, "failed", Outcomes[PrerequisiteOutcome.Failed].icon),
        Readiness.ReadyAfterFixes => new(() => Strings.Report_ReadyAfterFixes_Name, "warning", Outcomes[PrerequisiteOutcome.Warning].icon),
        Readiness.ReadyWithWarnings => new(() => Strings.Report_ReadyWithWarnings_Name, "warning", Outcomes[PrerequisiteOutcome.Warning].icon),
        _ => new(() => Strings.Report_Ready_Name, "passed", Outcomes[PrerequisiteOutcome.Passed].icon),
    };

    /// <summary>The icon. A screen reader leaves it out: the word stands beside it.</summary>
    /// <returns>An SVG element in the colour of the text around it.</returns>
    public XElement Icon() => new(
        "svg",
        new XAttribute("viewBox", "0 0 16 16"),
        new XAttribute("width", 16),
        new XAttribute("height", 16),
        new XAttribute("aria-hidden", "true"),

        // Internet Explorer lets the keyboard stop at every icon otherwise.
        new XAttribute("focusable", "false"),
        new XElement("path", new XAttribute("fill", "currentColor"), new XAttribute("fill-rule", "evenodd"), new XAttribute("d", icon)));
}
