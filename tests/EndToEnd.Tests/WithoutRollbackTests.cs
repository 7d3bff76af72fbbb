using static CloudProvisioningBootstrapper.EndToEnd.Tests.FixesServer;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>
/// Rollback is disabled, here by its property; Windows Installer says the same of its policy and of a full disk (RollbackDisabled):
/// https://learn.microsoft.com/windows/win32/msi/rollback-installation
/// </summary>
public class WithoutRollbackTests
{
    private const string NoRollback = "DISABLEROLLBACK=1";

    [Fact]
    public void An_installation_that_is_to_change_the_registry_is_refused_before_it_changes_anything()
    {
        using var server = Started(out var before, "bench-odd-values");
        Assert.Equal(1603, server.Run("msiexec", InstallPackage("APPLYFIXES=1", NoRollback)));
        const string Reason = "Setup changes the registry only where Windows Installer can undo it if the installation fails, but rollback is disabled";
        var log = server.ReadText(MsiLog);
        Assert.Contains(Reason, log, StringComparison.Ordinal);
        Assert.DoesNotContain("ApplyRegistryFixes: begin", log, StringComparison.Ordinal);
        Assert.Contains("Event 1002 is written", log, StringComparison.Ordinal);
        Assert.Equal("err", Assert.Single(server.Events()).Type);
        server.AssertUntouched(before);
    }

    [Fact]
    public void Without_changes_it_goes_on_and_what_the_commit_does_is_not_lost()
    {
        using var server = EmulatedServer.Good();
        Assert.Equal(0, server.Run("msiexec", InstallPackage(NoRollback)));
        server.AssertInstalled();
        Assert.Equal("trace", Assert.Single(server.Events()).Type);
        Assert.Single(server.ReadText(MsiLog).Split("CommitInstallation: begin").Skip(1));
        Assert.Equal(0, server.Run("msiexec", UninstallPackage(NoRollback)));
        server.AssertNothingInstalled();
        Assert.False(server.Exists(@"C:\ProgramData\CloudProvisioningBootstrapper"), server.Transcript);
    }

    [Fact]
    public void The_settings_are_restored_at_an_uninstallation_and_no_capture_is_left()
    {
        using var server = Started(out var before, "bench-odd-values");
        Assert.Equal(3010, server.Run("msiexec", InstallPackage("APPLYFIXES=1")));
        Assert.Equal(3010, server.Run("msiexec", UninstallPackage("REVERTFIXES=1", NoRollback)));
        server.AssertUntouched(before);
    }

    [Fact]
    public void A_repair_completes_what_a_broken_run_has_begun()
    {
        using var server = Started(out var before, "bench-odd-values");
        server.RunUntil("CommitInstallation: begin", isPowerCut: false, "msiexec", InstallPackage("APPLYFIXES=1"));
        Assert.Equal(3010, server.Run("msiexec", InstallPackage("APPLYFIXES=1", NoRollback)));
        server.AssertInstalled();
        server.AssertChanged(before, OddChanges);
        Assert.True(server.RecordsFixes(), server.Transcript);
    }
}
