using CloudProvisioningBootstrapper.EndToEnd.Tests;
using static CloudProvisioningBootstrapper.EndToEnd.Tests.FixesServer;

namespace CloudProvisioningBootstrapper.Benchmarks.KillRun;

/// <summary>Something that is killed, and how it is completed afterwards.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Logs">What writes the lines that are counted: paths on drive C.</param>
/// <param name="Prepare">What the server has had before.</param>
/// <param name="Program">What is killed.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Complete">The next run; gives what it answered, and leaves the product there or not.</param>
internal sealed record Scenario(
    string Name, string[] Logs, Action<EmulatedServer> Prepare, string Program, string[] Arguments, Func<EmulatedServer, long> Complete)
{
    private const string OlderLog = @"C:\older.log";
    private const string PackageLog = @"C:\logs\setup_000_Prerequisites.log";

    /// <summary>Whether the product is gone afterwards.</summary>
    public bool Removes { get; private init; }

    public static IReadOnlyList<Scenario> All { get; } =
    [
        new("install", [MsiLog], _ => { }, "msiexec", InstallPackage("APPLYFIXES=1"), server => server.Run("msiexec", InstallPackage("APPLYFIXES=1"))),
        new("setup", [SetupLog, PackageLog], _ => { }, EmulatedServer.Setup, InstallBundle("APPLYFIXES=1"), CompleteSetup),
        new("upgrade", [OlderLog, MsiLog], InstallOlder, "cmd", ["/c", "upgrade.cmd"], server => server.Run("cmd", "/c", "upgrade.cmd")),
        new("repair", [MsiLog], Install, "msiexec", Repair, server => server.Run("msiexec", Repair)),
        new("uninstall", [MsiLog], Install, "msiexec", UninstallPackage("REVERTFIXES=1"), server => server.Run("msiexec", UninstallPackage("REVERTFIXES=1"))) { Removes = true },
    ];

    private static string[] Repair => InstallPackage("REINSTALL=ALL", "REINSTALLMODE=omus");

    /// <summary>
    /// The files of C:\Setup. An upgrade is what Windows Installer makes of RemoveExistingProducts: it removes the older version
    /// with UPGRADINGPRODUCTCODE, which Wine does not hand to it, and installs the newer one.
    /// </summary>
    /// <returns>The edition; the caller disposes of it.</returns>
    public static DeploymentEdition CreateEdition()
    {
        var edition = DeploymentEdition.Copy();
        File.Copy(Path.Combine(DeploymentEdition.Older, "Prerequisites.msi"), Path.Combine(edition.Folder, "Older.msi"));
        var install = string.Join(' ', InstallPackage("APPLYFIXES=1"));
        File.WriteAllLines(Path.Combine(edition.Folder, "upgrade.cmd"), [
            "@echo off",
            $"msiexec /x Older.msi /qn /norestart /l*v {OlderLog} UPGRADINGPRODUCTCODE={{00000000-0000-0000-0000-000000000001}}",
            $"msiexec {install}",
        ]);
        return edition;
    }

    private static void Install(EmulatedServer server)
    {
        Assert.Equal(3010, server.Run("msiexec", InstallPackage("APPLYFIXES=1")));
        server.AssertInstalled();
        server.Delete(MsiLog);
    }

    private static void InstallOlder(EmulatedServer server)
    {
        Assert.Equal(3010, server.Run("msiexec", ["/i", "Older.msi", "/qn", "/norestart", .. EmulatedServer.Properties, "APPLYFIXES=1"]));
        Assert.NotNull(server.Registry[ProductVerifier.Record]);
    }

    // Where Burn has put itself into RunOnce by then, it goes on by itself at the next start; the run after that is somebody's.
    private static long CompleteSetup(EmulatedServer server)
    {
        var registry = server.Registry;
        if (registry.KeysWith("RunOnce").Any(key => registry[key]!.Values.Any(value => value.Contains("Package Cache", StringComparison.OrdinalIgnoreCase))))
        {
            Assert.Equal(7, server.Run("cmd", "/c", $"for /l %i in (1,0,2) do findstr restarting: {SetupLog} >nul && exit 7"));
        }

        return server.Run(EmulatedServer.Setup, InstallBundle("APPLYFIXES=1"));
    }
}
