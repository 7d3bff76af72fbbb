using System.Diagnostics.CodeAnalysis;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>How the tests of the fixes install and uninstall, and what the fixes make of a registry.</summary>
internal static class FixesServer
{
    public const string MsiLog = @"C:\msi.log";
    public const string SetupLog = @"C:\logs\setup.log";
    public const string Recovery = @"C:\Program Files\Cloud Provisioning Agent Bootstrapper\Recovery";
    public const string PendingFile = Recovery + @"\registry.pending.xml";
    public const string AppliedFile = Recovery + @"\registry.applied.xml";

    public const string Tls = @"HKLM\System\ControlSet001\Control\SecurityProviders\Schannel\Protocols\TLS 1.2";
    public const string ClientEnabled = Tls + @"\Client ""Enabled""=dword:00000001";
    public const string ClientNotDisabled = Tls + @"\Client ""DisabledByDefault""=dword:00000000";
    public const string ServerEnabled = Tls + @"\Server ""Enabled""=dword:00000001";
    public const string ServerNotDisabled = Tls + @"\Server ""DisabledByDefault""=dword:00000000";
    public const string StrongCryptography = @"HKLM\Software\Microsoft\.NETFramework\v4.0.30319 ""SchUseStrongCrypto""=dword:00000001";
    public const string RemoteSigned = @"HKLM\Software\Microsoft\PowerShell\1\ShellIds\Microsoft.PowerShell ""ExecutionPolicy""=""RemoteSigned""";

    /// <summary>What has to change on a server with the profile bench-odd-values.</summary>
    public static readonly string[] OddChanges = [RemoteSigned, StrongCryptography, ClientNotDisabled, ClientEnabled, ServerNotDisabled, ServerEnabled];

    /// <summary>A server that was started for its profiles, so that only what happens from now on changes its registry.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The caller disposes of it.")]
    public static EmulatedServer Started(out RegistrySnapshot before, params string[] changes)
    {
        var server = EmulatedServer.Good(changes);
        server.Make();
        before = server.Snapshot;
        return server;
    }

    public static string[] InstallPackage(params string[] properties) =>
        ["/i", "Prerequisites.msi", "/qn", "/norestart", "/l*v", MsiLog, .. EmulatedServer.Properties, .. properties];

    public static string[] UninstallPackage(params string[] properties) =>
        ["/x", "Prerequisites.msi", "/qn", "/norestart", "/l*v", MsiLog, .. properties];

    public static string[] InstallBundle(params string[] variables) =>
        ["/quiet", "/norestart", "/log", SetupLog, .. EmulatedServer.Properties, .. variables];

    public static void AssertChanged(this EmulatedServer server, RegistrySnapshot before, params string[] values) =>
        Assert.Equal(
            values.Order(StringComparer.OrdinalIgnoreCase),
            server.Snapshot.ChangesSince(before).Where(change => change.Contains('"', StringComparison.Ordinal)));

    /// <summary>The product has gone, or never came, and the registry is as it was.</summary>
    public static void AssertUntouched(this EmulatedServer server, RegistrySnapshot before)
    {
        AssertSame(before, server.Snapshot);
        server.AssertNoProduct();
    }

    /// <summary>Nothing differs; a failure names every difference.</summary>
    public static void AssertSame(RegistrySnapshot before, RegistrySnapshot after) =>
        AssertNone(after.DifferencesFrom(before));

    /// <summary>As <see cref="AssertSame"/>, where the product is, or is not wholly gone.</summary>
    public static void AssertNoChange(RegistrySnapshot before, RegistrySnapshot after) => AssertNone(after.ChangesSince(before));

    private static void AssertNone(IEnumerable<string> differences)
    {
        var lines = string.Join('\n', differences);
        Assert.True(lines.Length == 0, lines);
    }

    /// <summary>Nobody has tried to schedule a restart: what comes of that is in the log.</summary>
    public static void AssertNoRestart(string log) => Assert.DoesNotMatch("The server restarts at|restart could be scheduled|restart of this server", log);

    /// <summary>Whether fixes were applied, by the record and by their capture.</summary>
    public static bool RecordsFixes(this EmulatedServer server) =>
        server.Registry[ProductVerifier.Record]?.ContainsKey("AppliedFixes") == true && server.RecordsCapture();

    /// <summary>Whether there is a capture of changes that were kept, and none of changes that were not.</summary>
    public static bool RecordsCapture(this EmulatedServer server) => server.Exists(AppliedFile) && !server.Exists(PendingFile);
}
