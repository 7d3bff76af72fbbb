using System.Globalization;
using BenchmarkDotNet.Running;
using CloudProvisioningBootstrapper.PrereqCheck.Tests.Collections;

namespace CloudProvisioningBootstrapper.Benchmarks;

internal static class Program
{
    private const string Usage = """
        Usage: evaluate [OPTION]…   time and allocation of evaluating, by BenchmarkDotNet
               fuzz COUNT [SEED]    reads and evaluates COUNT random servers
               fuzz-collections COUNT [SEED]
                                    evaluates COUNT collections that somebody has changed
               servers COUNT        time and memory of PrereqCheck evaluate with COUNT collected servers
               read COUNT           time and allocation of reading this server COUNT times (Windows)
               hang COUNT HOST      time until this server is read, network and domain controller HOST too, and until the
                                    process that has read it ends, COUNT times (Windows)
        """;

    private static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case ["evaluate", .. var options]:
                return Evaluate(options);
            case ["fuzz", var count] when Number(count) is > 0 and var number:
                return FuzzRun.Run(number, Random.Shared.Next());
            case ["fuzz", var count, var seed] when Number(count) is > 0 and var number && Number(seed) is { } start:
                return FuzzRun.Run(number, start);
            case ["fuzz-collections", var count] when Number(count) is > 0 and var number:
                return FuzzCollections(number, Random.Shared.Next());
            case ["fuzz-collections", var count, var seed] when Number(count) is > 0 and var number && Number(seed) is { } start:
                return FuzzCollections(number, start);
            case ["servers", var count] when Number(count) is > 0 and var number:
                return CollectedServers.Run(number);
            case ["read", var count] when Number(count) is > 0 and var number:
                return TimedReading.Run(number);
            case ["hang", var count, var host] when Number(count) is > 0 and var number:
                return HangingNetwork.Run(number, host);
            case [HangingNetwork.Child, var host]:
                return HangingNetwork.Read(host);
            default:
                Console.Error.WriteLine(Usage);
                return 2;
        }
    }

    // Apart, so that the other modes never load BenchmarkDotNet.
    private static int Evaluate(string[] options) =>
        BenchmarkSwitcher.FromTypes([typeof(EvaluationBenchmarks)]).Run([.. options, "--filter", "*"]).Any(summary => summary.HasCriticalValidationErrors) ? 1 : 0;

    private static int FuzzCollections(int count, int seed)
    {
        var (evaluated, refused) = CollectionFuzz.Run(count, seed);
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"seed {seed}: {evaluated} evaluated, {refused} refused, no exception"));
        return 0;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
