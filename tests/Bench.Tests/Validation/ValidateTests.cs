namespace CloudProvisioningBootstrapper.Bench.Tests.Validation;

/// <summary>tests/bench/validate tells what is not as expected, and what could not be found out.</summary>
public sealed class ValidateTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("validate-").FullName;

    [Fact]
    public void What_is_not_as_expected_is_told()
    {
        var list = Write("list", "error ICE20: There is no dialog. [Dialog]", "    A reason.");
        var run = Validate.Run("--brief", "--expected", list, "--ices", "ICE20,ICE47", Validate.Package);
        Assert.Equal(
            [
                $"{Validate.Package}: not run ICE47: it says nothing, so it did nothing",
                $"{Validate.Package}: no longer: error ICE20: There is no dialog. [Dialog]",
            ],
            run.Output.Split('\n'));
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public void What_could_not_be_found_out_is_told()
    {
        var garbage = Write("garbage.msi", "no database");
        var run = Validate.Run(
            [
                "--brief",
                "--ices", "ICE43", "--changes", Write("library", "DROP TABLE `Shortcut`\n" + Change.Create("Shortcut", "`Shortcut` CHAR(72) NOT NULL PRIMARY KEY `Shortcut`").Line), Validate.Package,
                "--ices", "ICE32", "--changes", Write("script", Change.Add("_Validation", new { Table = "Property", Column = "None", Nullable = "N", KeyTable = "Feature", KeyColumn = 1 }).Line), Validate.Package,
                "--ices", "ICE20", Validate.Package + ":1099",
                "--changes", Write("nonsense", "SELECT nothing"), Validate.Package,
                garbage,
                Validate.Package,
            ]);
        Assert.Collection(
            run.Output.Split('\n'),
            line => Assert.Matches("not run ICE43: there is no such column: UPDATE ", line),
            line => Assert.Equal($"{Validate.Package}: not run ICE32: there is no such column: SELECT `None` FROM `Property`", line),
            line => Assert.Matches(":1099: not validated: .* has no readable transform 1099: error ", line),
            line => Assert.Matches("not validated: SELECT nothing: error 1615$", line),
            line => Assert.Matches("garbage.msi: not validated: .*garbage.msi can't be opened as a database of Windows Installer: error ", line));
        Assert.Equal(3, run.ExitCode);
    }

    [Theory]
    [InlineData("validate: no package given.")]
    [InlineData("validate: 'none.msi': there is no such package.", "none.msi")]
    [InlineData("validate: --ices 'twenty': allowed are names such as ICE20, with commas between, or all.", "--ices", "twenty")]
    [InlineData("validate: --expected 'none': there is no such file.", "--expected", "none")]
    public void Wrong_arguments_are_named(string message, params string[] arguments)
    {
        var run = Validate.Run(arguments);
        Assert.Equal((2, message), (run.ExitCode, run.Output.Split('\n')[0]));
    }

    [Fact]
    public void A_finding_is_not_expected_without_a_reason()
    {
        var list = Write("list", "error ICE20: There is no dialog. [Dialog]");
        var run = Validate.Run("--expected", list, Validate.Package);
        Assert.Equal((2, $"validate: {list}: 'error ICE20: There is no dialog. [Dialog]' has no reason."), (run.ExitCode, run.Output.Split('\n')[0]));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, params string[] lines)
    {
        var file = Path.Combine(folder, name);
        File.WriteAllLines(file, lines);
        return file;
    }
}
