using CloudProvisioningBootstrapper.Prerequisites;
using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.Prerequisites.Tests;

namespace CloudProvisioningBootstrapper.PrereqCheck.Tests;

public static class CheckCommandTests
{
    private static readonly ServerFacts LittleMemory = Servers.Good with { Memory = new PhysicalMemory(3072, IsInstalled: true) };

    private static readonly ServerFacts RestartPending = Servers.Good with { PendingRestart = new PendingRestart([new(RestartRequester.Servicing, "Key")], []) };

    private static readonly ServerFacts Unreadable = Servers.Good with { Memory = Reading<PhysicalMemory>.Failed("Access is denied. (5)") };

    private static ReadinessReport ReportOf(ServerFacts facts, EvaluationOptions? options = null) =>
        new("1.2.3", TestRun.Time, "SERVER1", options ?? new(), new PrerequisiteEvaluator().Evaluate(facts, options ?? new()), network: facts.Network.Value);

    public class Exit_code
    {
        public static TheoryData<string, string[], int> Cases => new()
        {
            { "good", [], 0 },
            { "good", ["--warnings-as-errors"], 0 },
            { "memory", [], 1 },
            { "memory", ["--properties", "SKIPCHECKS=Memory"], 0 },
            { "restart", [], 0 },
            { "restart", ["--warnings-as-errors"], 1 },
            { "unreadable", [], 0 },
            { "unreadable", ["--warnings-as-errors"], 1 },
        };

        [Theory]
        [MemberData(nameof(Cases))]
        public void It_says_whether_the_server_is_ready(string server, string[] arguments, int expected)
        {
            using var run = new TestRun { Facts = server switch { "memory" => LittleMemory, "restart" => RestartPending, "unreadable" => Unreadable, _ => Servers.Good } };
            Assert.Equal(expected, run.Run(arguments));
            Assert.Empty(run.Terminal.Errors);
        }
    }

    public class Console_output
    {
        [Fact]
        public void It_begins_with_the_summary_and_has_the_most_severe_first()
        {
            using var run = new TestRun { Facts = LittleMemory with { PendingRestart = RestartPending.PendingRestart } };
            run.Run();
            var report = ReportOf(run.Facts);
            Assert.Equal(report.Summary, run.Terminal.Lines[0].Text);
            var outcomes = run.Terminal.Lines.Select(line => line.Outcome).OfType<PrerequisiteOutcome>().ToList();
            Assert.Equal(report.Results.Select(result => result.Outcome), outcomes);
            Assert.Equal(PrerequisiteOutcome.Failed, outcomes[0]);
            var memory = report.Results[0];
            Assert.Equal(
                [$"Failed   Memory: {memory.Required}", $"         Found: {memory.Actual}.", $"         To fix: {memory.Remedy}."],
                run.Terminal.Lines.Skip(2).Take(3).Select(line => line.ToString()));
        }

        [Theory]
        [InlineData(40)]
        [InlineData(79)]
        [InlineData(119)]
        public void It_fits_the_console_and_loses_no_word(int width)
        {
            using var wide = new TestRun { Facts = LittleMemory };
            using var narrow = new TestRun { Facts = LittleMemory, Terminal = new() { Width = width } };
            wide.Run();
            narrow.Run();
            Assert.All(narrow.Terminal.Lines, line => Assert.True(line.ToString().Length <= width || !line.Text.Contains(' ', StringComparison.Ordinal), line.ToString()));
            Assert.Equal(Words(wide.Terminal.Text), Words(narrow.Terminal.Text));
            Assert.Equal(wide.Terminal.Lines.Any(line => line.ToString().Length > width), narrow.Terminal.Lines.Count > wide.Terminal.Lines.Count);
        }

        private static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
    }

    public class Files
    {
        [Fact]
        public void They_are_the_reports_of_the_installer()
        {
            using var run = new TestRun { Facts = LittleMemory };
            Assert.Equal(1, run.Run("--json", run.File("a.json"), "--html", run.File("a.html")));
            Assert.Equal(JsonReport.Format(ReportOf(LittleMemory)), File.ReadAllText(run.File("a.json")));
            Assert.Equal(HtmlReport.Render(ReportOf(LittleMemory)), File.ReadAllText(run.File("a.html")));
            Assert.Equal(["a.html", "a.json"], Directory.GetFileSystemEntries(run.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        }

        [Fact]
        public void Json_goes_alone_to_standard_output()
        {
            using var run = new TestRun { Facts = LittleMemory };
            Assert.Equal(1, run.Run("--json", "-"));
            Assert.Equal(JsonReport.Format(ReportOf(LittleMemory)), run.Terminal.Utf8);
            Assert.Empty(run.Terminal.Lines);
        }

        [Fact]
        public void An_older_file_is_replaced()
        {
            using var run = new TestRun();
            File.WriteAllText(run.File("a.json"), new string('x', 100_000));
            Assert.Equal(0, run.Run("--json", run.File("a.json")));
            Assert.Equal(JsonReport.Format(ReportOf(Servers.Good)), File.ReadAllText(run.File("a.json")));
        }

        [Theory]
        [InlineData("missing/a.json")]
        [InlineData("folder")]
        [InlineData("link")]
        public void One_that_cannot_be_written_is_named_and_none_is_replaced(string name)
        {
            using var run = new TestRun();
            Directory.CreateDirectory(run.File("folder"));
            File.WriteAllText(run.File("target"), "old");
            File.CreateSymbolicLink(run.File("link"), run.File("target"));
            File.WriteAllText(run.File("a.html"), "old");
            var before = Directory.GetFileSystemEntries(run.Folder).Order(StringComparer.Ordinal).ToList();

            Assert.Equal(3, run.Run("--json", run.File(name), "--html", run.File("a.html")));

            Assert.Contains(run.File(name), Assert.Single(run.Terminal.Errors), StringComparison.Ordinal);
            Assert.Equal(ReportOf(Servers.Good).Summary, run.Terminal.Lines[0].Text);
            Assert.Equal("old", File.ReadAllText(run.File("a.html")));
            Assert.Equal("old", File.ReadAllText(run.File("target")));
            Assert.Equal(before, Directory.GetFileSystemEntries(run.Folder).Order(StringComparer.Ordinal));
        }
    }

    public class Open
    {
        [Fact]
        public void The_report_is_shown_from_the_temporary_folder()
        {
            using var run = new TestRun { Facts = LittleMemory };
            Assert.Equal(1, run.Run("--open"));
            Assert.Equal([run.File("shown.html")], run.Opened);
            Assert.Equal(HtmlReport.Render(ReportOf(LittleMemory)), File.ReadAllText(run.File("shown.html")));
        }

        [Fact]
        public void Or_from_where_it_was_asked_for()
        {
            using var run = new TestRun { FolderIsUntrusted = true };
            Assert.Equal(0, run.Run("check", "--open", "--html", run.File("a.html")));
            Assert.Equal([run.File("a.html")], run.Opened);
            Assert.False(File.Exists(run.File("shown.html")));
        }

        [Fact]
        public void Nothing_is_written_in_a_folder_that_is_somebody_elses()
        {
            using var run = new TestRun { FolderIsUntrusted = true };
            Assert.Equal(3, run.Run("--open"));
            Assert.Contains("S-1-5-21-1", Assert.Single(run.Terminal.Errors), StringComparison.Ordinal);
            Assert.Empty(run.Opened);
            Assert.Empty(Directory.GetFileSystemEntries(run.Folder));
        }

        [Fact]
        public void Without_a_program_for_it_the_path_is_told()
        {
            using var run = new TestRun { NothingOpens = true };
            Assert.Equal(3, run.Run("--open"));
            Assert.StartsWith($"{run.File("shown.html")} could not be opened: ", Assert.Single(run.Terminal.Errors), StringComparison.Ordinal);
            Assert.True(File.Exists(run.File("shown.html")));
        }

        [Fact]
        public void Without_it_nothing_is_shown()
        {
            using var run = new TestRun();
            run.Run("--html", run.File("a.html"));
            Assert.Empty(run.Opened);
        }
    }
}
