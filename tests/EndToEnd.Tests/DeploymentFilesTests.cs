using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>installer/deployment says what is true of the built package, and the same everywhere.</summary>
public partial class DeploymentFilesTests
{
    private static readonly string Reference = Read("installer/deployment/reference.md");
    private static readonly string ConfigMgr = Read("installer/deployment/configmgr.md");
    private static readonly string Intune = Read("installer/deployment/intune.md");
    private static readonly JsonElement App = JsonDocument.Parse(Read("installer/deployment/win32LobApp.json")).RootElement;

    public class TheApp
    {
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
            AssertIdentity(server);

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

        /// <summary>Upgrade codes and names of the reference are those that the installation has registered.</summary>
        private static void AssertIdentity(EmulatedServer server)
        {
            var rows = Rows(Reference, "| | name in Windows' list of programs | upgrade code |");
            Assert.Equal([EmulatedServer.Setup, "Prerequisites.msi"], rows.Select(row => row[0]));
            Assert.Equal([ProductVerifier.BundleName, ProductVerifier.ProductName], rows.Select(row => row[1]));

            var registry = server.Registry;
            var bundle = registry.KeysWithValue($"\"{ProductVerifier.BundleName}\"").Select(key => registry[key]!).Single(entry => entry.ContainsKey("BundleUpgradeCode"));
            Assert.Contains(rows[0][2].Trim('`').ToLowerInvariant(), bundle["BundleUpgradeCode"].ToLowerInvariant(), StringComparison.Ordinal);
            Assert.NotEmpty(registry.KeysWith(@"\Installer\UpgradeCodes\" + Packed(Guid.ParseExact(rows[1][2].Trim('`'), "B"))));
        }

        // Windows Installer writes the digits of a GUID's fields backwards.
        private static string Packed(Guid guid)
        {
            var digits = guid.ToString("N").ToUpperInvariant();
            int[] fields = [8, 4, 4, 2, 2, 2, 2, 2, 2, 2, 2];
            var start = 0;
            return string.Concat(fields.Select(length =>
            {
                var field = digits.Substring(start, length);
                start += length;
                return string.Concat(field.Reverse());
            }));
        }
    }

    public class TheReference
    {
        [Fact]
        public void Names_every_property_that_the_bundle_lets_an_administrator_set()
        {
            var documented = Rows(Reference, "| property | values | default | meaning |").Select(row => row[0].Trim('`')).Order(StringComparer.Ordinal);
            var overridable = Overridable().Matches(Read("installer/bundle/Prerequisites.wxs")).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);
            Assert.Equal(overridable, documented);
            Assert.Equal(
                documented,
                PublicProperties.OfOptions.Append(PublicProperties.RevertFixes).Except([PublicProperties.DotNetFrameworkFollows]).Order(StringComparer.Ordinal));
        }

        [Fact]
        public void Names_every_event_with_its_id() => Assert.Equal(
            Enum.GetValues<ServerEvent>().Select(serverEvent => ((int)serverEvent).ToString(CultureInfo.InvariantCulture)),
            Rows(Reference, "| event id | type | meaning |").Select(row => row[0]));

        [Fact]
        public void And_the_help_of_Setup_name_the_same_properties_and_codes()
        {
            var help = XDocument.Parse(Read("installer/bundle/Theme/Theme.en-us.xml")).Descendants().Single(text => text.Attribute("Id")?.Value == "HelpText").Attribute("Value")!.Value;
            Assert.Equal(
                Rows(Reference, "| property | values | default | meaning |").Select(row => row[0].Trim('`')).Order(StringComparer.Ordinal),
                PropertyNames().Matches(help).Select(match => match.Value).Order(StringComparer.Ordinal));
            Assert.Equal(
                Rows(Reference, "| exit code | meaning | ConfigMgr | Intune |").Select(row => row[0]).Order(StringComparer.Ordinal),
                Codes().Matches(help).Select(match => match.Value).Order(StringComparer.Ordinal));
        }

        [Theory]
        [InlineData("| property | values | default | meaning |")]
        [InlineData("| exit code | meaning | ConfigMgr | Intune |")]
        public void Says_the_same_as_the_README(string table) => Assert.Equal(Rows(Reference, table), Rows(Read("README.md"), table));
    }

    public class TheInstructions
    {
        [Theory]
        [InlineData("installCommandLine")]
        [InlineData("uninstallCommandLine")]
        public void Have_the_same_command_lines_everywhere(string command)
        {
            var line = $"`{App.GetProperty(command).GetString()}`";
            Assert.Contains(line, ConfigMgr, StringComparison.Ordinal);
            Assert.Contains(line, Intune, StringComparison.Ordinal);
        }

        [Fact]
        public void Every_command_line_of_Setup_has_norestart_unless_it_installs_nothing() =>
            Assert.All(
                Commands().Matches(Reference + ConfigMgr + Intune + Read("README.md")).Select(match => match.Value),
                command => Assert.True(command.Contains("/norestart", StringComparison.Ordinal) || command.Contains("/layout", StringComparison.Ordinal), command));

        [Fact]
        public void Know_the_same_return_codes()
        {
            var codes = Rows(Reference, "| exit code | meaning | ConfigMgr | Intune |").Where(row => row[3] != "failure").ToList();
            Assert.Equal(
                codes.Select(row => (row[0], row[3].Replace(" restart", "Reboot", StringComparison.Ordinal))).Order(),
                App.GetProperty("returnCodes").EnumerateArray().Select(code => (code.GetProperty("returnCode").GetRawText(), code.GetProperty("type").GetString()!)).Order());
            Assert.Contains("| Return Codes | 0, 3010, 1641, 1618 |", ConfigMgr, StringComparison.Ordinal);
            Assert.Contains("| Return codes | 0 Success, 3010 Soft reboot, 1641 Hard reboot, 1618 Retry |", Intune, StringComparison.Ordinal);
        }

        [Fact]
        public void Detect_the_version_that_is_built()
        {
            Assert.All((string[])[ConfigMgr, Intune], text => Assert.Contains($"greater than or equal to `{Checkout.ProductVersion}`", text, StringComparison.Ordinal));
            Assert.Contains(App.GetProperty("rules").EnumerateArray(), rule => rule.GetProperty("comparisonValue").GetString() == Checkout.ProductVersion);
        }

        [Fact]
        public void Name_the_redistributable_as_the_release_does()
        {
            var name = RedistributableName().Match(Read("installer/bundle/DotNetFramework.props")).Groups[1].Value;
            Assert.All((string[])[Reference, ConfigMgr, Intune], text => Assert.Contains($"`{name}`", text, StringComparison.Ordinal));
        }

        [Fact]
        public void Link_to_files_that_are_there() => Assert.All(
            (string[])["reference.md", "configmgr.md", "intune.md"],
            file => Assert.All(
                Links().Matches(Read("installer/deployment/" + file)).Select(match => match.Groups[1].Value),
                link => Assert.True(File.Exists(Path.Combine(Checkout.Root, "installer", "deployment", link.Split('#')[0])), $"{file}: {link}")));
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(Checkout.Root, path)).ReplaceLineEndings("\n");

    /// <summary>The rows of a table in Markdown.</summary>
    /// <param name="text">The text that has it.</param>
    /// <param name="heading">Its first line.</param>
    /// <returns>The cells of each row.</returns>
    private static List<string[]> Rows(string text, string heading)
    {
        var lines = text.Split('\n').ToList();
        var start = lines.IndexOf(heading);
        Assert.True(start >= 0, $"No table {heading}");
        return [.. lines.Skip(start + 2).TakeWhile(line => line.StartsWith('|')).Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];
    }

    [GeneratedRegex("""<Variable Name="(\w+)"[^>]*bal:Overridable="yes" />""")]
    private static partial Regex Overridable();

    [GeneratedRegex("<DotNetFrameworkRedistributableName>(.*)</DotNetFrameworkRedistributableName>")]
    private static partial Regex RedistributableName();

    [GeneratedRegex(@"(?<=[:,]\s+)[A-Z]{5,}")]
    private static partial Regex PropertyNames();

    [GeneratedRegex(@"\b\d+\b")]
    private static partial Regex Codes();

    [GeneratedRegex(@"Setup\.exe /[^`\n?][^`\n]*")]
    private static partial Regex Commands();

    [GeneratedRegex(@"\]\(((?!https?:)[^)#][^)]*)\)")]
    private static partial Regex Links();
}
