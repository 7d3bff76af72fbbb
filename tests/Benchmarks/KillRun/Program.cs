using System.Globalization;
using CloudProvisioningBootstrapper.EndToEnd.Tests;
using Xunit.Sdk;
using static CloudProvisioningBootstrapper.EndToEnd.Tests.FixesServer;

namespace CloudProvisioningBootstrapper.Benchmarks.KillRun;

/// <summary>
/// Kills at moments that are spread over the whole of a scenario: at writes to its logs, which are written while custom
/// actions wait. Every second one is a power cut: what the registry has not saved is lost too. After the next run no value
/// may be lost, and none may be there that nobody asked for.
/// </summary>
internal static class Program
{
    private static readonly string Usage = $"""
        Usage: KillRun SCENARIO COUNT
        SCENARIO is one of {string.Join(", ", Scenario.All.Select(scenario => scenario.Name))}; COUNT is a whole number from 1 to 200.
        """;

    private static int Main(string[] arguments)
    {
        if (arguments is not [var name, var text]
            || Scenario.All.FirstOrDefault(scenario => scenario.Name == name) is not { } scenario
            || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            || count is < 1 or > 200)
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        using var edition = Scenario.CreateEdition();
        var writes = CountWrites(scenario, edition);
        var (moments, faults) = (0, 0);
        for (var index = 1; index <= count; index++)
        {
            var number = Math.Max(1, writes * index / (count + 1));
            var outcome = Try(scenario, edition, number, isPowerCut: index % 2 == 0);
            moments += outcome.WasKilled ? 1 : 0;
            faults += outcome.Faults.Count;
            Console.WriteLine($"{scenario.Name} {index}/{count}: write {number} of {writes}, {(index % 2 == 0 ? "power cut" : "killed")} at '{outcome.Moment}': {outcome.Answer}");
            foreach (var fault in outcome.Faults)
            {
                Console.WriteLine($"  FAULT: {fault}");
            }
        }

        Console.WriteLine($"{scenario.Name}: {moments} moments, {faults} lost or foreign values or other faults");
        return faults == 0 && moments == count ? 0 : 1;
    }

    // Wine writes a line of its log and the end of the line in two writes. At the end it lists the properties; nothing happens then.
    private static int CountWrites(Scenario scenario, DeploymentEdition edition)
    {
        using var server = Prepared(scenario, edition, out _);
        server.Run(scenario.Program, scenario.Arguments);
        return 2 * scenario.Logs.Sum(log => server.ReadText(log).Split('\n').TakeWhile(line => !line.StartsWith("Property(", StringComparison.Ordinal)).Count());
    }

    private static (bool WasKilled, string Moment, string Answer, IReadOnlyList<string> Faults) Try(Scenario scenario, DeploymentEdition edition, int number, bool isPowerCut)
    {
        using var server = Prepared(scenario, edition, out var before);
        if (!server.RunUntilWrite(number, isPowerCut, scenario.Program, scenario.Arguments))
        {
            return (false, "", "had ended before", []);
        }

        var moment = scenario.Logs.Where(server.Exists).Select(log => server.ReadText(log).TrimEnd().Split('\n')[^1].TrimEnd()).LastOrDefault(line => line.Length > 0) ?? "";
        var answers = new List<long>();
        try
        {
            answers.Add(scenario.Complete(server));
            if (!scenario.Removes)
            {
                server.AssertInstalled();
                server.AssertChanged(before, OddChanges);
                Assert.True(server.RecordsFixes(), "The record or the capture is not there.");
                answers.Add(scenario.Name == "setup"
                    ? server.Run(EmulatedServer.Setup, ["/uninstall", "/quiet", "/norestart", "/log", SetupLog, "REVERTFIXES=1"])
                    : server.Run("msiexec", UninstallPackage("REVERTFIXES=1")));
            }

            AssertNoChange(before, server.Snapshot);
            Assert.False(server.Exists(PendingFile), "There is a capture of changes that were not completed.");
            return (true, moment, $"then {string.Join(", ", answers)}", []);
        }
        catch (Exception exception) when (exception is XunitException or InvalidOperationException)
        {
            return (true, moment, $"then {string.Join(", ", answers)}", [exception.Message]);
        }
    }

    private static EmulatedServer Prepared(Scenario scenario, DeploymentEdition edition, out RegistrySnapshot before)
    {
        var server = EmulatedServer.Good("bench-odd-values");
        server.Edition = edition.Folder;
        server.Make();
        before = server.Snapshot;
        scenario.Prepare(server);
        return server;
    }
}
