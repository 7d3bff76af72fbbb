using System.Text;
using CloudProvisioningBootstrapper.PrereqCheck.Collections;
using CloudProvisioningBootstrapper.Prerequisites.Tests;

namespace CloudProvisioningBootstrapper.PrereqCheck.Tests;

/// <summary>What evaluate is given and can't evaluate: it is named and counted, the others are evaluated, and nothing is half written.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TestRun run = new();

    public static TheoryData<string, string, string> Texts
    {
        get
        {
            var good = CollectionWriter.Format(TestRun.Collection("X", Servers.Good));
            return new()
            {
                { "empty", "", "There is no collection in it." },
                { "blank", " \r\n\t", "There is no collection in it." },
                { "another file", "[Settings]\nname=value", "It is not JSON, or damaged at line 1, character 1." },
                { "a report", "{\"schemaVersion\": 1}", "It is not a collection that PrereqCheck has written: collectionVersion is missing." },
                { "a list", "[1, 2]", "The beginning has a value that is not allowed." },
                { "a number", "42", "The beginning has a value that is not allowed." },
                { "cut off", good[..2000], "It ends in the middle of a collection: it is damaged, or still being written." },
                { "cut off in a text", good[..(good.IndexOf("login", StringComparison.Ordinal) + 2)], "It ends in the middle of a collection: it is damaged, or still being written." },
                { "of a newer version", good.Replace("\"collectionVersion\":1", "\"collectionVersion\":2", StringComparison.Ordinal), "Its collectionVersion is 2, and this PrereqCheck reads 1. Evaluate it with the PrereqCheck that collected it, or a later one." },
                { "version of no number", good.Replace("\"collectionVersion\":1", "\"collectionVersion\":\"1\"", StringComparison.Ordinal), "collectionVersion has a value that is not allowed." },
                { "without a member", good.Replace("\"mebibytes\"", "\"bytes\"", StringComparison.Ordinal), "facts.memory.value.mebibytes is missing." },
                { "number of a text", good.Replace("\"mebibytes\":8192", "\"mebibytes\":\"8192\"", StringComparison.Ordinal), "facts.memory.value.mebibytes has a value that is not allowed." },
                { "number too large", good.Replace("\"mebibytes\":8192", "\"mebibytes\":99999999999999999999", StringComparison.Ordinal), "facts.memory.value.mebibytes has a value that is not allowed." },
                { "unknown name", good.Replace("\"stage\":\"Completed\"", "\"stage\":\"Sent\"", StringComparison.Ordinal), "facts.network.value.endpoints[0].attempts[0].stage has a value that is not allowed." },
                { "bytes of no base64", good.Replace("\"data\":\"AQAAAA==\"", "\"data\":\"=\"", StringComparison.Ordinal), "facts.tls12.value.client.enabled.data has a value that is not allowed." },
                { "answered without facts", good.Replace("\"facts\":{\"domainController\"", "\"facts\":null,\"other\":{\"domainController\"", StringComparison.Ordinal), "facts.directory.value.facts has a value that is not allowed." },
                { "nested deep", new string('[', 10_000), "It is not JSON, or damaged at line 1, character " },
                { "nested deep in a member", good.Insert(1, $"\"a\":{string.Concat(Enumerable.Repeat("{\"a\":", 10_000))}1{new string('}', 10_000)},"), "It is not JSON, or damaged at line 1, character " },
                { "many values", $"[{string.Concat(Enumerable.Repeat("0,", 300_000))}0]", "A collection in it has more than 250000 values." },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void It_is_named_with_the_reason_and_the_others_are_evaluated(string name, string text, string reason)
    {
        var bad = run.Write(name + ".json", text);
        Assert.Equal(3, run.Run("evaluate", run.Collect("A", Servers.Good), bad, run.Collect("B", Servers.Good)));
        Assert.StartsWith($"{bad}: not evaluated. {reason}", Assert.Single(run.Terminal.Errors), StringComparison.Ordinal);
        Assert.Equal(["A", "B"], run.Terminal.Lines.Take(2).Select(line => line.Text));
        Assert.Equal("Servers: 2. Not ready: 0. Not fully checked: 0. Ready, with warnings: 0. Ready: 2. Files not evaluated: 1.", run.Terminal.Lines[^1].Text);
    }

    [Fact]
    public void Of_a_file_with_several_those_before_the_damage_are_evaluated()
    {
        var line = CollectionWriter.Format(TestRun.Collection("X", Servers.Good));
        var file = run.Write("all.json", line.Replace("\"X\"", "\"A\"", StringComparison.Ordinal) + line.Replace("\"X\"", "\"B\"", StringComparison.Ordinal) + line[..500]);
        Assert.Equal(3, run.Run("evaluate", file));
        Assert.Equal([$"{file}: 2 evaluated, then no more. It ends in the middle of a collection: it is damaged, or still being written."], run.Terminal.Errors);
        Assert.Equal(["A", "B"], run.Terminal.Lines.Take(2).Select(written => written.Text));
    }

    [Fact]
    public void A_text_in_another_encoding_is_said_to_be_that()
    {
        var line = CollectionWriter.Format(TestRun.Collection("SUED", Servers.Good)).Replace("SUED", "SÜD", StringComparison.Ordinal);
        File.WriteAllText(run.File("a.json"), line, Encoding.Latin1);
        Assert.Equal(3, run.Run("evaluate", run.File("a.json")));
        Assert.Equal([$"{run.File("a.json")}: not evaluated. It is not text in UTF-8, or in UTF-16 with a byte order mark."], run.Terminal.Errors);
        File.WriteAllText(run.File("a.json"), line);
        Assert.Equal(0, run.Run("evaluate", run.File("a.json")));
    }

    [Fact]
    public void A_file_of_100_MB_is_read_no_further_than_a_collection_can_be()
    {
        using (var file = File.CreateText(run.File("large.json")))
        {
            file.Write("{\"collectionVersion\":\"");
            var part = new string('x', 1024 * 1024);
            for (var number = 0; number < 100; number++)
            {
                file.Write(part);
            }
        }

        Assert.Equal(3, run.Run("evaluate", run.File("large.json"), run.Collect("A", Servers.Good)));
        Assert.Equal([$"{run.File("large.json")}: not evaluated. A collection in it has more than 16 million characters."], run.Terminal.Errors);
        Assert.Equal("A", run.Terminal.Lines[0].Text);
    }

    [Fact]
    public void A_folder_without_collections_and_a_file_that_is_not_there_are_named()
    {
        Directory.CreateDirectory(run.File("empty"));
        Assert.Equal(3, run.Run("evaluate", run.File("empty"), run.File("missing"), run.Collect("A", Servers.Good)));
        Assert.Equal(
            [
                $"{run.File("empty")}: not evaluated. There is no collection in this folder; their names end in .json.",
                $"{run.File("missing")}: not evaluated. There is no such file or folder.",
            ],
            run.Terminal.Errors);
        Assert.Equal("A", run.Terminal.Lines[0].Text);
    }

    [Theory]
    [InlineData("evaluate", "evaluate requires files or folders with collections, or - for standard input.")]
    [InlineData("evaluate a --html -", "--html requires the name of a file. Only --json and --csv can write to standard output.")]
    [InlineData("evaluate a --json - --csv -", "Only one of --json and --csv can write to standard output.")]
    [InlineData("evaluate a --json b --csv ./B", "--json and --csv name the same file: ./B. Give each one of its own.")]
    [InlineData("evaluate a --csv a", "a is to be read and to be written. Give the output another name.")]
    [InlineData("evaluate a --csv", "--csv requires a value.")]
    [InlineData("evaluate a --fix", "Unknown option 'fix'.")]
    [InlineData("evaluate a --properties NETWORKCHECK=0", "'NETWORKCHECK' is not a property that can be set here. Allowed: NAME=value with one of the names SCOPEDOUS, TLSPOLICY, SKIPCHECKS.")]
    public void Wrong_arguments_are_named_and_nothing_is_read(string arguments, string error)
    {
        Assert.Equal(2, run.Run(arguments.Split(' ')));
        Assert.Equal([error, "For all options, run PrereqCheck --help."], run.Terminal.Errors);
        Assert.Empty(run.Terminal.Lines);
    }

    [Theory]
    [InlineData("missing/a.json")]
    [InlineData("folder")]
    [InlineData("link")]
    public void An_output_that_cannot_be_written_is_named_and_none_is_replaced(string name)
    {
        var server = run.Collect("servers/A", Servers.Good);
        Directory.CreateDirectory(run.File("folder"));
        run.Write("target", "old");
        File.CreateSymbolicLink(run.File("link"), run.File("target"));
        run.Write("a.csv", "old");
        run.Write("a.html", "old");
        var before = run.Files.ToList();

        Assert.Equal(3, run.Run("evaluate", server, "--html", run.File("a.html"), "--csv", run.File("a.csv"), "--json", run.File(name)));

        Assert.Contains(run.File(name), Assert.Single(run.Terminal.Errors), StringComparison.Ordinal);
        Assert.All((string[])["target", "a.csv", "a.html"], file => Assert.Equal("old", File.ReadAllText(run.File(file))));
        Assert.Equal(before, run.Files);
    }

    [Fact]
    public void What_is_canceled_leaves_everything_as_it_was()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();
        using var canceled = new TestRun { Cancellation = cancellation.Token };
        canceled.Write("a.csv", "old");
        var server = canceled.Collect("servers/A", Servers.Good);
        Assert.Equal(3, canceled.Run("evaluate", server, "--csv", canceled.File("a.csv"), "--html", canceled.File("a.html"), "--json", canceled.File("a.json")));
        Assert.Equal(3, canceled.Run("collect", canceled.File("a.csv")));
        Assert.Equal(3, canceled.Run("check", "--html", canceled.File("a.csv")));
        Assert.Equal(Enumerable.Repeat("Canceled. No file was written.", 3), canceled.Terminal.Errors);
        Assert.Equal("old", File.ReadAllText(canceled.File("a.csv")));
        Assert.Equal(["a.csv", "servers"], canceled.Files);
    }

    public void Dispose() => run.Dispose();
}
