using System.Xml.Linq;

namespace CloudProvisioningBootstrapper.Prerequisites.Reports;

/// <summary>How the page shows an outcome: a word, an icon of its own shape, and a color.</summary>
/// <param name="Name">The word.</param>
/// <param name="StyleClass">The class in Report.css.</param>
/// <param name="Shape">The path of the icon.</param>
internal sealed record HtmlOutcome(string Name, string StyleClass, string Shape)
{
    private const string Disc = "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z";
    private const string Octagon = "M5 1h6l4 4v6l-4 4H5l-4-4V5z M5.2 4.1 8 6.9l2.8-2.8 1.1 1.1L9.1 8l2.8 2.8-1.1 1.1L8 9.1l-2.8 2.8-1.1-1.1L6.9 8 4.1 5.2z";
    private const string Triangle = "M8 1l7.5 14H.5z M7.1 5.5h1.8v5H7.1z M7.1 11.6h1.8v1.8H7.1z";
    private const string Question = Disc + " M5.3 6.3a2.7 2.7 0 1 1 3.6 2.5v1H7.1V8.2c0-.5.3-.7.7-.8a1.1 1.1 0 1 0-.8-1.1z M7.1 10.9h1.8v1.8H7.1z";
    private const string Dash = Disc + " M4 7.1h8v1.8H4z";
    private const string Tick = Disc + " M6.9 11.6 3.7 8.4l1.2-1.2 2 2 4.2-4.2 1.2 1.2z";

    public static HtmlOutcome Of(PrerequisiteOutcome outcome) => outcome switch
    {
        PrerequisiteOutcome.Failed => new(OutcomeName.Of(outcome), "failed", Octagon),
        PrerequisiteOutcome.Warning => new(OutcomeName.Of(outcome), "warning", Triangle),
        PrerequisiteOutcome.Unknown => new(OutcomeName.Of(outcome), "unknown", Question),
        PrerequisiteOutcome.Skipped => new(OutcomeName.Of(outcome), "skipped", Dash),
        _ => new(OutcomeName.Of(outcome), "passed", Tick),
    };

    /// <summary>Of a server as a whole. One with checks that could not be made is never called ready.</summary>
    public static HtmlOutcome Of(ReadinessReport report) => report.Outcome switch
    {
        Readiness.NotReady => new(OutcomeName.Of(report), "failed", Octagon),
        _ when !report.IsFullyChecked => new(OutcomeName.Of(report), "unknown", Question),
        Readiness.ReadyAfterFixes or Readiness.ReadyWithWarnings => new(OutcomeName.Of(report), "warning", Triangle),
        _ => new(OutcomeName.Of(report), "passed", Tick),
    };

    /// <summary>An SVG element in the color of the text around it. A screen reader leaves it out: the word stands beside it.</summary>
    public XElement Icon() => new(
        "svg",
        new XAttribute("viewBox", "0 0 16 16"),
        new XAttribute("width", 16),
        new XAttribute("height", 16),
        new XAttribute("aria-hidden", "true"),

        // Internet Explorer lets the keyboard stop at every icon otherwise.
        new XAttribute("focusable", "false"),
        new XElement("path", new XAttribute("fill", "currentColor"), new XAttribute("fill-rule", "evenodd"), new XAttribute("d", Shape)));
}
