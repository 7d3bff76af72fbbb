using System.Diagnostics;
using CloudProvisioningBootstrapper.Bench.Tests.Scripts;

namespace CloudProvisioningBootstrapper.Bench.Tests.Validation;

/// <summary>Runs of tests/bench/validate on the package of the test edition.</summary>
internal static class Validate
{
    /// <summary>The package.</summary>
    /// <exception cref="FileNotFoundException">It was not built.</exception>
    public static string Package => Checkout.TestEdition("Prerequisites.msi");

    /// <summary>The evaluators of WiX's cube.</summary>
    public static IReadOnlyList<string> Evaluators =>
        [.. Lines("msiinfo", "export", Checkout.Path("tests/bench/node_modules/wixtoolset-compiler/bin/darice.cub"), "_ICESequence").Skip(3).Select(line => line.Split('\t')[0])];

    /// <summary>The tables of the package.</summary>
    public static IReadOnlyList<string> Tables => Lines("msiinfo", "tables", Package);

    /// <summary>Runs it.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <returns>The run, which has ended.</returns>
    public static Run Run(params string[] arguments)
    {
        var run = Start(Checkout.Path("tests", "bench", "validate"), arguments);
        run.Wait();
        return run;
    }

    /// <summary>Plants faults into the package, each into one of its own, and runs the evaluator that has to find it. One run for all.</summary>
    /// <param name="controls">The faults.</param>
    /// <returns>What is said of each.</returns>
    public static IReadOnlyDictionary<NegativeControl, IReadOnlyList<string>> Plant(IReadOnlyList<NegativeControl> controls)
    {
        var folder = Directory.CreateTempSubdirectory("controls-").FullName;
        try
        {
            var tables = Tables;
            var arguments = new List<string>();
            foreach (var control in controls)
            {
                var file = Path.Combine(folder, $"{arguments.Count}.sql");
                File.WriteAllLines(file, WithTables(control.Changes, tables).Select(change => change.Line));
                arguments.AddRange(["--ices", control.Ice, "--changes", file, Package]);
            }

            var said = Run([.. arguments]).Output.Split('\n').ToList();
            var starts = said.Index().Where(line => line.Item == Package).Select(line => line.Index).Append(said.Count).ToList();
            return starts.Count == controls.Count + 1
                ? controls.Index().ToDictionary(control => control.Item, control => (IReadOnlyList<string>)said[(starts[control.Index] + 1)..starts[control.Index + 1]])
                : throw new InvalidOperationException($"validate did not come to its end:\n{string.Join('\n', said)}");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static IEnumerable<Change> WithTables(Change[] changes, IReadOnlyList<string> present)
    {
        var own = changes.Where(change => change.Table is null).Select(change => change.Line);
        return changes.Select(change => change.Table).OfType<string>().Distinct()
            .Where(table => !present.Contains(table) && !own.Any(line => line.StartsWith($"CREATE TABLE `{table}`", StringComparison.Ordinal)))
            .Select(Change.Create).Concat(changes);
    }

    private static Run Start(string program, params string[] arguments) =>
        new(Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!);

    private static List<string> Lines(string program, params string[] arguments)
    {
        var run = Start(program, arguments);
        run.Wait();
        return run.ExitCode == 0 ? [.. run.Output.Split('\n')] : throw new InvalidOperationException($"{program} failed: {run.Output}");
    }
}
