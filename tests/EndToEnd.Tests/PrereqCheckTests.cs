using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>
/// PrereqCheck as it ships (net45), by Prerequisites.msi and by PrereqCheck.zip. Wine has no .NET Framework: what starts it there on
/// .NET is tests/bench/Net45.
/// </summary>
public partial class PrereqCheckTests
{
    private const string Starter = @"B:\net45\net45.exe";
    private const string Folder = @"C:\Program Files\Cloud Provisioning Agent Bootstrapper";

    // Wine takes the Start menu of the account, Windows that of all users where ALLUSERS is 1:
    // https://learn.microsoft.com/windows/win32/msi/programmenufolder
    private const string StartMenu = @"C:\users";
    private const string Report = @"C:\ProgramData\CloudProvisioningBootstrapper\readiness.json";

    private static readonly string[] Files =
    [
        "CommandLine.LICENSE.txt", "CommandLine.dll", "LICENSE.txt", "Newtonsoft.Json.LICENSE.txt", "Newtonsoft.Json.dll",
        "PrereqCheck.exe", "PrereqCheck.exe.config", "Prerequisites.dll",
    ];

    [Fact]
    public void It_is_installed_with_a_shortcut_kept_by_repair_and_removed()
    {
        using var server = EmulatedServer.Good();
        Assert.Equal(0, Msiexec(server, "/i"));
        AssertThere(server, "Check prerequisites.lnk");

        File.Delete(Shortcut(server));
        server.Delete($@"{Folder}\CommandLine.dll");
        Assert.Equal(0, Msiexec(server, "/i", "REINSTALL=ALL", "REINSTALLMODE=omus"));
        AssertThere(server, "Check prerequisites.lnk");

        Assert.Equal(0, Msiexec(server, "/x"));
        server.AssertNotRegistered();
        Assert.False(server.Exists(Folder), server.Transcript);
        Assert.Empty(server.FileNames(StartMenu, "*.lnk"));
    }

    [Fact]
    public void Its_shortcut_is_German_where_the_installation_is()
    {
        using var server = EmulatedServer.Good();
        Assert.Equal(0, Msiexec(server, "/i", "TRANSFORMS=:1031"));
        AssertThere(server, "Voraussetzungen prüfen.lnk");

        // Windows Installer applies it again by itself; Wine has forgotten it.
        Assert.Equal(0, Msiexec(server, "/x", "TRANSFORMS=:1031"));
        Assert.Empty(server.FileNames(StartMenu, "*.lnk"));
    }

    /// <summary>It is one command, and the restart is the one that the bench makes: a volatile key does not outlive Wine.</summary>
    [Fact]
    public void After_the_restart_it_says_that_the_server_is_ready()
    {
        using var server = EmulatedServer.Good("tls12-absent");
        Assert.Equal(3010, Msiexec(server, "/i", "APPLYFIXES=1"));
        Assert.Equal(0, Run(server, $@"{Folder}\PrereqCheck.exe", @"C:\again.json"));

        // An emulated server has warnings.
        Assert.Equal("ReadyWithWarnings", Outcome(server.ReadText(@"C:\again.json")));
        Assert.Equal("ReadyAfterFixes", Outcome(server.ReadText(Report)));
    }

    /// <summary>The net45 assemblies read and evaluate as the custom actions did, on the same server.</summary>
    [Theory]
    [InlineData("windows-server-2019", 0)]
    [InlineData("server-core", 1)]
    public void The_zip_file_works_from_a_folder_with_a_space_and_an_umlaut(string profile, int expected)
    {
        using var edition = new TemporaryEdition();
        ZipFile.ExtractToDirectory(Checkout.TestEdition("PrereqCheck.zip"), Path.Combine(edition.Folder, "Prüfung des Servers"));
        File.Copy(Checkout.TestEdition("Prerequisites.msi"), Path.Combine(edition.Folder, "Prerequisites.msi"));

        using var server = EmulatedServer.Good(profile);
        server.Edition = edition.Folder;
        Assert.Equal(expected, Run(server, @"C:\Setup\Prüfung des Servers\PrereqCheck.exe", @"C:\zip.json"));
        Assert.Equal(expected == 0 ? 0 : 1603, Msiexec(server, "/i"));
        Assert.Equal(WithoutTime(server.ReadText(Report)), WithoutTime(server.ReadText(@"C:\zip.json")));
    }

    private static void AssertThere(EmulatedServer server, string shortcut)
    {
        Assert.All(Files, name => Assert.True(server.Exists($@"{Folder}\{name}"), $"{name}\n{server.Transcript}"));
        Assert.Equal([shortcut], server.FileNames(StartMenu, "*.lnk"));

        // A regular shortcut: the path of the program, not what Windows Installer would look up and repair.
        var link = File.ReadAllBytes(Shortcut(server));
        Assert.Contains($@"{Folder}\PrereqCheck.exe", Encoding.Latin1.GetString(link), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("check --open", Encoding.Unicode.GetString(link) + Encoding.Unicode.GetString(link, 1, link.Length - 1), StringComparison.Ordinal);
    }

    private static string Shortcut(EmulatedServer server) => server.LocalFiles(StartMenu, "*.lnk").Single();

    private static long Msiexec(EmulatedServer server, string action, params string[] properties) =>
        server.Run("msiexec", [action, "Prerequisites.msi", "/qn", "/norestart", "/l*v", @"C:\msi.log", .. EmulatedServer.Properties, .. properties]);

    private static long Run(EmulatedServer server, string program, string report) =>
        server.Run(Starter, [program, "check", "--json", report, "--properties", .. EmulatedServer.Properties]);

    private static string Outcome(string json) => OutcomeMember().Match(json).Groups["outcome"].Value;

    private static string WithoutTime(string json) => TimeMember().Replace(json, "");

    [GeneratedRegex("^  \"outcome\": \"(?<outcome>\\w+)\"", RegexOptions.Multiline)]
    private static partial Regex OutcomeMember();

    [GeneratedRegex("^  \"evaluatedUtc\".*\n", RegexOptions.Multiline)]
    private static partial Regex TimeMember();

    private sealed class TemporaryEdition : IDisposable
    {
        public string Folder { get; } = Directory.CreateDirectory(Path.Combine(Checkout.Root, "artifacts", "servers", "edition-" + Guid.NewGuid().ToString("N"))).FullName;

        public void Dispose() => Directory.Delete(Folder, recursive: true);
    }
}
