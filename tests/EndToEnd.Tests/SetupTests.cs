using System.Text.Json;
using CloudProvisioningBootstrapper.Prerequisites;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>CloudProvisioningBootstrapper.exe /quiet /norestart: the real Burn engine, the real Windows Installer engine of Wine, our own custom actions.</summary>
public class SetupTests
{
    private const string SetupLog = @"C:\logs\setup.log";

    /// <summary>An unsuitable server: its profiles, its memory, what the message must say.</summary>
    public static TheoryData<string, int, string> UnsuitableServers => new()
    {
        { "server-core", 8192, "Server Core is not supported." },
        { "", 3072, "At least 4 GB of memory is required." },
        { "execution-policy-allsigned", 8192, "Found: AllSigned (scope LocalMachine)." },
        { "execution-policy-group-policy-disabled", 8192, "Found: Restricted, set by group policy (scope MachinePolicy)." },
        { "tls12-disabled", 8192, "Found: disabled: HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client Enabled = dword:00000000" },
        { "tls12-absent", 8192, "Found: not set: HKLM\\SYSTEM\\CurrentControlSet\\Control\\SecurityProviders\\SCHANNEL\\Protocols\\TLS 1.2\\Client Enabled is absent" },
    };

    /// <summary>Values of public properties that are not allowed, and what the message must say.</summary>
    public static TheoryData<string, string> BadProperties => new()
    {
        { "SCOPEDOUS=many", "SCOPEDOUS=many is not allowed. Allowed: a whole number from 0 (no scoping filter) to 59, the maximum that Microsoft's documentation allows in one configuration." },
        { "SCOPEDOUS=-1", "SCOPEDOUS=-1 is not allowed." },
        { "SCOPEDOUS=99999999999999999999", "SCOPEDOUS=99999999999999999999 is not allowed." },
        { "TLSPOLICY=Maybe", "TLSPOLICY=Maybe is not allowed. Allowed: Documented, WindowsDefault." },
        { "DIRECTORYCHECK=2", "DIRECTORYCHECK=2 is not allowed. Allowed: 0, 1." },
        { "DOMAINCONTROLLER=ldap://dc1", "DOMAINCONTROLLER=ldap://dc1 is not allowed. Allowed: the host name of a domain controller, such as dc1.contoso.com." },
        { "SKIPCHECKS=Nothing", "SKIPCHECKS=Nothing is not allowed. Allowed: OperatingSystem, ServerCore," },
    };

    public class OnAGoodServer
    {
        [Fact]
        public void It_installs_and_uninstalls_and_leaves_nothing()
        {
            using var server = EmulatedServer.Good();
            Assert.Equal(0, Install(server));
            server.AssertInstalled();
            Assert.NotEmpty(server.Registry.KeysWithValue($"\"{ProductVerifier.BundleName}\""));
            Assert.Empty(server.DotNetStandInStarts());

            Assert.Equal(0, server.Run(EmulatedServer.Setup, "/uninstall", "/quiet", "/norestart", "/log", SetupLog));
            server.AssertNothingInstalled();
        }

        [Fact]
        public void It_uninstalls_after_the_server_has_become_unsuitable()
        {
            using var server = EmulatedServer.Good();
            Assert.Equal(0, Install(server));
            server.Import("server-core", "tls12-disabled");
            Assert.Equal(0, server.Run(EmulatedServer.Setup, "/uninstall", "/quiet", "/norestart", "/log", SetupLog));
            server.AssertNothingInstalled();
        }

        [Fact]
        public void It_repairs_after_the_server_has_become_unsuitable_and_keeps_the_record()
        {
            using var server = EmulatedServer.Good();
            Assert.Equal(0, Install(server));
            var record = server.Registry[ProductVerifier.Record]!;
            server.Import("server-core");
            Assert.Equal(0, server.Run(EmulatedServer.Setup, "/repair", "/quiet", "/norestart", "/log", SetupLog));
            server.AssertInstalled();
            Assert.Equal(record["InstalledUtc"], server.Registry[ProductVerifier.Record]!["InstalledUtc"]);
        }
    }

    public class OnAnUnsuitableServer
    {
        [Theory]
        [MemberData(nameof(UnsuitableServers), MemberType = typeof(SetupTests))]
        public void It_refuses_with_the_reason_and_installs_nothing(string profile, int memory, string reason)
        {
            using var server = new EmulatedServer(memory, profile.Length == 0 ? ["windows-server-2019"] : ["windows-server-2019", profile]);
            Assert.Equal(1603, Install(server));
            Assert.Contains(reason, PackageLog(server), StringComparison.Ordinal);
            server.AssertNothingInstalled();
            Assert.Empty(server.DotNetStandInStarts());
        }

        [Fact]
        public void Two_faults_stand_in_one_message()
        {
            using var server = EmulatedServer.Good("server-core");
            Assert.Equal(1603, Install(server, "SCOPEDOUS=28"));
            var message =
                $"""
                This server is not ready for the Azure AD Connect cloud provisioning agent: 2 of {Enum.GetValues<PrerequisiteId>().Length} prerequisites are not met.

                1. Server Core is not supported.
                   Found: Server Core.
                   To fix: install the agent on a server with Desktop Experience.
                2. At least 10 GB of memory is required for 28 organizational units in the scoping filter.
                """;
            Assert.Contains(message.ReplaceLineEndings("\n"), PackageLog(server), StringComparison.Ordinal);
            server.AssertNothingInstalled();
        }

        [Fact]
        public void The_refusal_names_the_report_which_says_the_same()
        {
            using var server = EmulatedServer.Good("server-core");
            Assert.Equal(1603, Install(server));
            Assert.Contains(@"Report: C:\ProgramData\CloudProvisioningBootstrapper\readiness.html", PackageLog(server), StringComparison.Ordinal);
            using var report = JsonDocument.Parse(server.ReadText(@"C:\ProgramData\CloudProvisioningBootstrapper\readiness.json"));
            Assert.Equal("NotReady", report.RootElement.GetProperty("outcome").GetString());
            var worst = report.RootElement.GetProperty("results")[0];
            Assert.Equal(("ServerCore", true), (worst.GetProperty("id").GetString(), worst.GetProperty("blocks").GetBoolean()));
            var page = server.ReadText(@"C:\ProgramData\CloudProvisioningBootstrapper\readiness.html");
            Assert.Contains(report.RootElement.GetProperty("summary").GetString()!, page, StringComparison.Ordinal);
        }

        [Fact]
        public void Without_a_network_it_says_that_nothing_was_tried_and_installs()
        {
            using var server = EmulatedServer.Good();
            Assert.Equal(0, Install(server, "NETWORKCHECK=1"));
            var log = PackageLog(server);
            Assert.Contains("Network: Unknown.", log, StringComparison.Ordinal);
            Assert.Contains("no network adapter is connected, so nothing was tried", log, StringComparison.Ordinal);
        }

        [Fact]
        public void A_skipped_check_does_not_refuse()
        {
            using var server = EmulatedServer.Good("server-core");
            Assert.Equal(0, Install(server, "SKIPCHECKS=ServerCore,DomainJoined"));
            Assert.Contains("ServerCore: Skipped.", PackageLog(server), StringComparison.Ordinal);
        }

        [Fact]
        public void Absent_TLS_values_pass_with_TLSPOLICY_WindowsDefault()
        {
            using var server = EmulatedServer.Good("tls12-absent");
            Assert.Equal(0, Install(server, "TLSPOLICY=WindowsDefault"));
            server.AssertInstalled();
        }
    }

    public class WithABadProperty
    {
        [Theory]
        [MemberData(nameof(BadProperties), MemberType = typeof(SetupTests))]
        public void It_refuses_and_names_the_property_its_value_and_what_is_allowed(string property, string message)
        {
            using var server = EmulatedServer.Good();
            Assert.Equal(1603, Install(server, property));
            Assert.Contains(message, PackageLog(server), StringComparison.Ordinal);
            server.AssertNothingInstalled();
        }
    }

    public class DotNetFramework
    {
        [Theory]
        [InlineData("dotnet-4.5.1")]
        [InlineData("dotnet-4.7")]
        public void Missing_it_is_installed_once_and_silently(string profile)
        {
            using var server = EmulatedServer.Good(profile);
            Assert.Equal(0, Install(server));
            server.AssertInstalled();
            Assert.Matches(@"/q /norestart /log "".*\.html""", Assert.Single(server.DotNetStandInStarts()));
        }

        [Fact]
        public void Its_request_for_a_restart_becomes_the_bundles()
        {
            using var server = EmulatedServer.Good("dotnet-4.5.1", "bench-dotnet-stand-in-3010");
            Assert.Equal(3010, Install(server));
            Assert.Single(server.DotNetStandInStarts());
            server.AssertInstalled();
        }
    }

    private static long Install(EmulatedServer server, params string[] properties) =>
        server.Run(EmulatedServer.Setup, ["/quiet", "/norestart", "/log", SetupLog, .. EmulatedServer.Properties, .. properties]);

    /// <summary>Windows Installer's own log, which Burn names after the bundle's.</summary>
    private static string PackageLog(EmulatedServer server) =>
        server.ReadText($@"C:\logs\{server.FileNames(@"C:\logs", "setup_*Prerequisites.log").Single()}").ReplaceLineEndings("\n");
}
