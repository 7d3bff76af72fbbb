using System.Text;
using CloudProvisioningBootstrapper.PrereqCheck.Collections;
using CloudProvisioningBootstrapper.Prerequisites.Reports;
using Newtonsoft.Json;

namespace CloudProvisioningBootstrapper.PrereqCheck.Evaluation;

/// <summary>For programs: an array with a report for each server, as docs/readiness.schema.json describes it, and with each file that could not be evaluated.</summary>
internal sealed class ServersJson : IServersOutput
{
    private readonly ServersFile file;
    private string separator = "[\n";

    public ServersJson(string path, ITerminal terminal) => file = new(path, new UTF8Encoding(false), terminal);

    public string Format(EvaluatedServer server) => string.Concat(
        "{\"file\": ", Quote(server.File),
        ", \"collectedUtc\": ", Quote(JsonNode.Format(server.Collection.CollectedUtc)),
        ", \"elevated\": ", JsonConvert.ToString(server.Collection.IsElevated),
        ", \"report\": ", JsonReport.Format(server.Report).TrimEnd('\n')) + "}";

    public void Write(EvaluatedServer server, string text) => WriteItem(text);

    public void WriteProblem(string file, string problem) => WriteItem($"{{\"file\": {Quote(file)}, \"problem\": {Quote(problem)}}}");

    public void Finish(ServersTotals totals)
    {
        file.Write(separator.Length == 2 && separator[0] == '[' ? "[]\n" : "\n]\n");
        file.Finish();
    }

    public void Replace(Action<string, string> replace) => file.Replace(replace);

    public void Dispose() => file.Dispose();

    private void WriteItem(string item)
    {
        file.Write(separator);
        file.Write(item);
        separator = ",\n";
    }

    private static string Quote(string text) => JsonConvert.ToString(UnicodeText.ForJson(text));
}
