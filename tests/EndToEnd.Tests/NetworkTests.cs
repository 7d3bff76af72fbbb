using System.Text.Json;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>
/// CloudProvisioningBootstrapper.exe in a network: behind a real tinyproxy, and where nothing answers. tests/Network.Tests tries each
/// way that a connection can take.
/// </summary>
public class NetworkTests
{
    // The first version tried the direct way alone: a false warning for each of these endpoints.
    [Fact]
    public void What_only_the_proxy_that_is_set_in_Windows_reaches_passes()
    {
        using var server = EmulatedServer.Good();
        server.Network = new(IsSilent: false);
        Assert.Equal(0, Install(server));
        using var report = Report(server);
        Assert.StartsWith(
            $"Passed: all testable endpoints (12) are reachable through the proxy {NetworkLab.Proxy}; give it to the agent in AADConnectProvisioningAgent.exe.config too",
            ResultOf(report, "Network"),
            StringComparison.Ordinal);
        var attempts = report.RootElement.GetProperty("network").GetProperty("endpoints").EnumerateArray()
            .Where(endpoint => endpoint.GetProperty("testable").GetBoolean())
            .Select(endpoint => string.Join(", ", endpoint.GetProperty("attempts").EnumerateArray().Select(attempt =>
                $"{attempt.GetProperty("proxy").GetString()} {attempt.GetProperty("stage").GetString()} {attempt.GetProperty("problem").GetString()}")))
            .ToList();
        Assert.Equal(12, attempts.Count);
        Assert.All(attempts, ways => Assert.Equal($" Name NameNotFound, {NetworkLab.Proxy} Completed None", ways));
    }

    [Fact]
    public void A_network_and_a_domain_controller_that_hang_refuse_nobody()
    {
        using var server = EmulatedServer.Good();
        server.Network = new(IsSilent: true);
        server.ReadingLimit = 10;
        Assert.Equal(0, Install(server, "DIRECTORYCHECK=1", "DOMAINCONTROLLER=silentdc.example"));
        using var report = Report(server);

        // Unknown where the machine is so busy that the connector itself comes too late.
        Assert.Matches("^(Warning: not reachable \\(12 of 12 testable endpoints\\)|Unknown: could not be read).*no answer within 10 s", ResultOf(report, "Network"));
        Assert.Equal("Unknown: the domain controller silentdc.example could not be asked: no answer within 10 s", ResultOf(report, "DirectorySchema"));
        server.AssertInstalled();
    }

    // The last value of a property counts.
    private static long Install(EmulatedServer server, params string[] properties) =>
        server.Run(EmulatedServer.Setup, ["/quiet", "/norestart", "/log", @"C:\logs\setup.log", .. EmulatedServer.Properties, "NETWORKCHECK=1", .. properties]);

    private static JsonDocument Report(EmulatedServer server) => JsonDocument.Parse(server.ReadText(@"C:\ProgramData\CloudProvisioningBootstrapper\readiness.json"));

    private static string ResultOf(JsonDocument report, string id)
    {
        var result = report.RootElement.GetProperty("results").EnumerateArray().Single(result => result.GetProperty("id").GetString() == id);
        return $"{result.GetProperty("outcome").GetString()}: {result.GetProperty("actual").GetString()}";
    }
}
