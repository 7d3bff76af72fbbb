using System.Diagnostics;
using System.Globalization;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Windows;

namespace CloudProvisioningBootstrapper.Benchmarks;

/// <summary>One reading with the network. tests/Benchmarks/Hanging runs it where no name server answers, and watches it end.</summary>
internal static class HangingNetwork
{
    /// <summary>Reads, and prints how long that took and when it ended.</summary>
    /// <returns>0.</returns>
    public static int Run()
    {
        var start = Stopwatch.GetTimestamp();
        _ = ThisServer.ReadFacts(new EvaluationOptions().ToReadingRequest());
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"read in {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms; ended {DateTimeOffset.UtcNow.ToUnixTimeMilliseconds()}"));
        return 0;
    }
}
