using static CloudProvisioningBootstrapper.EndToEnd.Tests.FixesServer;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>All Windows processes are killed at an exact moment; whatever the moment, the next run makes it right and no value is lost.</summary>
public static class FixesBrokenRunTests
{
    /// <summary>The fixes and their capture are complete from here on, so that the next run is a repair.</summary>
    private const string LastMoments = "CommitInstallation: end";

    public class OfThePackage
    {
        [Theory]
        [InlineData("EvaluatePrerequisites: begin")]
        [InlineData("EvaluatePrerequisites: end")]
        [InlineData("Name: Ready, Value: ")]
        [InlineData("ApplyRegistryFixes: begin")]
        [InlineData("-> \"RemoteSigned\"")]
        [InlineData("Client Enabled: dword:00000000 ->")]
        [InlineData("Client DisabledByDefault: (none) ->")]
        public void Before_the_last_change_the_next_one_changes_everything(string moment) => AssertRecovers(moment, isPowerCut: false, 3010);

        [Theory]
        [InlineData("ApplyRegistryFixes: begin")]
        [InlineData("Server Enabled: ")]
        [InlineData("ApplyRegistryFixes: end")]
        public void A_power_cut_loses_nothing(string moment) => AssertRecovers(moment, isPowerCut: true, 3010);
    }

    public class OfThePackageLater
    {
        [Theory]
        [InlineData("Server Enabled: ")]
        [InlineData("SchUseStrongCrypto: (none) ->")]
        [InlineData("ApplyRegistryFixes: end")]
        [InlineData("Registering product")]
        [InlineData("Publishing product information")]
        [InlineData("CommitInstallation: begin")]
        public void Before_the_end_the_next_one_completes_it(string moment) => AssertRecovers(moment, isPowerCut: false, 3010);

        [Theory]
        [InlineData("Event 1001 is written")]
        [InlineData(LastMoments)]
        public void At_the_end_the_next_one_has_nothing_to_do(string moment) => AssertRecovers(moment, isPowerCut: false, 0);
    }

    public class ThatIsFollowedByAnotherOne
    {
        [Fact]
        public void It_is_undone_where_the_next_one_may_not_fix()
        {
            using var server = Started(out var before, "bench-odd-values");
            server.RunUntil("Server Enabled: ", isPowerCut: false, "msiexec", InstallPackage("APPLYFIXES=1"));
            Assert.NotEmpty(server.Snapshot.ChangesSince(before));
            Assert.Equal(1603, server.Run("msiexec", InstallPackage()));
            var log = server.ReadText(MsiLog);
            Assert.Contains("An earlier run was interrupted while it changed the registry.", log, StringComparison.Ordinal);
            Assert.Contains("This server is not ready for the Azure AD Connect cloud provisioning agent: 2 of ", log, StringComparison.Ordinal);
            server.AssertUntouched(before);
        }

        [Fact]
        public void An_uninstallation_is_completed_by_the_next_one()
        {
            using var server = Started(out var before, "bench-odd-values");
            Assert.Equal(3010, server.Run("msiexec", InstallPackage("APPLYFIXES=1")));
            server.RunUntil("Server Enabled: ", isPowerCut: false, "msiexec", UninstallPackage("REVERTFIXES=1"));
            server.Run("msiexec", UninstallPackage("REVERTFIXES=1"));
            AssertNoChange(before, server.Snapshot);
            Assert.False(server.Exists(PendingFile), server.Transcript);
        }

        [Theory]
        [InlineData("ApplyRegistryFixes: begin")]
        [InlineData("Client Enabled: dword:00000000 ->")]
        [InlineData("ApplyRegistryFixes: end")]
        public void Setup_completes_itself_at_the_next_start(string moment)
        {
            using var server = Started(out var before, "bench-odd-values", "dotnet-4.5.1");
            server.RunUntil(moment, isPowerCut: false, EmulatedServer.Setup, InstallBundle("APPLYFIXES=1"));

            // Burn has put itself into RunOnce and goes on by itself, so there is nothing to do but to wait for its last line.
            Assert.Equal(7, server.Run("cmd", "/c", $"for /l %i in (1,0,2) do findstr restarting: {SetupLog} >nul && exit 7"));
            Assert.Contains("Exit code: 0xbc2, restarting: No", server.ReadText(SetupLog), StringComparison.Ordinal);
            server.AssertInstalled();
            Assert.True(server.RecordsFixes(), server.Transcript);

            Assert.Equal(3010, server.Run(EmulatedServer.Setup, "/uninstall", "/quiet", "/norestart", "/log", SetupLog, "REVERTFIXES=1"));
            server.AssertNoProduct();
            server.AssertChanged(before, @"HKLM\Software\Microsoft\NET Framework Setup\NDP\v4\Full ""Release""=dword:000709fe");
        }
    }

    private static void AssertRecovers(string moment, bool isPowerCut, long exitCode)
    {
        using var server = Started(out var before, "bench-odd-values");
        server.RunUntil(moment, isPowerCut, "msiexec", InstallPackage("APPLYFIXES=1"));
        Assert.Equal(exitCode, server.Run("msiexec", InstallPackage("APPLYFIXES=1")));
        server.AssertInstalled();
        server.AssertChanged(before, OddChanges);
        Assert.True(server.RecordsFixes(), server.Transcript);

        // The proof that every value is still known as it was.
        Assert.Equal(3010, server.Run("msiexec", UninstallPackage("REVERTFIXES=1")));
        server.AssertUntouched(before);
    }
}
