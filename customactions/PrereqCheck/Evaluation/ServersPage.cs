using System.Globalization;
using System.Text;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.PrereqCheck.Collections;
using CloudProvisioningBootstrapper.Prerequisites;
using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.PrereqCheck.Evaluation;

/// <summary>
/// For people: one page for all servers in the style of the report on one, most severe first. What is written of each waits in
/// temporary files, one for each state, so that nothing is held in memory.
/// </summary>
internal sealed class ServersPage : IServersOutput
{
    private static readonly Encoding Utf8 = new UTF8Encoding(false);

    private readonly string version;
    private readonly DateTime now;
    private readonly PendingFile page;
    private readonly Stack<Part> parts = new();
    private readonly Part problems;
    private int number;

    /// <exception cref="IOException">The page can't be written.</exception>
    public ServersPage(string path, string version, DateTime now)
    {
        this.version = version;
        this.now = now;
        page = new(path);
        try
        {
            problems = new(path);
            foreach (var state in ServerStates.FromGood)
            {
                parts.Push(new(path) { State = state });
            }
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The id of a server in the page is its number, which is not known here.</summary>
    public string Format(EvaluatedServer server) => "";

    public void Write(EvaluatedServer server, string text)
    {
        number++;
        var id = "server" + number.ToString(CultureInfo.InvariantCulture);
        var part = parts.Single(part => part.State == server.State);
        part.Rows.Write(HtmlReport.Format(Row(server, id)));
        part.Sections.Write(HtmlReport.Format(Section(server, id)));
    }

    public void WriteProblem(string file, string problem) => problems.Rows.Write(HtmlReport.Format(new(
        "tr",
        new XElement("th", new XAttribute("scope", "row"), HtmlReport.Element("code", file)),
        HtmlReport.Element("td", problem + "."))));

    public void Finish(ServersTotals totals)
    {
        using (var writer = new StreamWriter(page.Content, Utf8, 64 * 1024, leaveOpen: true))
        {
            // The frame, taken apart where the servers go.
            var heading = Text.Format(Strings.Tool_ServersHeading, totals.Servers);
            var frame = HtmlReport.Format(new(
                "html",
                new XAttribute("lang", Language.Current.Tag),
                HtmlReport.Head(heading),
                new XElement(
                    "body",
                    new XElement("header", HtmlReport.Element("p", Strings.Report_Product), HtmlReport.Element("h1", heading)),
                    new XElement(
                        "main",
                        Summary(totals),
                        totals.Problems == 0 ? null : Table("problems", Strings.Tool_NotEvaluatedHeading, Strings.Tool_FileColumn, Strings.Tool_Problem),
                        Table("overview", Strings.Tool_ServersCaption, Strings.Report_Outcome, Strings.Tool_Server, Strings.Tool_Collected, Strings.Tool_Attention),
                        new XElement("div", new XAttribute("id", "servers"), "")),
                    Footer())));
            writer.Write(HtmlReport.DocumentType);
            var place = 0;
            if (totals.Problems > 0)
            {
                Insert("problems", problems.CopyRowsTo);
            }

            Insert("overview", CopyEach(part => part.CopyRowsTo));
            Insert("servers", CopyEach(part => part.CopySectionsTo));
            writer.Write(frame.Remove(0, place));

            void Insert(string id, Action<Stream> copy)
            {
                var end = frame.IndexOf('>', frame.IndexOf($"id=\"{id}\"", place, StringComparison.Ordinal)) + 1;
                writer.Write(frame.ToCharArray(place, end - place));
                writer.Write('\n');
                writer.Flush();
                copy(page.Content);
                place = end;
            }
        }

        page.Finish();
    }

    public void Replace(Action<string, string> replace) => page.Replace(replace);

    public void Dispose()
    {
        page.Dispose();
        problems?.Dispose();
        foreach (var part in parts)
        {
            part.Dispose();
        }
    }

    private Action<Stream> CopyEach(Func<Part, Action<Stream>> select) => target =>
    {
        foreach (var part in parts)
        {
            select(part)(target);
        }
    };

    private static XElement Summary(ServersTotals totals) => new(
        "section",
        new XAttribute("aria-labelledby", "summary"),
        new XElement("h2", new XAttribute("id", "summary"), Strings.Report_Overview),
        HtmlReport.Element("p", totals.ToString()));

    private static XElement Table(string id, string caption, params string[] columns) => new(
        "section",
        new XElement(
            "table",
            HtmlReport.Element("caption", caption),
            new XElement("thead", new XElement("tr", columns.Select(HtmlReport.ColumnHeader))),
            new XElement("tbody", new XAttribute("id", id), "")));

    private static XElement Row(EvaluatedServer server, string id) => new(
        "tr",
        new XElement("td", HtmlReport.Badge(HtmlOutcome.Of(server.Report))),
        new XElement("th", new XAttribute("scope", "row"), HtmlReport.Link("#" + id, server.Collection.ComputerName)),
        new XElement("td", Time(server.Collection.CollectedUtc)),
        HtmlReport.Element("td", ServersText.Attention(server)));

    private static XElement Section(EvaluatedServer server, string id)
    {
        var outcome = HtmlOutcome.Of(server.Report);
        var fine = server.Report.Results.Where(result => result.Outcome is PrerequisiteOutcome.Passed or PrerequisiteOutcome.Skipped).ToList();
        return new XElement(
            "section",
            new XAttribute("aria-labelledby", id),
            new XElement("h2", new XAttribute("id", id), outcome.Icon(), " " + UnicodeText.ForXml(server.Collection.ComputerName)),
            HtmlReport.Element("p", server.Report.Summary),
            new XElement("p", Strings.Tool_Collected + " ", Time(server.Collection.CollectedUtc), ": ", HtmlReport.Element("code", server.File)),
            server.Report.Results.Except(fine).Select(result => HtmlReport.Result(result, id + "-" + result.Id)),
            fine.GroupBy(result => result.Outcome).Select(group => HtmlReport.Element("p", $"{OutcomeName.Of(group.Key)}: {string.Join(", ", group.Select(result => result.Title))}")))
            .WithClass(outcome.StyleClass);
    }

    private XElement Footer() => new(
        "footer",
        new XElement("p", Text.Format(Strings.Report_PageTitle, Strings.Report_Product, version) + ", ", Time(now)));

    private static XElement Time(DateTime time) =>
        new("time", new XAttribute("datetime", JsonNode.Format(time)), time.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC");

    /// <summary>The servers in one state.</summary>
    private sealed class Part : IDisposable
    {
        private readonly FileStream rows;
        private readonly FileStream sections;

        public Part(string path)
        {
            rows = Create(path);
            sections = Create(path);
            Rows = new(rows, Utf8, 16 * 1024);
            Sections = new(sections, Utf8, 16 * 1024);
        }

        public ServerState State { get; init; }

        public StreamWriter Rows { get; }

        public StreamWriter Sections { get; }

        public void CopyRowsTo(Stream target) => Copy(Rows, rows, target);

        public void CopySectionsTo(Stream target) => Copy(Sections, sections, target);

        // The system deletes them, however this process ends; their writers hold what is not wanted any more.
        public void Dispose()
        {
            Close(rows);
            Close(sections);
        }

        private static void Close(FileStream stream)
        {
            try
            {
                stream.Dispose();
            }
            catch (IOException)
            {
                // The disk is full, which was said when it was written to.
            }
        }

        private static FileStream Create(string path) =>
            new(path + "." + Path.GetRandomFileName() + WholeFile.Unfinished, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 4096, FileOptions.DeleteOnClose);

        private static void Copy(StreamWriter writer, FileStream stream, Stream target)
        {
            writer.Flush();
            stream.Position = 0;
            stream.CopyTo(target);
        }
    }
}
