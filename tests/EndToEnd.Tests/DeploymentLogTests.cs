using CloudProvisioningBootstrapper.Prerequisites;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>What an administrator finds after a silent run: logs, and one event in the Application log.</summary>
public class DeploymentLogTests
{
    private const string SetupLog = @"C:\logs\setup.log";

    [Fact]
    public void A_success_is_one_event_and_Setups_log_names_the_other_logs()
    {
        using var server = EmulatedServer.Good("dotnet-4.5.1");
        Assert.Equal(0, Install(server));
        var (type, text) = Assert.Single(server.Events());
        Assert.Equal("trace", type);
        Assert.EndsWith(@"\nReport: C:\\ProgramData\\CloudProvisioningBootstrapper\\readiness.html".Replace(@"\n", "\n", StringComparison.Ordinal), text, StringComparison.Ordinal);
        Assert.Contains("Event 1000 is written to the Application log, source CloudProvisioningBootstrapper.", PackageLog(server), StringComparison.Ordinal);

        var log = server.ReadText(SetupLog);
        Assert.Contains(@"Variable: PrerequisitesLog = C:\logs\setup_000_Prerequisites.log", log, StringComparison.Ordinal);
        Assert.Contains(@"/log ""C:\logs\setup_001_DotNetFramework471.log.html""", log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_is_one_event_with_every_reason_and_stands_once_in_the_packages_log()
    {
        using var server = EmulatedServer.Good("server-core");
        Assert.Equal(1603, Install(server, "SCOPEDOUS=28"));
        var reasons =
            $"""
            This server is not ready for the Azure AD Connect cloud provisioning agent: 2 of {Enum.GetValues<PrerequisiteId>().Length} prerequisites are not met.

            1. Server Core is not supported.
               Found: Server Core.
               To fix: install the agent on a server with Desktop Experience.
            2. At least 10 GB of memory is required for 28 organizational units in the scoping filter.
            """;
        var (type, text) = Assert.Single(server.Events());
        Assert.Equal("err", type);
        Assert.StartsWith(reasons.ReplaceLineEndings("\n"), text, StringComparison.Ordinal);

        var log = PackageLog(server);
        Assert.Contains("Event 1002 is written", log, StringComparison.Ordinal);
        Assert.Single(log.Split("Action ended", StringSplitOptions.None), part => part.Contains("\nTo fix: ", StringComparison.Ordinal) || part.Contains("   To fix: install the agent", StringComparison.Ordinal));
        Assert.Contains(@"Variable: PrerequisitesLog = C:\logs\setup_000_Prerequisites.log", server.ReadText(SetupLog), StringComparison.Ordinal);
    }

    [Fact]
    public void A_restart_that_is_needed_is_a_warning()
    {
        using var server = EmulatedServer.Good("tls12-absent");
        Assert.Equal(3010, Install(server, "APPLYFIXES=1"));
        var (type, text) = Assert.Single(server.Events());
        Assert.Equal("warn", type);
        Assert.Contains("Restart the server", text, StringComparison.Ordinal);
        Assert.Contains("Event 1001 is written", PackageLog(server), StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_is_one_event_after_everything_was_put_back()
    {
        using var server = EmulatedServer.Good("tls12-absent");
        Assert.Equal(1603, server.Run("msiexec", ["/i", "Prerequisites.msi", "/qn", "/l*v", @"C:\msi.log", .. EmulatedServer.Properties, "APPLYFIXES=1", "WIXFAILWHENDEFERRED=1"]));
        var (type, text) = Assert.Single(server.Events());
        Assert.Equal("err", type);
        Assert.StartsWith("The installation failed or was canceled.", text, StringComparison.Ordinal);

        // The last one of the rollback.
        var log = server.ReadText(@"C:\msi.log");
        Assert.True(log.IndexOf("Event 1003 is written", StringComparison.Ordinal) > log.LastIndexOf("ApplyRegistryFixesRollback: end", StringComparison.Ordinal), log);
        server.AssertNothingInstalled();
    }

    [Fact]
    public void Without_log_the_logs_are_in_the_temporary_folder()
    {
        using var server = EmulatedServer.Good();
        Assert.Equal(0, server.Run(EmulatedServer.Setup, ["/quiet", "/norestart", .. EmulatedServer.Properties]));
        var logs = server.FileNames(@"C:\users\root\AppData\Local\Temp", "CloudProvisioningBootstrapper_*.log").Order(StringComparer.Ordinal).ToList();
        Assert.Collection(
            logs,
            log => Assert.Matches(@"^CloudProvisioningBootstrapper_\d{14}\.log$", log),
            log => Assert.Matches(@"^CloudProvisioningBootstrapper_\d{14}_000_Prerequisites\.log$", log));
    }

    private static long Install(EmulatedServer server, params string[] properties) =>
        server.Run(EmulatedServer.Setup, ["/quiet", "/norestart", "/log", SetupLog, .. EmulatedServer.Properties, .. properties]);

    private static string PackageLog(EmulatedServer server) => server.ReadText(@"C:\logs\setup_000_Prerequisites.log").ReplaceLineEndings("\n");
}
