using System.Text;
using CloudProvisioningBootstrapper.PrereqCheck.Collections;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.PrereqCheck.Evaluation;

/// <summary>For spreadsheets (RFC 4180): one row per server and check; a file that could not be evaluated has a row too.</summary>
internal sealed class ServersCsv : IServersOutput
{
    private static readonly string[] Columns =
        ["computerName", "collectedUtc", "readiness", "id", "title", "outcome", "blocks", "required", "actual", "remedy", "documentation", "file", "problem"];

    private static readonly char[] Quoted = ['"', ',', '\r', '\n', ' '];
    private readonly ServersFile file;

    public ServersCsv(string path, ITerminal terminal)
    {
        // Excel takes a file without byte order mark for one in the code page of the country.
        file = new(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: path != OutputArgument.Standard), terminal);
        file.Write(Row(Columns));
    }

    public string Format(EvaluatedServer server) => string.Concat(server.Report.Results.Select(result => Row(
        server.Collection.ComputerName,
        JsonNode.Format(server.Collection.CollectedUtc),
        server.Report.Outcome.ToString(),
        result.Id.ToString(),
        result.Title,
        result.Outcome.ToString(),
        result.Blocks ? "true" : "false",
        result.Required,
        result.Actual,
        result.Remedy,
        result.Documentation.AbsoluteUri,
        server.File,
        "")));

    public void Write(EvaluatedServer server, string text) => file.Write(text);

    public void WriteProblem(string file, string problem) => this.file.Write(Row([.. Enumerable.Repeat("", Columns.Length - 2), file, problem]));

    public void Finish(ServersTotals totals) => file.Finish();

    public void Replace(Action<string, string> replace) => file.Replace(replace);

    public void Dispose() => file.Dispose();

    private static string Row(params string[] cells) => string.Join(",", cells.Select(Cell)) + "\r\n";

    private static string Cell(string text)
    {
        text = Text.OnOneLine(text);

        // A spreadsheet would evaluate it: https://owasp.org/www-community/attacks/CSV_Injection.
        if (text.Length > 0 && text[0] is '=' or '+' or '-' or '@')
        {
            text = "'" + text;
        }

        return text.IndexOfAny(Quoted) < 0 ? text : "\"" + text.Replace("\"", "\"\"") + "\"";
    }
}
