using System.Diagnostics;
using System.Globalization;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Windows;

namespace CloudProvisioningBootstrapper.Benchmarks;

/// <summary>Reads this server again and again. Not by BenchmarkDotNet, which starts processes that the emulated server has not.</summary>
internal static class TimedReading
{
    /// <summary>Reads, and prints what it took.</summary>
    /// <param name="count">How many times, after the first.</param>
    /// <returns>0: every fact was read; 1: at least one could not be read, which is printed.</returns>
    public static int Run(int count)
    {
        var first = Stopwatch.StartNew();
        var facts = ThisServer.ReadFacts(ReadingRequest.Nothing);
        first.Stop();

        var times = new double[count];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var index = 0; index < count; index++)
        {
            var start = Stopwatch.GetTimestamp();
            _ = ThisServer.ReadFacts(ReadingRequest.Nothing);
            times[index] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / count;
        Array.Sort(times);
        Console.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} readings: median {times[count / 2]:0.000} ms, 95 of 100 within {times[count * 95 / 100]:0.000} ms, longest {times[^1]:0.000} ms, {allocated} bytes each; the first {first.Elapsed.TotalMilliseconds:0} ms"));

        var failures = typeof(ServerFacts).GetProperties()
            .Select(property => property.GetValue(facts)!)
            .Select(reading => (string?)reading.GetType().GetProperty(nameof(Reading<object>.Failure))!.GetValue(reading))
            .OfType<string>()
            .ToList();
        failures.ForEach(Console.Out.WriteLine);
        return failures.Count == 0 ? 0 : 1;
    }
}
