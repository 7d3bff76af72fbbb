using System.Text.RegularExpressions;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>What becomes of an installation in the years after: upgrades, re-runs, repair, removal.</summary>
public partial class LifeCycleTests
{
    private const string SetupLog = @"C:\logs\setup.log";
    private const string MsiLog = @"C:\msi.log";
    private const string ReportFolder = @"C:\ProgramData\CloudProvisioningBootstrapper";
    private const string TlsClient = @"System\ControlSet001\Control\SecurityProviders\Schannel\Protocols\TLS 1.2\Client";
    private const string EventSource = @"System\ControlSet001\Services\Eventlog\Application\CloudProvisioningBootstrapper";
    private const string UninstallKeys = @"\Microsoft\Windows\CurrentVersion\Uninstall\";

    [GeneratedRegex("""^"\\"C:(?<path>.*?\.exe)\\" +(?<arguments>.*)"$""")]
    private static partial Regex CommandLine();

    public class Upgrade
    {
        [Fact]
        public void Of_Setup_leaves_one_product_the_new_one()
        {
            using var server = EmulatedServer.Good();
            server.Edition = DeploymentEdition.Older;
            Assert.Equal(0, Install(server));
            Assert.Equal($"\"{DeploymentEdition.OlderVersion}\"", server.Registry[ProductVerifier.Record]!["Version"]);

            server.Edition = null;
            Assert.Equal(0, Install(server));
            server.AssertInstalled();
            Assert.Equal([Checkout.ProductVersion], VersionsOf(server, ProductVerifier.ProductName));
            Assert.Equal([Checkout.ProductVersion], VersionsOf(server, ProductVerifier.BundleName));

            Assert.Equal(0, Uninstall(server));
            Assert.Null(server.Registry[ProductVerifier.Record]);
            Assert.False(server.Exists(ProductVerifier.DocumentationPage), server.Transcript);
            Assert.Empty(VersionsOf(server, ProductVerifier.ProductName));
            Assert.Empty(VersionsOf(server, ProductVerifier.BundleName));

            // WiX 3's Burn forgets one key, HKLM\SOFTWARE\Classes\Installer\Dependencies\{older product}.
            Assert.All(
                server.Registry.KeysWithValue($"\"{ProductVerifier.ProductName}\""),
                key => Assert.StartsWith(@"Software\Classes\Installer\Dependencies\{", key, StringComparison.OrdinalIgnoreCase));
        }

        [Fact]
        public void That_is_refused_leaves_the_older_version()
        {
            using var server = EmulatedServer.Good();
            server.Edition = DeploymentEdition.Older;
            Assert.Equal(0, Install(server));
            var record = server.Registry[ProductVerifier.Record]!;

            server.Import("server-core");
            server.Edition = null;
            Assert.Equal(1603, Install(server));
            Assert.Equal(record, server.Registry[ProductVerifier.Record]);
            Assert.Equal([DeploymentEdition.OlderVersion], VersionsOf(server, ProductVerifier.ProductName));
            Assert.Equal([DeploymentEdition.OlderVersion], VersionsOf(server, ProductVerifier.BundleName));
        }

        [Fact]
        public void By_another_build_of_the_same_version_leaves_one_of_them()
        {
            using var edition = DeploymentEdition.Copy().WithAnotherBuild();
            using var server = EmulatedServer.Good();
            Assert.Equal(0, InstallPackage(server));
            var first = Assert.Single(ProductsOf(server));
            server.Edition = edition.Folder;
            Assert.Equal(0, InstallPackage(server));
            Assert.NotEqual(first, Assert.Single(ProductsOf(server)));
            server.AssertInstalled();
        }

        /// <remarks>
        /// Wine's RemoveExistingProducts does not hand UPGRADINGPRODUCTCODE to the older version, as Windows Installer does, so
        /// the test does it: https://learn.microsoft.com/windows/win32/msi/upgradingproductcode
        /// </remarks>
        [Fact]
        public void Keeps_settings_record_and_report_and_what_is_needed_to_revert()
        {
            using var server = EmulatedServer.Good("tls12-absent");
            server.Edition = DeploymentEdition.Older;
            Assert.Equal(3010, InstallPackage(server, "APPLYFIXES=1"));
            var applied = server.Registry[ProductVerifier.Record]!["AppliedFixes"];

            Assert.Equal(0, server.Run("msiexec", "/x", "Prerequisites.msi", "/qn", "/norestart", "UPGRADINGPRODUCTCODE={00000000-0000-0000-0000-000000000001}"));
            Assert.Equal("dword:00000001", server.Registry[TlsClient]!["Enabled"]);
            Assert.Equal(["readiness.html", "readiness.json"], server.FileNames(ReportFolder).Order(StringComparer.Ordinal));

            // Ready by now: nothing is left to be fixed, and nothing asks for a restart.
            server.Edition = null;
            Assert.Equal(0, InstallPackage(server));
            server.AssertInstalled();
            Assert.Equal(applied, server.Registry[ProductVerifier.Record]!["AppliedFixes"]);

            Assert.Equal(3010, server.Run("msiexec", "/x", "Prerequisites.msi", "/qn", "/norestart", "REVERTFIXES=1"));
            server.AssertNothingInstalled();
            Assert.Null(server.Registry[TlsClient]);
        }
    }

    public class Uninstallation
    {
        [Fact]
        public void By_the_registered_entry_leaves_nothing()
        {
            using var server = EmulatedServer.Good();
            Assert.Equal(0, Install(server));
            Assert.NotNull(server.Registry[EventSource]);

            var entry = server.Registry[server.Registry.KeysWithValue($"\"{ProductVerifier.BundleName}\"").Single(key => key.Contains(UninstallKeys, StringComparison.OrdinalIgnoreCase))]!;
            var command = CommandLine().Match(entry["QuietUninstallString"].Replace(@"\\", @"\", StringComparison.Ordinal));
            Assert.True(command.Success, entry["QuietUninstallString"]);
            Assert.EndsWith(@"\CloudProvisioningBootstrapper.exe", command.Groups["path"].Value, StringComparison.Ordinal);
            Assert.Equal("/uninstall /quiet", command.Groups["arguments"].Value);

            Assert.Equal(0, server.Run("C:" + command.Groups["path"].Value, [.. command.Groups["arguments"].Value.Split(' ')]));
            server.AssertNothingInstalled();
            Assert.False(server.Exists(ReportFolder), server.Transcript);
            Assert.Null(server.Registry[EventSource]);
        }

        [Fact]
        public void Keeps_what_somebody_else_has_put_into_the_folder_of_the_report()
        {
            using var server = EmulatedServer.Good();
            Assert.Equal(0, InstallPackage(server));
            Assert.Equal(0, server.Run("cmd", "/c", $@"echo mine > {ReportFolder}\mine.txt"));
            Assert.Equal(0, server.Run("msiexec", "/x", "Prerequisites.msi", "/qn", "/norestart"));
            Assert.Equal(["mine.txt"], server.FileNames(ReportFolder));
        }
    }

    public class Repair
    {
        [Fact]
        public void By_msiexec_puts_back_the_record_and_the_event_source()
        {
            using var server = EmulatedServer.Good();
            Assert.Equal(0, InstallPackage(server));
            Assert.Equal(0, server.Run("reg", "delete", $@"HKLM\{ProductVerifier.Record}", "/v", "Ready", "/f", "/reg:64"));
            Assert.Equal(0, server.Run("reg", "delete", @"HKLM\SYSTEM\CurrentControlSet\Services\EventLog\Application\CloudProvisioningBootstrapper", "/f"));
            Assert.Equal(0, InstallPackage(server, "REINSTALL=ALL", "REINSTALLMODE=omus"));
            server.AssertInstalled();
            Assert.Equal("dword:00000007", server.Registry[EventSource]?["TypesSupported"]);
        }
    }

    public class Layout
    {
        [Fact]
        public void Copies_Setup_which_needs_no_other_file()
        {
            using var server = EmulatedServer.Good("dotnet-4.5.1");
            Assert.Equal(0, server.Run(EmulatedServer.Setup, "/layout", @"C:\offline", "/quiet", "/log", @"C:\logs\layout.log"));
            Assert.Equal([EmulatedServer.Setup], server.FileNames(@"C:\offline"));

            Assert.Equal(0, server.Run(@"C:\offline\CloudProvisioningBootstrapper.exe", ["/quiet", "/norestart", "/log", SetupLog, .. EmulatedServer.Properties]));
            server.AssertInstalled();
            Assert.Single(server.DotNetStandInStarts());
        }
    }

    private static long Install(EmulatedServer server) =>
        server.Run(EmulatedServer.Setup, ["/quiet", "/norestart", "/log", SetupLog, .. EmulatedServer.Properties]);

    private static long Uninstall(EmulatedServer server) =>
        server.Run(EmulatedServer.Setup, "/uninstall", "/quiet", "/norestart", "/log", SetupLog);

    private static long InstallPackage(EmulatedServer server, params string[] properties) =>
        server.Run("msiexec", ["/i", "Prerequisites.msi", "/qn", "/norestart", "/l*v", MsiLog, .. EmulatedServer.Properties, .. properties]);

    /// <summary>The entries of the MSI's product, one a product code, in Windows' list of programs.</summary>
    private static IEnumerable<string> ProductsOf(EmulatedServer server) => server.Registry.KeysWithValue($"\"{ProductVerifier.ProductName}\"")
        .Where(key => key.Contains(UninstallKeys, StringComparison.OrdinalIgnoreCase))
        .Select(key => key[(key.LastIndexOf('\\') + 1)..])
        .Distinct();

    /// <summary>The versions of a product that Windows lists as installed.</summary>
    private static IEnumerable<string> VersionsOf(EmulatedServer server, string name)
    {
        var registry = server.Registry;
        return registry.KeysWithValue($"\"{name}\"")
            .Where(key => key.Contains(UninstallKeys, StringComparison.OrdinalIgnoreCase))
            .Select(key => registry[key]!)
            .Where(entry => entry["DisplayName"] == $"\"{name}\"")
            .Select(entry => entry["DisplayVersion"].Trim('"'))
            .Distinct();
    }
}
