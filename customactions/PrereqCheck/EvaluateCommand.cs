using CloudProvisioningBootstrapper.PrereqCheck.Evaluation;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>Evaluates servers that were collected before, anywhere, one after another, however many there are.</summary>
/// <param name="replace">Renames a file in place of another, in one step.</param>
internal sealed class EvaluateCommand(IClock clock, string version, Action<string, string> replace, ITerminal terminal, CancellationToken cancellation)
{
    /// <summary>More are not done in the time of a breath.</summary>
    private const int ProgressFrom = 50;

    public ExitCode Run(EvaluateArguments arguments, EvaluationOptions options)
    {
        var outputs = new List<IServersOutput>();
        try
        {
            AddOutputs(arguments, outputs);
            var totals = Evaluate(arguments, options, outputs);
            outputs.ForEach(output => output.Finish(totals));
            cancellation.ThrowIfCancellationRequested();
            outputs.ForEach(output => output.Replace(replace));
            return totals.Problems > 0 ? ExitCode.Failed
                : totals[ServerState.NotReady] > 0 || (arguments.WarningsAsErrors && totals[ServerState.Ready] < totals.Servers) ? ExitCode.NotReady
                : ExitCode.Ready;
        }
        catch (Exception exception) when (OutputFiles.IsExpected(exception))
        {
            terminal.WriteError(Text.Format(Strings.Report_FolderFailed, string.Join(", ", NamesOf(arguments)), exception.Message));
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            terminal.WriteError(Strings.Tool_Canceled);
            return ExitCode.Failed;
        }
        finally
        {
            outputs.ForEach(output => output.Dispose());
        }
    }

    private static List<string> NamesOf(EvaluateArguments arguments)
    {
        var files = arguments.Outputs.Select(output => output.File!).Where(file => file != OutputArgument.Standard).ToList();
        return files.Count > 0 ? files : [Strings.Tool_StandardOutput];
    }

    private void AddOutputs(EvaluateArguments arguments, List<IServersOutput> outputs)
    {
        if (arguments.Json is not null)
        {
            outputs.Add(new ServersJson(arguments.Json, terminal));
        }

        if (arguments.Csv is not null)
        {
            outputs.Add(new ServersCsv(arguments.Csv, terminal));
        }

        if (arguments.Html is not null)
        {
            outputs.Add(new ServersPage(arguments.Html, version, clock.UtcNow));
        }

        if (arguments.Outputs.All(output => output.File != OutputArgument.Standard))
        {
            outputs.Add(new ServersText(terminal));
        }
    }

    private ServersTotals Evaluate(EvaluateArguments arguments, EvaluationOptions options, List<IServersOutput> outputs)
    {
        var totals = new ServersTotals();
        var names = new RepeatedNames();
        var evaluator = new ServersEvaluator(options, version, clock.UtcNow, server => [.. outputs.Select(output => output.Format(server))]);
        var servers = 0;
        foreach (var file in evaluator.Evaluate(CollectionSource.Find(arguments.Sources, terminal.OpenInput, [.. arguments.Outputs.Select(output => output.File!)])))
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var server in file.Servers)
            {
                servers++;
                totals[server.State]++;
                for (var index = 0; index < outputs.Count; index++)
                {
                    outputs[index].Write(server, server.Texts[index]);
                }

                if (names.IsRepeated(server.Collection.ComputerName))
                {
                    terminal.WriteError(Text.OnOneLine(Text.Format(Strings.Tool_Repetition, file.File, server.Collection.ComputerName)));
                }
            }

            if (file.Problem is { } problem)
            {
                totals.Problems++;
                WriteProblem(file, problem, outputs);
            }

            if (servers > ProgressFrom)
            {
                terminal.WriteProgress(Text.Format(Strings.Tool_Progress, servers));
            }
        }

        return totals;
    }

    private void WriteProblem(EvaluatedFile file, string problem, List<IServersOutput> outputs)
    {
        problem = problem.TrimEnd('.');
        terminal.WriteError(Text.OnOneLine(file.Servers.Count == 0
            ? Text.Format(Strings.Tool_NotEvaluated, file.File, problem)
            : Text.Format(Strings.Tool_RestNotEvaluated, file.File, file.Servers.Count, problem)));
        outputs.ForEach(output => output.WriteProblem(file.File, problem));
    }
}
