namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>
/// Every outcome with its exact exit code, of Setup and of msiexec: the table that installer/deployment/reference.md gives
/// to administrators. Codes of the test edition's Burn that differ from the release edition's are marked.
/// </summary>
public class ExitCodeTests
{
    private const string MsiLog = @"C:\msi.log";
    private const string SetupLog = @"C:\logs\setup.log";

    private const int Success = 0;
    private const int AnotherVersionIsInstalled = 1638;
    private const int RestartNeeded = 3010;
    private const int RefusedOrFailed = 1603;
    private const int AnotherInstallationRuns = 1618;

    // HRESULT_FROM_WIN32(ERROR_INSTALL_LOG_FAILURE)
    private const int LogCanNotBeWritten = unchecked((int)0x80070656);

    // ERROR_FILE_CORRUPT
    private const int DamagedContainer = 1392;

    // https://learn.microsoft.com/dotnet/framework/deployment/deployment-guide-for-developers#return-codes
    private const int DotNetFrameworkDoesNotSuitTheServer = 5100;

    /// <summary>Outcome: profile, property, exit code.</summary>
    public static TheoryData<string, string, int> OneRun => new()
    {
        { "", "", Success },
        { "tls12-absent", "APPLYFIXES=1", RestartNeeded },
        { "execution-policy-local-machine-restricted", "APPLYFIXES=1", Success },
        { "server-core", "", RefusedOrFailed },
        { "server-core", "APPLYFIXES=1", RefusedOrFailed },
        { "", "RESTARTDELAYMINUTES=soon", RefusedOrFailed },
    };

    public class OfSetup
    {
        [Theory]
        [MemberData(nameof(OneRun), MemberType = typeof(ExitCodeTests))]
        public void An_installation(string profile, string property, int exitCode)
        {
            using var server = Server(profile);
            Assert.Equal(exitCode, Install(server, property));
        }

        [Fact]
        public void The_same_version_again_succeeds_and_changes_nothing()
        {
            using var server = Server("");
            Assert.Equal(Success, Install(server));
            var installed = server.Registry[ProductVerifier.Record]!["InstalledUtc"];
            Assert.Equal(Success, Install(server));
            server.AssertInstalled();
            Assert.Equal(installed, server.Registry[ProductVerifier.Record]!["InstalledUtc"]);
        }

        [Fact]
        public void Uninstalling_what_is_not_installed_succeeds()
        {
            using var server = Server("");
            Assert.Equal(Success, server.Run(EmulatedServer.Setup, "/uninstall", "/quiet", "/norestart"));
        }

        [Fact]
        public void A_downgrade_is_refused_and_the_newer_version_stays()
        {
            using var server = Server("");
            Assert.Equal(Success, Install(server));
            server.Edition = DeploymentEdition.Older;
            Assert.Equal(AnotherVersionIsInstalled, Install(server));
            server.AssertInstalled();
        }

        /// <summary>No emulated server has a network. .NET Framework's setup is inside of Setup, so nothing is to be downloaded before the checks.</summary>
        [Theory]
        [InlineData("dotnet-4.7")]
        [InlineData("dotnet-4.5.1")]
        public void Without_a_network_and_NET_Framework_4_7_1_an_unsuitable_server_is_refused_with_its_report(string profile)
        {
            using var server = EmulatedServer.Good("server-core", profile);
            Assert.Equal(RefusedOrFailed, Install(server));
            Assert.Contains("Server Core is not supported.", server.ReadText(@"C:\ProgramData\CloudProvisioningBootstrapper\readiness.html"), StringComparison.Ordinal);
            Assert.Empty(server.DotNetStandInStarts());

            // WiX 3's Burn keeps what it had copied before a package failed; WiX 5's takes it away again: DoRollbackCache in apply.cpp.
            Assert.All(server.FileNames(@"C:\ProgramData\Package Cache"), file => Assert.EndsWith(".StandIn.exe", file, StringComparison.Ordinal));
            server.AssertNoProduct();
        }

        /// <summary>What a server does not run is not copied to it either: Cache="remove".</summary>
        [Fact]
        public void NET_Framework_that_is_there_is_not_cached_and_what_was_installed_is_not_kept()
        {
            using var server = Server("");
            Assert.Equal(Success, Install(server));
            Assert.DoesNotContain("DotNetFramework471, payload", server.ReadText(SetupLog), StringComparison.Ordinal);
            Assert.Equal([EmulatedServer.Setup, "Prerequisites.msi"], Cached(server));

            using var other = Server("dotnet-4.5.1");
            Assert.Equal(Success, Install(other));
            Assert.Single(other.DotNetStandInStarts());
            Assert.Equal([EmulatedServer.Setup, "Prerequisites.msi"], Cached(other));

            static IEnumerable<string> Cached(EmulatedServer server) =>
                server.FileNames(@"C:\ProgramData\Package Cache").Where(file => file != "state.rsm").Order(StringComparer.Ordinal);
        }

        /// <summary>Burn's own codes; what they mean for the server is in the reference.</summary>
        [Theory]
        [InlineData(@"T:\Installation.log")]
        [InlineData(@"C:\logs\")]
        public void A_log_that_can_not_be_written_fails_and_installs_nothing(string log)
        {
            using var server = Server("");
            Assert.Equal(LogCanNotBeWritten, (int)server.Run(EmulatedServer.Setup, ["/quiet", "/norestart", "/log", log, .. EmulatedServer.Properties]));
            server.AssertNothingInstalled();
        }

        [Theory]
        [InlineData("/s")]
        [InlineData("/S")]
        [InlineData("/q")]
        [InlineData("/silent")]
        public void Some_switches_of_other_installers_are_quiet_too(string quiet)
        {
            using var server = Server("");
            Assert.Equal(Success, server.Run(EmulatedServer.Setup, [quiet, "/norestart", "/log", SetupLog, .. EmulatedServer.Properties]));
            server.AssertInstalled();
        }

        [Fact]
        public void What_is_misspelled_is_ignored_and_the_log_says_so()
        {
            using var server = Server("tls12-absent");
            Assert.Equal(RefusedOrFailed, server.Run(EmulatedServer.Setup, ["/quiet", "/norestart", "/log", SetupLog, .. EmulatedServer.Properties, "APPLYFIX=1", "/verysilent", "Memory"]));

            // Of a switch WiX 3's application says nothing; WiX 5's does: ProcessCommandLine in WixStandardBootstrapperApplication.cpp.
            var log = server.ReadText(SetupLog);
            Assert.Contains("Ignoring attempt to set non-overridable variable: 'APPLYFIX'", log, StringComparison.Ordinal);
            Assert.Contains("Ignoring unknown argument: Memory", log, StringComparison.Ordinal);
            server.AssertNothingInstalled();
        }

        [Fact]
        public void A_damaged_Setup_fails()
        {
            using var edition = DeploymentEdition.Copy().WithDamagedSetup();
            using var server = Server("");
            server.Edition = edition.Folder;
            Assert.Equal(DamagedContainer, Install(server));
            server.AssertNothingInstalled();
        }

        // Burn passes on what it can't know. 1618: a code of Windows Installer, which .NET Framework's setup passes on too.
        [Theory]
        [InlineData(RefusedOrFailed)]
        [InlineData(AnotherInstallationRuns)]
        [InlineData(DotNetFrameworkDoesNotSuitTheServer)]
        public void A_failing_NET_Framework_setup_takes_everything_back_and_its_code_is_Setups(int exitCode)
        {
            using var edition = DeploymentEdition.Copy();
            using var server = new EmulatedServer(8192, "windows-server-2019", "dotnet-4.5.1", edition.StandInProfile(exitCode));
            Assert.Equal(exitCode, Install(server));
            server.AssertNothingInstalled();
            Assert.Equal("err", server.Events()[^1].Type);
        }
    }

    public class OfMsiexec
    {
        [Theory]
        [MemberData(nameof(OneRun), MemberType = typeof(ExitCodeTests))]
        [InlineData("", "WIXFAILWHENDEFERRED=1", RefusedOrFailed)]
        [InlineData("dotnet-4.5.1", "", RefusedOrFailed)]
        public void An_installation(string profile, string property, int exitCode)
        {
            using var server = Server(profile);
            Assert.Equal(exitCode, InstallPackage(server, property));
        }

        [Fact]
        public void The_same_version_again_succeeds_and_keeps_the_time_of_installation()
        {
            using var server = Server("");
            Assert.Equal(Success, InstallPackage(server));
            var installed = server.Registry[ProductVerifier.Record]!["InstalledUtc"];
            Assert.Equal(Success, InstallPackage(server));
            server.AssertInstalled();
            Assert.Equal(installed, server.Registry[ProductVerifier.Record]!["InstalledUtc"]);
        }

        // Wine does not log the message of a launch condition, which the tests of the package's tables see.
        [Fact]
        public void A_downgrade_is_refused_and_the_newer_version_stays()
        {
            using var server = Server("");
            Assert.Equal(Success, InstallPackage(server));
            server.Edition = DeploymentEdition.Older;
            Assert.Equal(RefusedOrFailed, InstallPackage(server));
            server.AssertInstalled();
        }
    }

    private static EmulatedServer Server(string profile) => profile.Length == 0 ? EmulatedServer.Good() : EmulatedServer.Good(profile);

    private static long Install(EmulatedServer server, string property = "") =>
        server.Run(EmulatedServer.Setup, ["/quiet", "/norestart", "/log", SetupLog, .. EmulatedServer.Properties, .. Optional(property)]);

    private static long InstallPackage(EmulatedServer server, string property = "") =>
        server.Run("msiexec", ["/i", "Prerequisites.msi", "/qn", "/norestart", "/l*v", MsiLog, .. EmulatedServer.Properties, .. Optional(property)]);

    private static string[] Optional(string property) => property.Length == 0 ? [] : [property];
}
