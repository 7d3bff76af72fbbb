using CloudProvisioningBootstrapper.Prerequisites;
using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.PrereqCheck.Evaluation;

/// <summary>For people: one line per server, then the totals.</summary>
internal sealed class ServersText(ITerminal terminal) : IServersOutput
{
    /// <summary>Characters of the longest NetBIOS name of a computer.</summary>
    private const int NameLength = 15;

    private static readonly PrerequisiteOutcome[] Named = [PrerequisiteOutcome.Failed, PrerequisiteOutcome.Warning, PrerequisiteOutcome.Unknown];

    public string Format(EvaluatedServer server) => string.Concat(server.Collection.ComputerName.PadRight(NameLength), "  ", Attention(server)).TrimEnd();

    /// <summary>The checks that need attention, most severe first.</summary>
    public static string Attention(EvaluatedServer server)
    {
        var named = Named
            .Where(outcome => server.Report.Count(outcome) > 0)
            .Select(outcome => $"{OutcomeName.Of(outcome)}: {string.Join(", ", server.Report.Results.Where(result => result.Outcome == outcome).Select(result => result.Title))}");
        var text = string.Join(". ", named);
        return !server.Collection.IsElevated && server.Report.Count(PrerequisiteOutcome.Unknown) > 0 ? $"{text} ({Strings.Tool_NotCollectedElevated})" : text;
    }

    public void Write(EvaluatedServer server, string text)
    {
        var column = ServerStates.FromGood.Max(state => ServerStates.NameOf(state).Length) + 2;
        terminal.Write(new(text, ServerStates.NameOf(server.State).PadRight(column), "", ColorOf(server.State)));
    }

    public void WriteProblem(string file, string problem)
    {
        // Standard error has it already.
    }

    public void Finish(ServersTotals totals)
    {
        terminal.Write(new(""));
        terminal.Write(new(totals.ToString()));
    }

    public void Replace(Action<string, string> replace)
    {
    }

    public void Dispose()
    {
    }

    private static PrerequisiteOutcome ColorOf(ServerState state) => state switch
    {
        ServerState.NotReady => PrerequisiteOutcome.Failed,
        ServerState.NotFullyChecked => PrerequisiteOutcome.Unknown,
        ServerState.ReadyWithWarnings => PrerequisiteOutcome.Warning,
        _ => PrerequisiteOutcome.Passed,
    };
}
