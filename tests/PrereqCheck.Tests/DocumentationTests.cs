using System.Globalization;
using System.Reflection;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Tests;
using CommandLine;

namespace CloudProvisioningBootstrapper.PrereqCheck.Tests;

/// <summary>docs/prereqcheck.md says what the program does.</summary>
public sealed class DocumentationTests : IDisposable
{
    private static readonly string Page = File.ReadAllText(Checkout.Path("docs", "prereqcheck.md"));

    private readonly TestRun run = new() { Facts = LittleMemory, Terminal = new() { Width = 119 } };

    private static ServerFacts LittleMemory => Servers.Good with { Memory = new PhysicalMemory(3072, IsInstalled: true) };

    [Theory]
    [InlineData(typeof(CheckArguments), "check")]
    [InlineData(typeof(CollectArguments), "collect")]
    [InlineData(typeof(EvaluateArguments), "evaluate")]
    public void Every_option_is_named_with_its_commands(Type arguments, string command) => Assert.All(
        arguments.GetProperties().Select(property => property.GetCustomAttribute<OptionAttribute>()?.LongName).OfType<string>(),
        option =>
        {
            var row = Assert.Single(Page.Split('\n'), line => line.StartsWith($"| `--{option}", StringComparison.Ordinal));
            var commands = row.Split('|')[2].Trim();
            Assert.True(commands == "all" || commands.Split(", ").Contains(command), row);
        });

    [Fact]
    public void Every_property_is_named() => Assert.All(PropertyArguments.All, name => Assert.Contains($"`{name}`", Page, StringComparison.Ordinal));

    [Fact]
    public void Every_exit_code_is_explained() => Assert.Equal(
        Enum.GetValues<ExitCode>().Select(code => ((int)code).ToString(CultureInfo.InvariantCulture)),
        Page.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsDigit(line[2])).Select(line => line.Split(' ')[1]));

    [Fact]
    public void The_transcript_of_check_is_what_it_prints()
    {
        run.Run("check");
        Assert.Contains($"```\n> PrereqCheck.exe\n{run.Terminal.Text}\n```\n", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_transcript_of_collect_is_how_it_begins()
    {
        run.Run("collect", "-");
        Assert.Contains($"```\n> PrereqCheck.exe collect -\n{run.Terminal.Utf8[..400]}…\n```\n", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_transcript_of_evaluate_is_what_it_prints()
    {
        run.Collect("SERVER1", LittleMemory);
        run.Collect("SERVER2", Servers.Good);
        run.Collect("SERVER3", Servers.Good with { PendingRestart = new PendingRestart([new(RestartRequester.Servicing, "Key")], []), Fips = Reading<FipsSettings>.Failed("Access is denied. (5)") });
        run.Run("evaluate", run.File("SERVER1.json"), run.File("SERVER2.json"), run.File("SERVER3.json"));
        Assert.Contains($"```\n> PrereqCheck evaluate collected\n{run.Terminal.Text}\n```\n", Page, StringComparison.Ordinal);
    }

    public void Dispose() => run.Dispose();
}
