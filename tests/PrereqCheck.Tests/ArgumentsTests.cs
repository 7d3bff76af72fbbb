using CloudProvisioningBootstrapper.Prerequisites;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.PrereqCheck.Tests;

public sealed class ArgumentsTests : IDisposable
{
    private readonly TestRun run = new();

    [Theory]
    [InlineData("installl", "Unknown command 'installl'. Allowed: check, collect, evaluate, or none.")]
    [InlineData("check installl", "Unknown command 'installl'. Allowed: check, collect, evaluate, or none.")]
    [InlineData("CHECK", "Unknown command 'CHECK'. Allowed: check, collect, evaluate, or none.")]
    [InlineData("--fix", "Unknown option 'fix'.")]
    [InlineData("/quiet", "Unknown command '/quiet'. Allowed: check, collect, evaluate, or none.")]
    [InlineData("--json", "--json requires a value.")]
    [InlineData("--json=", "--json requires a value.")]
    [InlineData("--json --html page.html", "--json requires a value.")]
    [InlineData("--html --warnings-as-errors", "--html requires a value.")]
    [InlineData("--html", "--html requires a value.")]
    [InlineData("--properties", "--properties requires a value.")]
    [InlineData("--json a --json b", "--json is given more than once.")]
    [InlineData("--html -", "--html requires the name of a file. Only --json and --csv can write to standard output.")]
    [InlineData("--html same --json SAME", "--json and --html name the same file: same. Give each one of its own.")]
    [InlineData("--properties SCOPEDOUS=1 scopedous=2", "scopedous is given more than once.")]
    public void What_is_wrong_is_named_and_nothing_is_read(string arguments, string error)
    {
        Assert.Equal(2, run.Run(arguments.Split(' ')));
        Assert.Equal([error, "For all options, run PrereqCheck --help."], run.Terminal.Errors);
        Assert.Null(run.ReadWith);
        Assert.Empty(run.Terminal.Lines);
        Assert.Empty(Directory.GetFileSystemEntries(run.Folder));
    }

    [Theory]
    [InlineData("SCOPEDOUS")]
    [InlineData("COLOR=red")]
    [InlineData("=1")]
    [InlineData("")]

    // These change a server.
    [InlineData("APPLYFIXES=1")]
    [InlineData("RESTARTDELAYMINUTES=5")]
    [InlineData("DOTNETFRAMEWORKFOLLOWS=1")]
    public void A_name_that_is_no_property_of_the_evaluation_is_refused(string argument)
    {
        Assert.Equal(2, run.Run("--properties", argument));
        var error = run.Terminal.Errors[0];
        Assert.StartsWith($"'{argument.Split('=')[0]}' is not a property that can be set here. Allowed: NAME=value with one of the names SCOPEDOUS, ", error, StringComparison.Ordinal);
        Assert.Null(run.ReadWith);
    }

    [Theory]
    [InlineData("SCOPEDOUS=60")]
    [InlineData("TLSPOLICY=None")]
    [InlineData("SKIPCHECKS=Memory,Luck")]
    [InlineData("NETWORKCHECK=yes")]
    public void A_value_is_refused_in_the_words_of_the_installer(string argument)
    {
        var (name, value) = (argument.Split('=')[0], argument.Split('=')[1]);
        var installer = EvaluationOptionsParser.Parse(property => property == name ? value : "");
        Assert.NotEmpty(installer.Errors);

        Assert.Equal(2, run.Run("--properties", argument));

        Assert.Equal(installer.Errors, run.Terminal.Errors.SkipLast(1));
        Assert.Null(run.ReadWith);
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--html")]
    public void An_empty_value_is_none(string option)
    {
        Assert.Equal(2, run.Run(option, " "));
        Assert.Equal($"{option} requires a value.", run.Terminal.Errors[0]);
        Assert.Null(run.ReadWith);
    }

    [Fact]
    public void Every_error_is_named_at_once()
    {
        Assert.Equal(2, run.Run("--html", "-", "--properties", "SCOPEDOUS=x", "NOTHING=1"));
        Assert.Equal(4, run.Terminal.Errors.Count);
    }

    [Fact]
    public void Properties_are_those_of_the_installer()
    {
        Assert.Equal(0, run.Run("check", "--properties", "SCOPEDOUS=12", "tlspolicy=windowsdefault", "SKIPCHECKS=Memory,Fips", "NETWORKCHECK=0", "--warnings-as-errors"));
        Assert.NotNull(run.ReadWith);
        Assert.Null(run.ReadWith.Network);
        var memory = run.Terminal.Lines.Single(line => line.Text.StartsWith("Memory: ", StringComparison.Ordinal));
        Assert.Equal(PrerequisiteOutcome.Skipped, memory.Outcome);
    }

    [Fact]
    public void Every_property_of_the_evaluation_is_allowed() => Assert.Equal(
        ["APPLYFIXES", "DOTNETFRAMEWORKFOLLOWS", "RESTARTDELAYMINUTES"],
        PublicProperties.OfOptions.Except(PropertyArguments.All).Order(StringComparer.Ordinal));

    [Fact]
    public void Help_names_every_option_property_and_exit_code()
    {
        Assert.Equal(0, run.Run("--help"));
        Assert.All(
            ["PrereqCheck 1.2.3", "Usage: PrereqCheck [check] [options]", "--json=FILE|-", "--html=FILE", "--properties=NAME=value", "--warnings-as-errors", "--help", "--version", "0 ready, 1 not ready, 2 wrong arguments, 3 failed", .. PropertyArguments.All],
            text => Assert.Contains(text, run.Terminal.Text, StringComparison.Ordinal));
        Assert.Null(run.ReadWith);
    }

    [Fact]
    public void Help_is_German_in_a_German_Windows()
    {
        Language.Current = Language.OfUser(3079);
        try
        {
            Assert.Equal(0, run.Run("--help"));
        }
        finally
        {
            Language.Current = Language.English;
        }

        Assert.Contains("Schreibt den Bericht als HTML-Seite.", run.Terminal.Text, StringComparison.Ordinal);
        Assert.Contains("Zeigt diese Hilfe an.", run.Terminal.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Shows", run.Terminal.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1033, "en")]
    [InlineData(1031, "de")]
    [InlineData(3079, "de")] // Austria
    [InlineData(1036, "en")] // French, of which there are no texts
    public void The_language_is_that_of_the_user(int windowsId, string tag) => Assert.Equal(tag, Language.OfUser(windowsId).Tag);

    [Fact]
    public void Version_is_told()
    {
        Assert.Equal(0, run.Run("--version"));
        Assert.Equal("PrereqCheck 1.2.3", run.Terminal.Text);
    }

    public void Dispose() => run.Dispose();
}
