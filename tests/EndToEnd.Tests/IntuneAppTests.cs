using System.Text.Json;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>The app of installer/deployment/win32LobApp.json, as Intune takes it. Installer.Tests compares the documents.</summary>
public class IntuneAppTests
{
    private static readonly JsonElement App = JsonDocument.Parse(File.ReadAllText(Checkout.Path("installer", "deployment", "win32LobApp.json"))).RootElement;

    /// <summary>What Intune does: requirement, detection, installation, detection, uninstallation, detection.</summary>
    [Fact]
    public void Is_required_installed_detected_and_uninstalled_as_its_rules_say()
    {
        using var server = EmulatedServer.Good("tls12-absent");
        Assert.Equal(0, server.Run("cmd", "/c", "exit"));
        Assert.All(Rules("requirement"), rule => Assert.True(Holds(server, rule)));
        Assert.False(Holds(server, Rule("detection")));

        Assert.Equal(3010, Run(server, "installCommandLine", EmulatedServer.Properties));
        Assert.True(Holds(server, Rule("detection")));
        Assert.Equal("softReboot", App.GetProperty("returnCodes").EnumerateArray().Single(code => code.GetProperty("returnCode").GetInt32() == 3010).GetProperty("type").GetString());

        Assert.Equal(0, Run(server, "uninstallCommandLine"));
        Assert.False(Holds(server, Rule("detection")));
    }

    [Theory]
    [InlineData("windows-10")]
    [InlineData("windows-server-2019", "windows-11-multi-session")]
    public void Does_not_want_a_client(params string[] profiles)
    {
        using var server = new EmulatedServer(8192, profiles);
        Assert.Equal(0, server.Run("cmd", "/c", "exit"));
        Assert.Contains(Rules("requirement"), rule => !Holds(server, rule));
    }

    private static long Run(EmulatedServer server, string command, params string[] more)
    {
        var words = App.GetProperty(command).GetString()!.Split(' ');
        return server.Run(words[0], [.. words[1..], .. more]);
    }

    private static JsonElement Rule(string type) => Rules(type).Single();

    private static IReadOnlyList<JsonElement> Rules(string type) => [.. App.GetProperty("rules").EnumerateArray().Where(rule => rule.GetProperty("ruleType").GetString() == type)];

    private static bool Holds(EmulatedServer server, JsonElement rule)
    {
        Assert.False(rule.GetProperty("check32BitOn64System").GetBoolean());
        var key = rule.GetProperty("keyPath").GetString()!;
        Assert.StartsWith(@"HKEY_LOCAL_MACHINE\", key, StringComparison.Ordinal);
        key = key[@"HKEY_LOCAL_MACHINE\".Length..].Replace("CurrentControlSet", "ControlSet001", StringComparison.OrdinalIgnoreCase);
        var value = server.Registry[key]?.GetValueOrDefault(rule.GetProperty("valueName").GetString()!)?.Trim('"');
        var comparison = rule.GetProperty("comparisonValue").GetString()!;
        return (rule.GetProperty("operationType").GetString(), rule.GetProperty("operator").GetString()) switch
        {
            ("version", "greaterThanOrEqual") => value is not null && Version.Parse(value) >= Version.Parse(comparison),
            ("string", "notEqual") => value != comparison,
            var other => throw new NotSupportedException(other.ToString()),
        };
    }
}
