using static CloudProvisioningBootstrapper.EndToEnd.Tests.FixesServer;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>
/// RESTARTDELAYMINUTES, with a stand-in for InitiateShutdownW that answers as it is documented to where somebody is logged on
/// (tests/bench/CustomActionHost/Native/shutdown.c): Wine does not implement it.
/// </summary>
public class RestartTests
{
    [Theory]
    [InlineData("bench-restart-scheduled", "Scheduled", "The server restarts at ")]
    [InlineData("bench-restart-already-scheduled", "AlreadyScheduled", "A shutdown or restart of this server is already scheduled (1190, ERROR_SHUTDOWN_IS_SCHEDULED: ")]
    public void The_log_the_event_and_the_registry_tell_what_Windows_answered(string profile, string outcome, string text)
    {
        using var server = EmulatedServer.Good("tls12-absent", profile);

        // The key is volatile: it is there as long as the server runs.
        var install = string.Join(' ', InstallPackage("APPLYFIXES=1", "RESTARTDELAYMINUTES=15"));
        Assert.Equal(0, server.Run("cmd", "/c", $@"msiexec {install} & reg query HKLM\{ProductVerifier.Record}\RestartRequired /reg:64 > C:\restart.txt"));
        Assert.Contains(text, server.ReadText(MsiLog), StringComparison.Ordinal);
        Assert.Contains(text, Assert.Single(server.Events()).Text, StringComparison.Ordinal);
        Assert.Matches($@"\sRestart\s+REG_SZ\s+{outcome}\s", server.ReadText(@"C:\restart.txt"));
        Assert.Equal(outcome == "Scheduled", server.ReadText(@"C:\restart.txt").Contains("RestartUtc", StringComparison.Ordinal));
    }
}
