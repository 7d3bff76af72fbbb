using System.Diagnostics;
using System.Globalization;
using CloudProvisioningBootstrapper.Prerequisites;
using CloudProvisioningBootstrapper.Prerequisites.Tests.RandomServers;

namespace CloudProvisioningBootstrapper.Benchmarks;

/// <summary>Reads and evaluates random servers; the same seed gives the same ones.</summary>
internal static class FuzzRun
{
    /// <summary>Runs until the end or the first fault.</summary>
    /// <param name="count">How many servers.</param>
    /// <param name="seed">The seed of the first; the others have the numbers after it.</param>
    /// <returns>0: no fault; 1: a fault, which is printed with the server's seed and state.</returns>
    public static int Run(int count, int seed)
    {
        var outcomes = new Dictionary<(PrerequisiteId Id, PrerequisiteOutcome Outcome), int>();
        var clock = Stopwatch.StartNew();
        for (var index = 0; index < count; index++)
        {
            var number = unchecked(seed + index);
            var server = RandomServer.From(number);
            IReadOnlyList<string> faults;
            try
            {
                var evaluation = new Evaluation(server);
                faults = evaluation.FindFaults();
                foreach (var result in evaluation.Results)
                {
                    outcomes[(result.Id, result.Outcome)] = outcomes.GetValueOrDefault((result.Id, result.Outcome)) + 1;
                }
            }
#pragma warning disable CA1031 // Any exception is what this looks for.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                faults = [exception.ToString()];
            }

            if (faults.Count > 0)
            {
                Print($"seed {number} (server {index + 1} of {count}):\n{string.Join('\n', faults)}\n\n{server}");
                return 1;
            }
        }

        Print($"seed {seed}, {count} random servers, {clock.Elapsed.TotalSeconds:0.0} s, no exception and no broken rule\n\n{WriteTable(outcomes)}");
        return 0;
    }

    private static string WriteTable(Dictionary<(PrerequisiteId Id, PrerequisiteOutcome Outcome), int> outcomes)
    {
        var columns = Enum.GetValues<PrerequisiteOutcome>();
        string[] head = ["check", .. columns.Select(column => column.ToString())];
        var lines = Enum.GetValues<PrerequisiteId>().Select(id =>
            (string[])[id.ToString(), .. columns.Select(column => outcomes.GetValueOrDefault((id, column)).ToString(CultureInfo.InvariantCulture))]);
        return string.Join('\n', lines.Prepend(head).Select(line => string.Concat(line.Select((cell, column) => column == 0 ? cell.PadRight(26) : cell.PadLeft(9)))));
    }

    private static void Print(FormattableString text) => Console.Out.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
