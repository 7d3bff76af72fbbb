using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Reports;

/// <summary>
/// The report for people: one HTML file that needs nothing but itself, neither script nor network. It is read on the
/// server, where the browser may be Internet Explorer 11, on paper, and by screen readers.
/// </summary>
internal static class HtmlReport
{
    /// <summary>
    /// Report.css. Internet Explorer 11, the browser of Windows Server 2012 R2 and 2016, has neither custom properties nor grids,
    /// so that colors are written out and rows are floats. It must not hold &lt;, &gt; or &amp;: the XML writer would escape
    /// them, and HTML takes the content of a style element as it stands. Every text has a contrast of at least 4.5:1 on its
    /// background (WCAG 2, 1.4.3); a test computes it.
    /// </summary>
    internal static readonly string StyleSheet = ReadStyleSheet();

    /// <summary>Nothing may be loaded or run, even if a text of the server ever found its way into the markup.</summary>
    private const string ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    internal const string DocumentType = "<!DOCTYPE html>\n";

    /// <summary>Writes the report.</summary>
    /// <param name="report">The report.</param>
    /// <returns>The page; to be stored as UTF-8.</returns>
    public static string Render(ReadinessReport report)
    {
        var title = Text.Format(Strings.Report_PageTitle, report.ComputerName, HtmlOutcome.Of(report).Name);
        return DocumentType + Format(new XElement("html", new XAttribute("lang", Language.Current.Tag), Head(title), Body(report)));
    }

    /// <summary>Writes an element, with the end of its line.</summary>
    internal static string Format(XElement element)
    {
        // An XML writer escapes everything; what it writes is HTML too as long as no element but a void one is left empty.
        var settings = new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" };
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, settings))
        {
            element.WriteTo(writer);
        }

        return text.Append('\n').ToString();
    }

    private static string ReadStyleSheet()
    {
        using var sheet = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream(typeof(HtmlReport), "Report.css")!);
        return sheet.ReadToEnd();
    }

    internal static XElement Head(string title) => new(
        "head",
        new XElement("meta", new XAttribute("charset", "utf-8")),
        Meta("http-equiv", "X-UA-Compatible", "IE=edge"),
        Meta("http-equiv", "Content-Security-Policy", ContentSecurityPolicy),
        Meta("name", "viewport", "width=device-width, initial-scale=1"),
        Meta("name", "color-scheme", "light dark"),
        Meta("name", "referrer", "no-referrer"),
        Element("title", title),
        new XElement("style", "\n" + StyleSheet));

    private static XElement Meta(string kind, string name, string content) =>
        new("meta", new XAttribute(kind, name), new XAttribute("content", content));

    private static XElement Body(ReadinessReport report) => new(
        "body",
        new XElement(
            "header",
            Element("p", Strings.Report_Product),
            Element("h1", Text.Format(Strings.Report_Heading, report.ComputerName))),
        new XElement("main", Summary(report), Overview(report), Changes(report), Results(report), Endpoints(report), NotChecked(), NextSteps(report)),
        Footer(report));

    private static XElement Summary(ReadinessReport report)
    {
        var outcome = HtmlOutcome.Of(report);
        return Section(
            "summary",
            new XElement("h2", new XAttribute("id", "summary"), outcome.Icon(), " " + outcome.Name),
            Element("p", report.Summary),
            new XElement("ul", ReadinessReport.Outcomes
                .Where(counted => report.Count(counted) > 0)
                .Select(counted => new XElement("li", Badge(HtmlOutcome.Of(counted), Text.Format(Strings.Report_Count, report.Count(counted), OutcomeName.Of(counted)))))))
            .WithClass(outcome.StyleClass);
    }

    private static XElement Overview(ReadinessReport report) => Section(
        "overview",
        Heading("overview", Strings.Report_Overview),
        new XElement(
            "table",
            Element("caption", Strings.Report_OverviewCaption),
            new XElement("thead", new XElement("tr", ColumnHeader(Strings.Report_Outcome), ColumnHeader(Strings.Report_Prerequisite))),
            new XElement("tbody", report.Results.Select(result => new XElement(
                "tr",
                new XElement("td", Badge(HtmlOutcome.Of(result.Outcome))),
                new XElement("th", new XAttribute("scope", "row"), Link("#" + result.Id, result.Title)))))));

    private static XElement? Changes(ReadinessReport report) => report.Changes.Count == 0
        ? null
        : Section(
            "changes",
            Heading("changes", Strings.Report_Changes),
            new XElement(
                "table",
                Element("caption", Strings.Report_ChangesCaption),
                new XElement("thead", new XElement(
                    "tr",
                    ColumnHeader(Strings.Report_ChangedValue),
                    ColumnHeader(Strings.Report_ChangedFrom),
                    ColumnHeader(Strings.Report_ChangedTo))),
                new XElement("tbody", report.Changes.Select(change => new XElement(
                    "tr",
                    new XElement("th", new XAttribute("scope", "row"), Element("code", change.Path.ToString())),
                    new XElement("td", Element("code", change.Current?.ToString() ?? Strings.Registry_None)),
                    new XElement("td", Element("code", change.Value.ToString())))))));

    private static XElement Results(ReadinessReport report) => Section(
        "results",
        Heading("results", Strings.Report_Results),
        report.Results.Select(result => Result(result, result.Id.ToString())));

    /// <param name="id">The id of the heading, once in a page.</param>
    internal static XElement Result(PrerequisiteResult result, string id)
    {
        var outcome = HtmlOutcome.Of(result.Outcome);
        return new XElement(
            "article",
            new XAttribute("aria-labelledby", id),
            new XElement("h3", new XAttribute("id", id), UnicodeText.ForXml(result.Title) + " ", Badge(outcome)),
            new XElement(
                "dl",
                Entry(Strings.Report_Required, result.Required),
                Entry(Strings.Report_Found, result.Actual),
                result.WillBeFixed ? Entry(Strings.Report_Do, Strings.Report_WillBeFixed)
                : result.Remedy.Length > 0 ? Entry(Strings.Report_Do, result.Remedy) : null,
                Element("dt", Strings.Report_Documentation),
                new XElement("dd", Link(result.Documentation.AbsoluteUri, result.Documentation.AbsoluteUri))))
            .WithClass(outcome.StyleClass);
    }

    private static XElement NotChecked() => Section(
        "not-checked",
        Heading("not-checked", Strings.Report_NotChecked),
        new XElement("ul", Advice.All.Select(advice => new XElement("li", UnicodeText.ForXml(Sentence(advice.Text)) + " ", Link(advice.Documentation.AbsoluteUri, advice.Documentation.AbsoluteUri)))));

    private static XElement? NextSteps(ReadinessReport report)
    {
        var steps = NextStep.Of(report);
        return steps.Count == 0
            ? null
            : Section(
                "next-steps",
                Heading("next-steps", Strings.Report_NextSteps),
                new XElement("ol", steps.Select(step => new XElement("li", UnicodeText.ForXml(Sentence(step.Text)) + " ", Link(step.Documentation.AbsoluteUri, step.Documentation.AbsoluteUri)))));
    }

    private static XElement? Endpoints(ReadinessReport report) => report.Network?.Endpoints is not { } endpoints
        ? null
        : Section(
            "endpoints",
            Heading("endpoints", Strings.Report_Endpoints),
            new XElement(
                "table",
                Element("caption", Strings.Report_EndpointsCaption),
                new XElement("thead", new XElement(
                    "tr",
                    ColumnHeader(Strings.Report_Endpoint),
                    ColumnHeader(Strings.Report_Function),
                    ColumnHeader(Strings.Report_Way),
                    ColumnHeader(Strings.Report_Reached),
                    ColumnHeader(Strings.Report_Time),
                    ColumnHeader(Strings.Report_Issuer))),
                new XElement("tbody", endpoints.SelectMany(Rows))));

    // A row for each way; one for an endpoint without any.
    private static IEnumerable<XElement> Rows(EndpointReading reading)
    {
        if (reading.Attempts.Count == 0)
        {
            yield return Row(reading.Endpoint, "", reading.Endpoint.IsTestable ? Strings.Network_NotTried : Strings.Network_NotTestable, "", "");
        }

        foreach (var attempt in reading.Attempts)
        {
            yield return Row(reading.Endpoint, NetworkWords.Way(attempt), NetworkWords.Result(attempt), NetworkWords.Time(attempt), attempt.Certificate?.Issuer ?? "");
        }
    }

    private static XElement Row(AgentEndpoint endpoint, string way, string result, string time, string issuer) => new(
        "tr",
        new XElement("th", new XAttribute("scope", "row"), Element("code", endpoint.ToString())),
        Element("td", NetworkWords.Function(endpoint)),
        Element("td", way),
        Element("td", result),
        Element("td", time),
        Element("td", issuer));

    private static XElement Footer(ReadinessReport report) => new(
        "footer",
        new XElement(
            "p",
            UnicodeText.ForXml(Text.Format(Strings.Report_Evaluated, Strings.Report_Product, report.ProductVersion, report.ComputerName)) + " ",
            new XElement(
                "time",
                new XAttribute("datetime", report.EvaluatedIso8601),
                report.EvaluatedUtc.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " UTC"),
            "."),
        new XElement(
            "p",
            Strings.Report_EvaluatedWith + " ",
            ReportedOption.AllOf(report.Options).Select((option, index) => new object[] { index == 0 ? "" : " ", Element("code", option.ToString()) })),
        report.IgnoredArguments.Count == 0 ? null : Element("p", Text.Format(Strings.Report_IgnoredArguments, string.Join(", ", report.IgnoredArguments))));

    private static XElement Section(string name, params object[] content) =>
        new("section", new XAttribute("aria-labelledby", name), content);

    private static XElement Heading(string name, string text) => new("h2", new XAttribute("id", name), text);

    internal static XElement ColumnHeader(string text) => new("th", new XAttribute("scope", "col"), text);

    internal static XElement Link(string address, string text) =>
        new("a", new XAttribute("href", UnicodeText.ForXml(address)), UnicodeText.ForXml(text));

    private static object[] Entry(string name, string text) => [Element("dt", name), Element("dd", Sentence(text)).WithClass("words")];

    /// <summary>The outcome as icon and word, so that color is never alone.</summary>
    internal static XElement Badge(HtmlOutcome outcome, string? text = null) =>
        new XElement("span", outcome.Icon(), " " + (text ?? outcome.Name)).WithClass("badge " + outcome.StyleClass);

    internal static XElement Element(string name, string text) => new(name, UnicodeText.ForXml(text));

    internal static XElement WithClass(this XElement element, string name)
    {
        element.SetAttributeValue("class", name);
        return element;
    }

    // Some findings are whole sentences, most are not.
    private static string Sentence(string text) => text.Length == 0 || text[text.Length - 1] == '.' ? text : text + ".";
}
