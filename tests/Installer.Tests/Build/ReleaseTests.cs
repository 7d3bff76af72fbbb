using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CloudProvisioningBootstrapper.Installer.Tests.Build;

/// <summary>What a release must agree on, and what its build must not leave out.</summary>
public sealed partial class ReleaseTests
{
    private static readonly string[] Projects = ["package/Package.wixproj", "bundle/Bundle.wixproj"];

    private static readonly XDocument Properties = XDocument.Load(Checkout.Path("Directory.Build.props"));

    private static readonly XDocument Package = XDocument.Load(Checkout.Path("installer", "package", "Package.wixproj"));

    [Fact]
    public void The_change_log_begins_with_the_version_and_date_of_the_build()
    {
        var newest = Heading().Match(File.ReadAllText(Checkout.Path("CHANGELOG.md")));
        Assert.Equal(
            (Property("ProductVersion"), Property("ReleaseDate")),
            (newest.Groups["version"].Value, newest.Groups["date"].Value));
    }

    [Fact]
    public void Warnings_are_errors_and_the_package_is_validated()
    {
        Assert.Equal("true", Property("TreatWarningsAsErrors"));
        var settings = Projects.Select(project => XDocument.Load(Checkout.Path("installer", project))).Append(Properties).SelectMany(file => file.Descendants()).Select(element => element.Name.LocalName);
        Assert.Equal(["SuppressIces"], settings.Where(name => name.StartsWith("Suppress", StringComparison.Ordinal) || name == "Ices"));
    }

    /// <summary>The bench runs them all, and knows what each of these finds and why.</summary>
    [Fact]
    public void Only_evaluators_whose_findings_are_expected_are_left_out()
    {
        var expected = File.ReadLines(Checkout.Path("tests", "bench", "Validation", "expected-findings"))
            .Select(line => Finding().Match(line)).Where(match => match.Success).Select(match => match.Groups["ice"].Value);
        Assert.Equal(expected.Distinct().Order(), Package.Descendants("SuppressIces").Single().Value.Split(';').Order());
    }

    /// <summary>WixToolset.Sdk validates the package of each language, from which it is made.</summary>
    [Fact]
    public void The_package_that_ships_is_validated_before_it_is_signed()
    {
        var steps = Package.Descendants("Target").Single(target => target.Attribute("Name")!.Value == "JoinLanguages").Elements().ToList();
        var validation = steps.Single(step => step.Name == "WindowsInstallerValidation");
        Assert.Equal("$(PackageFile)", (string?)validation.Attribute("DatabaseFile"));
        Assert.Equal("$(SuppressIces)", (string?)validation.Attribute("SuppressIces"));
        Assert.Equal("$(TreatWarningsAsErrors)", (string?)validation.Attribute("TreatWarningsAsErrors"));
        Assert.Equal(["Exec", "WindowsInstallerValidation", "Exec"], steps.Select(step => step.Name.LocalName).Where(name => !name.EndsWith("Group", StringComparison.Ordinal)));
    }

    /// <summary>WixToolset.Sdk puts the package of each language into a folder of its culture; what ships is made of those, beside the folders.</summary>
    [Fact]
    public void The_package_that_ships_is_the_one_with_all_languages()
    {
        string Value(string name) => Package.Descendants(name).Single().Value;
        Assert.Equal(Value("PackageFile"), $@"$(MSBuildThisFileDirectory){Value("OutputPath")}$(OutputName).msi");

        var joined = $@"package\{Value("OutputPath")}{Value("OutputName")}.msi";
        var bundle = XDocument.Load(Checkout.Path("installer", "bundle", "Bundle.wixproj"));
        Assert.EndsWith(joined, bundle.Descendants("PackageFile").Single().Value, StringComparison.Ordinal);
        Assert.Contains($@"copy /y installer\{joined.Replace("$(Configuration)", "Release", StringComparison.Ordinal)} ", File.ReadAllText(Checkout.Path("build.cmd")), StringComparison.Ordinal);

        // And signed as it ships: WixToolset.Sdk would sign those that it is made of.
        var join = Package.Descendants("Target").Single(target => target.Attribute("Name")!.Value == "JoinLanguages");
        Assert.Collection(
            join.Elements("Exec").Select(exec => exec.Attribute("Command")!.Value),
            command => Assert.Contains("$(LanguageTransforms)", command, StringComparison.Ordinal),
            command => Assert.Contains("$(FileSigningCommand", command, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_step_of_the_command_for_Windows_ends_it_when_it_fails() => Assert.All(
        File.ReadAllText(Checkout.Path("build.cmd")).ReplaceLineEndings("\n").Replace(" ^\n", "", StringComparison.Ordinal).Split('\n').Select(line => line.Trim()).Where(line => Step().IsMatch(line)),
        line => Assert.EndsWith("|| exit /b 1", line, StringComparison.Ordinal));

    [Theory]
    [InlineData("net45")]
    [InlineData("net10.0")]
    public void No_assembly_that_ships_names_a_folder_of_the_machine(string framework)
    {
        var folder = Checkout.Path("customactions", "Prerequisites", "bin", "Release", framework);
        Assert.True(Directory.Exists(folder), $"{folder} is missing: the tests are run on a Release build.");
        var assembly = File.ReadAllText(Path.Combine(folder, "Prerequisites.dll"), System.Text.Encoding.Latin1);
        Assert.DoesNotContain(Checkout.Root, assembly, StringComparison.Ordinal);
        Assert.Contains("/customactions/Prerequisites/", assembly, StringComparison.Ordinal);
    }

    private static string Property(string name) => Properties.Descendants(name).Single().Value;

    [GeneratedRegex(@"^## \[(?<version>\d[^\]]*)\] - (?<date>.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^(error|warning) (?<ice>ICE[0-9]+):")]
    private static partial Regex Finding();

    [GeneratedRegex("^(dotnet|copy|mkdir|rmdir|if exist)")]
    private static partial Regex Step();
}
