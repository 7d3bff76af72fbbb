using System.Diagnostics;
using System.Globalization;
using CloudProvisioningBootstrapper.PrereqCheck.Collections;
using CloudProvisioningBootstrapper.Prerequisites.Tests.RandomServers;

namespace CloudProvisioningBootstrapper.Benchmarks;

/// <summary>How fast PrereqCheck evaluates a folder of collected servers, and in how much memory.</summary>
internal static class CollectedServers
{
    /// <summary>So many different servers; the files of the others hold the same under another name.</summary>
    private const int Different = 500;

    public static int Run(int count)
    {
        var folder = Directory.CreateTempSubdirectory("collected-servers-").FullName;
        try
        {
            var bytes = Write(folder, count);
            var output = Path.Combine(folder, "output.txt");
            var clock = Stopwatch.StartNew();
            using var process = Process.Start("bash", ["-c", "exec dotnet \"$0\" evaluate \"$1\" >\"$2\"", Path.Combine(AppContext.BaseDirectory, "PrereqCheck.dll"), folder, output]);
            var peak = 0L;
            var processor = TimeSpan.Zero;
            while (!process.WaitForExit(20))
            {
                process.Refresh();
                if (!process.HasExited)
                {
                    // The last may come when the process has none any more.
                    (peak, processor) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
                }
            }

            var seconds = clock.Elapsed.TotalSeconds;
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{count} servers of {bytes / count} bytes: {seconds:0.00} s ({processor.TotalSeconds:0.00} s of processor time), {count / seconds:0} a second, {peak / 1024 / 1024} MB, exit code {process.ExitCode}"));
            Console.Out.WriteLine(File.ReadLines(output).Last());
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static long Write(string folder, int count)
    {
        var texts = Enumerable.Range(0, Math.Min(count, Different))
            .Select(seed => CollectionWriter.Format(new("1.0.0", "NAME", DateTime.UnixEpoch, IsElevated: true, RandomServer.From(seed).Options, RandomServer.From(seed).Read())))
            .ToArray();
        var bytes = 0L;
        for (var index = 0; index < count; index++)
        {
            var name = "SERVER" + index.ToString(CultureInfo.InvariantCulture);
            var text = texts[index % texts.Length].Replace("\"NAME\"", $"\"{name}\"", StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder, name + ".json"), text);
            bytes += text.Length;
        }

        return bytes;
    }
}
