namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>Arguments that Burn ignores: a run does not look as if it had obeyed them.</summary>
public class CommandLineTests
{
    private const string SetupLog = @"C:\logs\setup.log";

    [Theory]
    [InlineData("applyfixes=1", "applyfixes is not a property. Write APPLYFIXES, ")]
    [InlineData("APLYFIXES=1", "APLYFIXES is not a property. Write APPLYFIXES, ")]
    [InlineData("/APPLYFIXES=1", "/APPLYFIXES is not a property. Write APPLYFIXES, ")]
    [InlineData("Memory", "Memory stands apart from SKIPCHECKS, ")]
    public void What_was_meant_for_a_property_stops_the_installation(string argument, string message)
    {
        using var server = EmulatedServer.Good("execution-policy-allsigned");
        Assert.Equal(1603, server.Run(EmulatedServer.Setup, ["/quiet", "/norestart", "/log", SetupLog, .. EmulatedServer.Properties, argument]));
        var log = PackageLog(server);
        Assert.Contains("The installation was stopped because Setup did not understand its command line. Nothing was changed.", log, StringComparison.Ordinal);
        Assert.Contains(message, log, StringComparison.Ordinal);
        server.AssertNoProduct();
    }

    [Fact]
    public void What_means_nothing_is_named_in_log_and_report_and_stops_nothing()
    {
        using var server = EmulatedServer.Good();
        Assert.Equal(0, server.Run(EmulatedServer.Setup, ["/quiet", "/norestart", "/log", SetupLog, .. EmulatedServer.Properties, "SOMETHING=1", "word"]));
        server.AssertInstalled();
        Assert.Contains("Setup ignores an argument that it does not know: SOMETHING", PackageLog(server), StringComparison.Ordinal);
        Assert.Contains("ignored them: SOMETHING, word.", server.ReadText(@"C:\ProgramData\CloudProvisioningBootstrapper\readiness.html"), StringComparison.Ordinal);
    }

    private static string PackageLog(EmulatedServer server) =>
        server.ReadText($@"C:\logs\{server.FileNames(@"C:\logs", "setup_*Prerequisites.log").Single()}");
}
