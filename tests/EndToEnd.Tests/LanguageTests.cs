namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>Setup speaks the language of Windows where it has it, and English everywhere else; what programs read stays the same.</summary>
/// <remarks>Wine's logs of Windows Installer are in an ANSI code page, so that what is looked for in them is ASCII.</remarks>
public class LanguageTests
{
    private const string SetupLog = @"C:\logs\setup.log";
    private const string PackageLog = @"C:\logs\setup_000_Prerequisites.log";
    private const string MsiLog = @"C:\msi.log";
    private const string Report = @"C:\ProgramData\CloudProvisioningBootstrapper\readiness.";

    [Fact]
    public void A_German_server_is_refused_in_German()
    {
        using var server = new EmulatedServer(3072, "windows-server-2019") { Language = EmulatedServer.German };
        Assert.Equal(1603, Install(server, "SCOPEDOUS=18"));
        Assert.Contains(
            "1. Mindestens 5,5 GB Arbeitsspeicher sind", server.ReadText(PackageLog), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"de\">", server.ReadText(Report + "html"), StringComparison.Ordinal);
        Assert.Contains("Fügen Sie Arbeitsspeicher hinzu", server.ReadText(Report + "html"), StringComparison.Ordinal);

        var json = server.ReadText(Report + "json");
        Assert.Contains("\"id\": \"Memory\"", json, StringComparison.Ordinal);
        Assert.Contains("\"outcome\": \"Failed\"", json, StringComparison.Ordinal);
        Assert.Contains("\"actual\": \"3 GB installiert\"", json, StringComparison.Ordinal);
        server.AssertNothingInstalled();
    }

    [Fact]
    public void A_German_server_is_told_in_German_what_is_allowed()
    {
        using var server = EmulatedServer.Good();
        server.Language = EmulatedServer.German;
        Assert.Equal(1603, Install(server, "SCOPEDOUS=viele"));
        Assert.Contains("Zulässig: eine ganze Zahl", Ansi(server.ReadText(PackageLog)), StringComparison.Ordinal);
        server.AssertNothingInstalled();

        // ReadText takes the bytes for UTF-8.
        static string Ansi(string text) => text.Replace('\uFFFD', 'ä');
    }

    [Fact]
    public void A_German_server_is_mended_in_German_and_has_the_record_of_every_language()
    {
        using var server = EmulatedServer.Good("tls12-absent");
        server.Language = EmulatedServer.German;
        Assert.Equal(3010, Install(server, "APPLYFIXES=1"));
        server.AssertInstalled();
        var record = server.Registry[ProductVerifier.Record]!;
        Assert.Contains("SchUseStrongCrypto: (none) -> dword:00000001", record["AppliedFixes"], StringComparison.Ordinal);

        // Of a commit action, which has no properties of the installation.
        Assert.Contains("Ereignis 1001 wird in das Protokoll", server.ReadText(PackageLog), StringComparison.Ordinal);

        // Whoever repairs and removes it may have another language.
        server.Language = null;
        Assert.Equal(0, server.Run(EmulatedServer.Setup, "/repair", "/quiet", "/norestart", "/log", SetupLog));
        Assert.Equal(record, server.Registry[ProductVerifier.Record]);
        Assert.Equal(3010, server.Run(EmulatedServer.Setup, "/uninstall", "/quiet", "/norestart", "/log", SetupLog, "REVERTFIXES=1"));
        server.AssertNothingInstalled();
    }

    [Fact]
    public void A_rollback_speaks_German_too()
    {
        using var server = EmulatedServer.Good("tls12-absent");
        server.Language = EmulatedServer.German;
        Assert.Equal(1603, server.Run(
            "msiexec", ["/i", "Prerequisites.msi", "/qn", "/norestart", "/l*v", MsiLog, "TRANSFORMS=:1031", "APPLYFIXES=1", "WIXFAILWHENDEFERRED=1", .. EmulatedServer.Properties]));
        Assert.Contains("an der Registrierung werden r", server.ReadText(MsiLog), StringComparison.Ordinal);
        server.AssertNothingInstalled();
    }

    [Theory]
    [InlineData("fr_FR")]
    [InlineData("en_GB")]
    public void Every_other_server_gets_English(string language)
    {
        using var server = EmulatedServer.Good("server-core");
        server.Language = language;
        Assert.Equal(1603, Install(server));
        Assert.Contains("Server Core is not supported.", server.ReadText(PackageLog), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", server.ReadText(Report + "html"), StringComparison.Ordinal);
        server.AssertNothingInstalled();
    }

    [Fact]
    public void The_command_line_can_choose_another_language()
    {
        using var server = EmulatedServer.Good("server-core");
        server.Language = EmulatedServer.German;
        Assert.Equal(1603, Install(server, "/lang", "1033"));
        Assert.Contains("Server Core is not supported.", server.ReadText(PackageLog), StringComparison.Ordinal);
        server.AssertNothingInstalled();
    }

    [Fact]
    public void The_package_alone_is_English_without_a_transform()
    {
        using var server = EmulatedServer.Good("server-core");
        server.Language = EmulatedServer.German;
        Assert.Equal(1603, server.Run("msiexec", ["/i", "Prerequisites.msi", "/qn", "/norestart", "/l*v", MsiLog, .. EmulatedServer.Properties]));
        Assert.Contains("Server Core is not supported.", server.ReadText(MsiLog), StringComparison.Ordinal);
        server.AssertNothingInstalled();
    }

    [Fact]
    public void An_upgrade_in_another_language_leaves_one_product()
    {
        using var server = EmulatedServer.Good();
        server.Edition = DeploymentEdition.Older;
        server.Language = EmulatedServer.German;
        Assert.Equal(0, Install(server));
        Assert.Contains("ProductLanguage = 1031", server.ReadText(PackageLog), StringComparison.Ordinal);

        server.Edition = null;
        server.Language = null;
        Assert.Equal(0, Install(server));
        server.AssertInstalled();
        Assert.Single(
            server.Registry.KeysWithValue($"\"{ProductVerifier.ProductName}\""),
            key => key.Contains(@"\CurrentVersion\Uninstall\", StringComparison.OrdinalIgnoreCase));
    }

    private static long Install(EmulatedServer server, params string[] arguments) =>
        server.Run(EmulatedServer.Setup, ["/quiet", "/norestart", "/log", SetupLog, .. EmulatedServer.Properties, .. arguments]);
}
