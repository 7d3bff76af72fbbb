using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.PrereqCheck.Collections;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Tests;

namespace CloudProvisioningBootstrapper.PrereqCheck.Tests;

public static class EvaluateCommandTests
{
    private static readonly ServerFacts LittleMemory = Servers.Good with { Memory = new PhysicalMemory(3072, IsInstalled: true) };

    private static readonly ServerFacts RestartPending = Servers.Good with { PendingRestart = new PendingRestart([new(RestartRequester.Servicing, "Key")], []) };

    private static readonly ServerFacts Unreadable = LittleMemory with { Fips = Reading<FipsSettings>.Failed("Access is denied. (5)") };

    private static string Three(TestRun run)
    {
        run.Collect("servers/GOOD", Servers.Good);
        run.Collect("servers/LITTLE", Unreadable);
        run.Collect("servers/RESTART", RestartPending);
        return run.File("servers");
    }

    public class Text
    {
        [Fact]
        public void A_server_is_a_line_and_the_totals_are_the_last()
        {
            using var run = new TestRun();
            Assert.Equal(1, run.Run("evaluate", Three(run)));
            Assert.Equal(
                [
                    "Not ready             LITTLE           Failed: Memory. Unknown: FIPS mode",
                    "Ready                 GOOD",
                    "Ready, with warnings  RESTART          Warning: Pending restart",
                ],
                run.Terminal.Lines.SkipLast(2).Select(line => line.ToString()).Order(StringComparer.Ordinal));
            Assert.Equal(["", "Servers: 3. Not ready: 1. Not fully checked: 0. Ready, with warnings: 1. Ready: 1. Files not evaluated: 0."], run.Terminal.Lines.TakeLast(2).Select(line => line.ToString()));
            Assert.Empty(run.Terminal.Errors);
            Assert.Empty(run.Terminal.Progress);
        }

        [Fact]
        public void Files_keep_their_order()
        {
            using var run = new TestRun();
            var servers = Three(run);
            run.Run("evaluate", $"{servers}/RESTART.json", $"{servers}/GOOD.json", $"{servers}/LITTLE.json");
            Assert.Equal(["RESTART", "GOOD", "LITTLE"], run.Terminal.Lines.Take(3).Select(line => line.Text.Split(' ')[0]));
        }

        [Theory]
        [InlineData("GOOD", "", 0)]
        [InlineData("RESTART", "", 0)]
        [InlineData("RESTART", "--warnings-as-errors", 1)]
        [InlineData("LITTLE", "", 1)]
        [InlineData("LITTLE", "--properties SKIPCHECKS=Memory", 0)]
        [InlineData("GOOD", "--properties SCOPEDOUS=30", 1)]
        public void The_exit_code_says_whether_all_are_ready(string server, string options, int exitCode)
        {
            using var run = new TestRun();
            Assert.Equal(exitCode, run.Run(["evaluate", $"{Three(run)}/{server}.json", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]));
            Assert.Empty(run.Terminal.Errors);
        }

        [Fact]
        public void What_was_collected_without_rights_is_said()
        {
            using var run = new TestRun();
            run.Write("a.json", CollectionWriter.Format(TestRun.Collection("A", Unreadable) with { IsElevated = false }));
            run.Run("evaluate", run.File("a.json"));
            Assert.Equal("Not ready             A                Failed: Memory. Unknown: FIPS mode (collected without administrator rights)", run.Terminal.Lines[0].ToString());
        }

        [Fact]
        public void Progress_is_told_of_many()
        {
            using var run = new TestRun();
            for (var number = 0; number < 200; number++)
            {
                run.Collect($"servers/S{number}", Servers.Good);
            }

            Assert.Equal(0, run.Run("evaluate", run.File("servers")));
            Assert.Equal("200 evaluated", run.Terminal.Progress[^1]);
        }
    }

    public class Sources
    {
        [Fact]
        public void Standard_input_may_hold_several_on_end()
        {
            var text = string.Concat(Enumerable.Range(0, 150).Select(number => CollectionWriter.Format(TestRun.Collection($"S{number}", Servers.Good))));
            using var run = new TestRun { Terminal = new() { Input = Encoding.UTF8.GetBytes(text) } };
            Assert.Equal(0, run.Run("evaluate", "-"));
            Assert.Equal(Enumerable.Range(0, 150).Select(number => $"S{number}"), run.Terminal.Lines.SkipLast(2).Select(line => line.Text));
        }

        [Fact]
        public void A_large_file_is_read_in_parts()
        {
            using var run = new TestRun();
            var text = string.Concat(Enumerable.Range(0, 300).Select(number => CollectionWriter.Format(TestRun.Collection($"S{number}", Servers.Good))));
            Assert.True(text.Length > 1024 * 1024);
            Assert.Equal(0, run.Run("evaluate", run.Write("all.json", text)));
            Assert.Equal(Enumerable.Range(0, 300).Select(number => $"S{number}"), run.Terminal.Lines.SkipLast(2).Select(line => line.Text));
        }

        [Fact]
        public void UTF_16_as_Windows_PowerShell_writes_it_is_taken()
        {
            using var run = new TestRun();
            File.WriteAllText(run.File("a.json"), CollectionWriter.Format(TestRun.Collection("A", Servers.Good)).Replace("\n", "\r\n", StringComparison.Ordinal), Encoding.Unicode);
            Assert.Equal(0, run.Run("evaluate", run.File("a.json")));
            Assert.Equal("A", run.Terminal.Lines[0].Text);
        }

        [Fact]
        public void A_server_that_was_collected_twice_is_named_and_both_are_evaluated()
        {
            using var run = new TestRun();
            run.Collect("GOOD", Servers.Good);
            run.Write("older.json", CollectionWriter.Format(TestRun.Collection("good", LittleMemory)));
            Assert.Equal(1, run.Run("evaluate", run.File("GOOD.json"), run.File("older.json")));
            Assert.Equal([$"{run.File("older.json")}: good was collected more than once. Each of its collections is evaluated and counted."], run.Terminal.Errors);
            Assert.StartsWith("Servers: 2. Not ready: 1.", run.Terminal.Lines[^1].Text, StringComparison.Ordinal);
        }
    }

    public class Outputs
    {
        [Fact]
        public void Json_has_the_report_of_each()
        {
            using var run = new TestRun();
            using var check = new TestRun { Facts = LittleMemory };
            Assert.Equal(1, check.Run("check", "--json", "-"));
            run.Write("a.json", CollectionWriter.Format(TestRun.Collection("SERVER1", LittleMemory)));
            Assert.Equal(3, run.Run("evaluate", run.File("a.json"), run.File("missing"), "--json", "-"));
            using var items = JsonDocument.Parse(run.Terminal.Utf8);
            var report = JsonSerializer.Deserialize<JsonElement>(check.Terminal.Utf8);
            Assert.True(JsonElement.DeepEquals(report, items.RootElement[0].GetProperty("report")));
            Assert.Equal((run.File("a.json"), "2026-11-25T14:30:00Z", true), (items.RootElement[0].GetProperty("file").GetString(), items.RootElement[0].GetProperty("collectedUtc").GetString(), items.RootElement[0].GetProperty("elevated").GetBoolean()));
            Assert.Equal("There is no such file or folder", items.RootElement[1].GetProperty("problem").GetString());
            Assert.Empty(run.Terminal.Lines);
        }

        [Fact]
        public void Csv_has_a_row_for_each_check_and_none_is_a_formula()
        {
            using var run = new TestRun();
            run.Write("a.json", CollectionWriter.Format(TestRun.Collection("=1+1", Servers.Good with { Fips = Reading<FipsSettings>.Failed("a \"quote\", a\nline") })));
            Assert.Equal(3, run.Run("evaluate", run.File("a.json"), run.File("missing"), "--csv", run.File("a.csv")));
            var bytes = File.ReadAllBytes(run.File("a.csv"));
            Assert.Equal(Encoding.UTF8.Preamble, bytes.AsSpan(0, 3));
            var rows = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
            Assert.Equal("computerName,collectedUtc,readiness,id,title,outcome,blocks,required,actual,remedy,documentation,file,problem", rows[0]);
            Assert.Equal(Enum.GetValues<Prerequisites.PrerequisiteId>().Length + 3, rows.Length);
            Assert.All(rows[1..^2], row => Assert.StartsWith("'=1+1,2026-11-25T14:30:00Z,ReadyWithWarnings,", row, StringComparison.Ordinal));
            Assert.Contains(rows, row => row.Contains(",\"could not be read (a \"\"quote\"\", a\uFFFDline)\",", StringComparison.Ordinal));
            Assert.Equal($",,,,,,,,,,,{run.File("missing")},\"There is no such file or folder\"", rows[^2]);
            Assert.Equal("", rows[^1]);
        }

        [Fact]
        public void The_page_has_all_servers_most_severe_first()
        {
            using var run = new TestRun();
            Assert.Equal(3, run.Run("evaluate", Three(run), run.File("missing"), "--html", run.File("all.html")));
            var text = File.ReadAllText(run.File("all.html"));
            Assert.StartsWith("<!DOCTYPE html>\n<html", text, StringComparison.Ordinal);
            var page = XDocument.Parse(text["<!DOCTYPE html>\n".Length..]);
            string[] expected = ["LITTLE", "RESTART", "GOOD"];
            var rows = page.Descendants("tbody").Single(body => (string?)body.Attribute("id") == "overview").Elements("tr").ToList();
            Assert.Equal(expected, rows.Select(row => row.Element("th")!.Value));
            var sections = page.Descendants("div").Single(body => (string?)body.Attribute("id") == "servers").Elements("section").ToList();
            Assert.Equal(expected, sections.Select(section => section.Element("h2")!.Value.Trim()));
            Assert.Equal(rows.Select(row => (string?)row.Descendants("a").Single().Attribute("href")), sections.Select(section => "#" + (string?)section.Element("h2")!.Attribute("id")));
            Assert.Contains(run.File("missing"), page.Descendants("tbody").Single(body => (string?)body.Attribute("id") == "problems").Value, StringComparison.Ordinal);
            var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
            Assert.Equal(ids.Distinct(), ids);
            Assert.Equal(["all.html", "servers"], run.Files);
        }

        [Fact]
        public void Nothing_of_a_collection_becomes_markup()
        {
            using var run = new TestRun();
            run.Write("a.json", CollectionWriter.Format(TestRun.Collection("<script>alert(1)</script>", Servers.Good with { Fips = Reading<FipsSettings>.Failed("<b id=\"servers\">\u0001") })));
            Assert.Equal(0, run.Run("evaluate", run.File("a.json"), "--html", run.File("all.html")));
            var page = XDocument.Parse(File.ReadAllText(run.File("all.html"))["<!DOCTYPE html>\n".Length..]);
            Assert.Empty(page.Descendants("script").Concat(page.Descendants("b")));
            Assert.Contains("<script>alert(1)</script>", page.Root!.Value, StringComparison.Ordinal);
        }

        [Fact]
        public void Output_in_the_folder_is_no_collection()
        {
            using var run = new TestRun();
            run.Collect("SERVER1", Servers.Good);
            Assert.Equal(0, run.Run("evaluate", run.Folder, "--json", run.File("all.json"), "--csv", run.File("all.csv"), "--html", run.File("all.html")));
            Assert.Equal(0, run.Run("evaluate", run.Folder, "--json", run.File("all.json")));
            Assert.Empty(run.Terminal.Errors);
            Assert.Equal(["SERVER1.json", "all.csv", "all.html", "all.json"], run.Files);
        }
    }
}
