using static CloudProvisioningBootstrapper.EndToEnd.Tests.FixesServer;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>APPLYFIXES=1 changes what it says and nothing else; whatever fails, everything is as before.</summary>
public static class FixesTests
{
    public class ByThePackage
    {
        [Fact]
        public void They_are_made_once_recorded_and_put_back_on_request()
        {
            using var server = Started(out var before, "bench-odd-values");
            Assert.Equal(3010, server.Run("msiexec", InstallPackage("APPLYFIXES=1", "RESTARTDELAYMINUTES=15")));
            server.AssertInstalled();
            server.AssertChanged(before, OddChanges);
            Assert.True(server.RecordsFixes());
            var log = server.ReadText(MsiLog);
            Assert.Contains(@"TLS 1.2\Client Enabled: dword:00000000 -> dword:00000001", log, StringComparison.Ordinal);
            Assert.Contains("SchUseStrongCrypto: (none) -> dword:00000001", log, StringComparison.Ordinal);

            // Wine does not implement it, and nothing else is said.
            Assert.Contains("No restart could be scheduled (120, ERROR_CALL_NOT_IMPLEMENTED: ", log, StringComparison.Ordinal);
            Assert.DoesNotContain("The server restarts at", log, StringComparison.Ordinal);

            var installed = server.Snapshot;
            Assert.Equal(0, server.Run("msiexec", InstallPackage("APPLYFIXES=1")));
            AssertSame(installed, server.Snapshot);
            Assert.DoesNotContain("->", server.ReadText(MsiLog), StringComparison.Ordinal);

            Assert.Equal(3010, server.Run("msiexec", UninstallPackage("REVERTFIXES=1")));
            Assert.Contains("Restart the server. The restored settings take effect only after that.", server.ReadText(MsiLog), StringComparison.Ordinal);
            server.AssertUntouched(before);
        }

        [Fact]
        public void They_stay_when_the_product_goes_and_a_second_installation_has_nothing_to_do()
        {
            using var server = Started(out var before, "bench-odd-values");
            Assert.Equal(3010, server.Run("msiexec", InstallPackage("APPLYFIXES=1")));

            // A value that is not allowed is taken for "no": an uninstallation is never blocked.
            Assert.Equal(0, server.Run("msiexec", UninstallPackage("REVERTFIXES=\"x;?;;\"")));
            Assert.Contains("The settings that the installation changed are kept", server.ReadText(MsiLog), StringComparison.Ordinal);
            server.AssertNotRegistered();
            Assert.Equal(["registry.applied.xml"], server.FileNames(Recovery));
            server.AssertChanged(before, OddChanges);

            var between = server.Snapshot;
            Assert.Equal(0, server.Run("msiexec", InstallPackage("APPLYFIXES=1", "RESTARTDELAYMINUTES=15")));
            server.AssertChanged(between);
            AssertNoRestart(server.ReadText(MsiLog));

            // The second installation has found what the first had changed.
            Assert.Equal(3010, server.Run("msiexec", UninstallPackage("REVERTFIXES=1")));
            server.AssertUntouched(before);
        }

        /// <remarks>msiexec reads every name as upper case: https://learn.microsoft.com/windows/win32/msi/command-line-options</remarks>
        [Fact]
        public void They_are_put_back_on_request_in_any_case()
        {
            using var server = Started(out var before, "bench-odd-values");
            Assert.Equal(3010, server.Run("msiexec", InstallPackage("APPLYFIXES=1")));
            Assert.Equal(3010, server.Run("msiexec", UninstallPackage("revertfixes=1")));
            server.AssertUntouched(before);
        }

        [Fact]
        public void What_somebody_else_has_changed_since_stays_and_is_named()
        {
            using var server = Started(out var before, "tls12-absent");
            Assert.Equal(3010, server.Run("msiexec", InstallPackage("APPLYFIXES=1")));
            server.Import("bench-server-enabled-by-somebody-else");
            Assert.Equal(3010, server.Run("msiexec", UninstallPackage("REVERTFIXES=1")));
            Assert.Equal([Tls, Tls + @"\Server", Tls + @"\Server ""Enabled""=dword:00000005"], server.Snapshot.DifferencesFrom(before));
            Assert.Contains(@"TLS 1.2\Server Enabled was changed by someone else since then and is left as it is: dword:00000005", server.ReadText(MsiLog), StringComparison.Ordinal);
            server.AssertNoProduct();
        }
    }

    public class WhenSomethingFails
    {
        [Fact]
        public void Later_in_the_installation_nothing_has_changed_and_no_restart_is_scheduled()
        {
            using var server = Started(out var before, "bench-odd-values");
            Assert.Equal(1603, server.Run("msiexec", InstallPackage("APPLYFIXES=1", "RESTARTDELAYMINUTES=15", "WIXFAILWHENDEFERRED=1")));
            var log = server.ReadText(MsiLog);
            Assert.Contains("SchUseStrongCrypto: (none) -> dword:00000001", log, StringComparison.Ordinal);
            Assert.Contains("SchUseStrongCrypto: dword:00000001 -> (none)", log, StringComparison.Ordinal);
            AssertNoRestart(log);
            server.AssertUntouched(before);
        }

        [Fact]
        public void In_an_upgrade_the_fixes_of_the_older_version_stay()
        {
            using var server = Started(out var before, "bench-odd-values");
            server.Edition = DeploymentEdition.Older;
            Assert.Equal(3010, server.Run("msiexec", InstallPackage("APPLYFIXES=1")));
            server.Edition = null;
            Assert.Equal(1603, server.Run("msiexec", InstallPackage("APPLYFIXES=1", "WIXFAILWHENDEFERRED=1")));
            server.AssertChanged(before, OddChanges);
        }

        [Fact]
        public void The_removal_by_an_upgrade_keeps_the_fixes_and_what_is_needed_to_put_them_back()
        {
            using var server = Started(out var before, "bench-odd-values");
            Assert.Equal(3010, server.Run("msiexec", InstallPackage("APPLYFIXES=1")));

            // Windows Installer hands this to the older version; Wine does not, so that it is given by hand.
            Assert.Equal(0, server.Run("msiexec", UninstallPackage("REVERTFIXES=1", "UPGRADINGPRODUCTCODE={00000000-0000-0000-0000-000000000001}")));
            server.AssertChanged(before, OddChanges);
            Assert.True(server.RecordsCapture(), server.Transcript);
        }

        [Fact]
        public void In_an_uninstallation_the_fixes_are_there_again()
        {
            using var server = Started(out var before, "bench-odd-values");
            Assert.Equal(3010, server.Run("msiexec", InstallPackage("APPLYFIXES=1")));
            Assert.Equal(1603, server.Run("msiexec", UninstallPackage("REVERTFIXES=1", "WIXFAILWHENDEFERRED=1")));

            // Wine does not bring the registration of the product back, so that a further uninstallation can't be tried.
            Assert.Contains("SchUseStrongCrypto: dword:00000001 -> (none)", server.ReadText(MsiLog), StringComparison.Ordinal);
            server.AssertChanged(before, OddChanges);
            Assert.True(server.RecordsCapture(), server.Transcript);
        }

        [Fact]
        public void A_key_that_may_not_be_written_to_is_named_and_nothing_has_changed()
        {
            const string Server = @"SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Server";
            using var server = Started(out var before, "bench-odd-values");
            Assert.Equal(1603, server.RunWithReadOnlyKey(Server, "msiexec", InstallPackage("APPLYFIXES=1")));
            var log = server.ReadText(MsiLog);
            Assert.Contains(@"TLS 1.2\Client Enabled: dword:00000000 -> dword:00000001", log, StringComparison.Ordinal);
            Assert.Contains("The registry could not be changed. All changes are rolled back.", log, StringComparison.Ordinal);
            Assert.Contains($@"HKLM\{Server}", log, StringComparison.Ordinal);
            server.AssertUntouched(before);
        }

        [Fact]
        public void No_place_for_the_capture_is_told_and_nothing_has_changed()
        {
            // A folder where the file shall be: nothing can be written there, as on a full disk.
            using var server = EmulatedServer.Good("bench-odd-values");
            Assert.Equal(0, server.Run("cmd", "/c", "mkdir", PendingFile));
            var before = server.Snapshot;
            Assert.Equal(1603, server.Run("msiexec", InstallPackage("APPLYFIXES=1")));
            var log = server.ReadText(MsiLog);
            Assert.Contains("The registry could not be changed. All changes are rolled back.", log, StringComparison.Ordinal);
            Assert.Contains(PendingFile + ": ", log, StringComparison.Ordinal);
            AssertSame(before, server.Snapshot);
            Assert.Empty(server.FileNames(@"C:\Program Files\Cloud Provisioning Agent Bootstrapper"));
        }
    }

    public class BySetup
    {
        [Fact]
        public void They_and_NET_Framework_ask_for_one_restart()
        {
            using var server = Started(out var before, "bench-odd-values", "dotnet-4.5.1", "bench-dotnet-stand-in-3010");
            Assert.Equal(3010, server.Run(EmulatedServer.Setup, InstallBundle("APPLYFIXES=1", "RESTARTDELAYMINUTES=15")));
            server.AssertInstalled();
            server.AssertChanged(before, [.. OddChanges, @"HKLM\Software\Microsoft\NET Framework Setup\NDP\v4\Full ""Release""=dword:000709fe"]);

            // The restart could fall into the installation of .NET Framework.
            AssertNoRestart(PackageLog(server));

            var installed = server.Snapshot;
            Assert.Equal(0, server.Run(EmulatedServer.Setup, InstallBundle("APPLYFIXES=1")));
            AssertSame(installed, server.Snapshot);

            Assert.Equal(3010, server.Run(EmulatedServer.Setup, "/uninstall", "/quiet", "/norestart", "/log", SetupLog, "REVERTFIXES=1"));
            server.AssertNoProduct();
            server.AssertChanged(before, @"HKLM\Software\Microsoft\NET Framework Setup\NDP\v4\Full ""Release""=dword:000709fe");
        }

        /// <summary>
        /// The test edition's engine ignores each of these names; whatever the engine makes of an argument, there is a way back.
        /// </summary>
        [Theory]
        [InlineData("revertfixes=1")]
        [InlineData("REVERTFIX=1")]
        [InlineData("/REVERTFIXES=1")]
        public void An_uninstallation_that_did_not_see_REVERTFIXES_can_be_made_good_for(string misspelled)
        {
            // No restart is pending after this fix: Burn 3.11 uninstalls nothing before the restart.
            using var server = Started(out var before, "execution-policy-allsigned");
            Assert.Equal(0, server.Run(EmulatedServer.Setup, InstallBundle("APPLYFIXES=1")));
            Assert.Equal(0, server.Run(EmulatedServer.Setup, "/uninstall", "/quiet", "/norestart", "/log", SetupLog, misspelled));
            server.AssertNotRegistered();
            server.AssertChanged(before, RemoteSigned);

            Assert.Equal(0, server.Run(EmulatedServer.Setup, InstallBundle()));
            Assert.Equal(0, server.Run(EmulatedServer.Setup, "/uninstall", "/quiet", "/norestart", "/log", SetupLog, "REVERTFIXES=1"));
            server.AssertUntouched(before);
        }

        [Theory]
        [InlineData("1603", 1603)]
        [InlineData("5100", 5100)]
        [InlineData("crash", 0x0005)]
        public void Where_NET_Framework_fails_they_go_back_and_its_failure_is_Setups(string failure, long exitCode)
        {
            using var server = Started(out var before, "execution-policy-allsigned", "dotnet-4.5.1", $"bench-dotnet-stand-in-{failure}");
            Assert.Equal(exitCode, server.Run(EmulatedServer.Setup, InstallBundle("APPLYFIXES=1")));
            Assert.Single(server.DotNetStandInStarts());
            Assert.Contains("ExecutionPolicy: \"RemoteSigned\" -> \"AllSigned\"", RollbackLog(server), StringComparison.Ordinal);
            server.AssertUntouched(before);
        }

        [Theory]
        [InlineData("1603", "0x80070643")]
        [InlineData("5100", "0x800713ec")]
        [InlineData("crash", "0xc0000005")]
        public void Where_NET_Framework_fails_after_fixes_that_need_a_restart_the_log_names_its_failure(string failure, string result)
        {
            using var server = Started(out var before, "bench-odd-values", "dotnet-4.5.1", $"bench-dotnet-stand-in-{failure}");

            // WiX 3's bootstrapper application answers 3010 as soon as any package has asked for a restart, even though a later one
            // failed; that of the release edition answers 3017, ERROR_FAIL_REBOOT_REQUIRED (WixStandardBootstrapperApplication.cpp).
            Assert.Equal(3010, server.Run(EmulatedServer.Setup, InstallBundle("APPLYFIXES=1", "RESTARTDELAYMINUTES=15")));
            Assert.Contains($"Applied execute package: DotNetFramework471, result: {result}", server.ReadText(SetupLog), StringComparison.Ordinal);
            Assert.Contains("SchUseStrongCrypto: dword:00000001 -> (none)", RollbackLog(server), StringComparison.Ordinal);
            server.AssertUntouched(before);
        }

        [Fact]
        public void They_stay_when_it_is_uninstalled_without_a_word()
        {
            using var server = Started(out var before, "bench-odd-values");
            Assert.Equal(3010, server.Run(EmulatedServer.Setup, InstallBundle("APPLYFIXES=1")));
            Assert.Equal(0, server.Run(EmulatedServer.Setup, "/uninstall", "/quiet", "/norestart", "/log", SetupLog));
            server.AssertNotRegistered();
            Assert.True(server.RecordsCapture(), server.Transcript);
            server.AssertChanged(before, OddChanges);
        }

        /// <summary>Windows Installer's log of the installation, which Burn names after the bundle's.</summary>
        private static string PackageLog(EmulatedServer server) =>
            server.ReadText($@"C:\logs\{server.FileNames(@"C:\logs", "setup_*Prerequisites.log").Single()}");

        /// <summary>That of the removal when a later package failed.</summary>
        private static string RollbackLog(EmulatedServer server) =>
            server.ReadText($@"C:\logs\{server.FileNames(@"C:\logs", "setup_*Prerequisites_rollback.log").Single()}");
    }
}
