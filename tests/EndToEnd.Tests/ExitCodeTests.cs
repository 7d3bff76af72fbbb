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

    // WiX 3 passes on the lower half of 0x80091007, CRYPT_E_HASH_VALUE; WiX 5 all of it.
    private const int WrongHash = 0x1007;

    // ERROR_INTERNET_NAME_NOT_RESOLVED
    private const int NoNetwork = 12007;

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

        [Fact]
        public void A_missing_redistributable_without_a_network_fails_and_is_named()
        {
            using var edition = DeploymentEdition.Copy().WithoutRedistributable();
            using var server = Server("dotnet-4.5.1");
            server.Edition = edition.Folder;
            Assert.Equal(NoNetwork, Install(server));
            var log = server.ReadText(SetupLog);
            Assert.Contains(DeploymentEdition.RedistributableName, log, StringComparison.Ordinal);
            Assert.Contains("Failed attempt to download URL: 'https://go.microsoft.com/fwlink/?LinkId=852104'", log, StringComparison.Ordinal);
            AssertNothingButACachedPackage(server);
        }

        [Fact]
        public void Another_file_in_place_of_the_redistributable_is_not_run()
        {
            using var edition = DeploymentEdition.Copy().WithAnotherRedistributable();
            using var server = Server("dotnet-4.5.1");
            server.Edition = edition.Folder;
            Assert.Equal(WrongHash, Install(server));
            Assert.Contains("Failed to verify hash of payload: DotNetFramework471", server.ReadText(SetupLog), StringComparison.Ordinal);
            Assert.Empty(server.DotNetStandInStarts());
            AssertNothingButACachedPackage(server);
        }

        [Fact]
        public void A_server_that_has_NET_Framework_needs_no_redistributable()
        {
            using var edition = DeploymentEdition.Copy().WithoutRedistributable();
            using var server = Server("");
            server.Edition = edition.Folder;
            Assert.Equal(Success, Install(server));
            server.AssertInstalled();
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

    // WiX 3's Burn keeps the package that it had copied to its cache before the next one failed; WiX 5's takes it away again.
    private static void AssertNothingButACachedPackage(EmulatedServer server)
    {
        Assert.All(server.FileNames(@"C:\ProgramData\Package Cache"), file => Assert.Equal("Prerequisites.msi", file));
        server.AssertNoProduct();
        Assert.Empty(server.Events());
    }

    private static string[] Optional(string property) => property.Length == 0 ? [] : [property];
}
