using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.Installer.Tests.Bundle;
using CloudProvisioningBootstrapper.Installer.Tests.Package;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.Installer.Tests.Documents;

/// <summary>installer/deployment says what is true of the built package, and the same everywhere. EndToEnd.Tests does what it says.</summary>
public partial class DeploymentFilesTests
{
    private const string ExitCodes = "| exit code | meaning | ConfigMgr | Intune |";
    private const string Properties = "| property | values | default | meaning |";

    private static readonly string Reference = Read("installer/deployment/reference.md");
    private static readonly string ConfigMgr = Read("installer/deployment/configmgr.md");
    private static readonly string Intune = Read("installer/deployment/intune.md");
    private static readonly JsonElement App = JsonDocument.Parse(Read("installer/deployment/win32LobApp.json")).RootElement;

    public class TheReference
    {
        [Fact]
        public void Names_the_programs_and_the_upgrade_codes_of_bundle_and_package()
        {
            var registration = BurnBundle.OfTestEdition.Manifest.Descendants().Single(element => element.Name.LocalName == "Registration");
            var programs = registration.Elements().Single(element => element.Name.LocalName == "Arp");
            var related = BurnBundle.OfTestEdition.Manifest.Descendants().First(element => element.Name.LocalName == "RelatedBundle");
            Assert.Equal(
                [
                    ("CloudProvisioningBootstrapper.exe", (string)programs.Attribute("DisplayName")!, $"`{((string)related.Attribute("Id")!).ToUpperInvariant()}`"),
                    ("Prerequisites.msi", Property("ProductName"), $"`{Property("UpgradeCode")}`"),
                ],
                Rows(Reference, "| | name in Windows' list of programs | upgrade code |").Select(row => (row[0], row[1], row[2])));
        }

        private static string Property(string name) => MsiDatabase.OfTestEdition.Read<PropertyRow>().Single(row => row.Property == name).Value;

        [Fact]
        public void Names_every_property_that_the_bundle_lets_an_administrator_set()
        {
            var documented = Rows(Reference, Properties).Select(row => row[0].Trim('`')).Order(StringComparer.Ordinal);
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
                Rows(Reference, Properties).Select(row => row[0].Trim('`')).Order(StringComparer.Ordinal),
                PropertyNames().Matches(help).Select(match => match.Value).Order(StringComparer.Ordinal));
            Assert.Equal(
                Rows(Reference, ExitCodes).Select(row => row[0]).Order(StringComparer.Ordinal),
                Codes().Matches(help).Select(match => match.Value).Order(StringComparer.Ordinal));
        }

        [Fact]
        public void Has_the_exit_codes_of_the_README() => Assert.Equal(Rows(Reference, ExitCodes), Rows(Read("README.md"), ExitCodes));

        [Fact]
        public void Says_of_each_property_in_the_README_the_same()
        {
            var all = Rows(Reference, Properties).Select(row => string.Join(" | ", row)).ToList();
            Assert.Subset(all.ToHashSet(), Rows(Read("README.md"), Properties).Select(row => string.Join(" | ", row)).ToHashSet());
        }
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
        public void Every_command_line_of_Setup_has_norestart()
        {
            var commands = Commands().Matches(Reference + ConfigMgr + Intune + Read("README.md")).Select(match => match.Value).ToList();
            Assert.True(commands.Count > 5, $"Only {commands.Count} found.");
            Assert.All(commands, command => Assert.Contains("/norestart", command, StringComparison.Ordinal));
        }

        [Fact]
        public void Know_the_same_return_codes()
        {
            var codes = Rows(Reference, ExitCodes).Where(row => row[3] != "failure").ToList();
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
        public void Link_to_files_that_are_there() => Assert.All(
            (string[])["reference.md", "configmgr.md", "intune.md"],
            file => Assert.All(
                Links().Matches(Read("installer/deployment/" + file)).Select(match => match.Groups[1].Value),
                link => Assert.True(File.Exists(Checkout.Path("installer", "deployment", link.Split('#')[0])), $"{file}: {link}")));
    }

    private static string Read(string path) => File.ReadAllText(Checkout.Path(path)).ReplaceLineEndings("\n");

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

    [GeneratedRegex(@"(?<=[:,]\s+)[A-Z]{5,}")]
    private static partial Regex PropertyNames();

    [GeneratedRegex(@"\b\d+\b")]
    private static partial Regex Codes();

    [GeneratedRegex(@"CloudProvisioningBootstrapper\.exe /[^`\n?][^`\n]*")]
    private static partial Regex Commands();

    [GeneratedRegex(@"\]\(((?!https?:)[^)#][^)]*)\)")]
    private static partial Regex Links();
}
