using System.Diagnostics;
using System.Globalization;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Windows;

namespace CloudProvisioningBootstrapper.Benchmarks;

/// <summary>
/// How long network and directory are waited for, and how long a process then takes to end, whatever threads are left in it.
/// tests/Benchmarks/Hanging runs it where everything hangs.
/// </summary>
internal static class HangingNetwork
{
    /// <summary>The argument of the process that reads.</summary>
    public const string Child = "read-and-end";

    /// <summary>Reads in processes of their own, one after the other, and prints both times of each.</summary>
    public static int Run(int count, string domainController)
    {
        for (var run = 0; run < count; run++)
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!, [Child, domainController]) { RedirectStandardOutput = true };
            using var process = Process.Start(start)!;
            if (process.StandardOutput.ReadLine() is not { } line)
            {
                Console.Error.WriteLine("The process that reads ended without a word.");
                return 1;
            }

            var since = Stopwatch.GetTimestamp();
            process.WaitForExit();
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line}; ended {Stopwatch.GetElapsedTime(since).TotalMilliseconds:0} ms later"));
        }

        return 0;
    }

    /// <summary>Reads once, says what it took, and ends.</summary>
    public static int Read(string domainController)
    {
        var since = Stopwatch.GetTimestamp();
        var facts = ThisServer.ReadFacts(new ReadingRequest(new NetworkRequest(), domainController));
        var time = Stopwatch.GetElapsedTime(since).TotalMilliseconds;
        var attempts = facts.Network.Failure is null ? facts.Network.Value.Endpoints!.SelectMany(reading => reading.Attempts).ToList() : [];
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"read in {time:0} ms: {attempts.Count(attempt => attempt.HasArrived)} of {attempts.Count} ways lead anywhere; domain controller: {facts.Directory.Value.Stage}"));
        return 0;
    }
}
