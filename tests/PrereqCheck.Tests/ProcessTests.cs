using System.Diagnostics;
using CloudProvisioningBootstrapper.Prerequisites.Tests;

namespace CloudProvisioningBootstrapper.PrereqCheck.Tests;

/// <summary>The program itself, as a process of Linux: what only a real disk, pipe, signal and console can show.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TestRun run = new();

    public ProcessTests()
    {
        for (var number = 0; number < 20; number++)
        {
            run.Collect($"servers/S{number}", Servers.Good);
        }
    }

    [Theory]
    [InlineData("--json")]
    [InlineData("--csv")]
    [InlineData("--html")]
    public void On_a_full_disk_the_old_file_stays_and_nothing_is_left(string option)
    {
        // A disk of 64 KB that nobody else sees.
        var (exitCode, output, errors) = Bash(
            $"unshare --user --map-root-user --mount bash -c 'mount -t tmpfs -o size=64k none \"$1\" && echo old >\"$1/a\" && $0 evaluate servers {option} \"$1/a\"; echo $?; cat \"$1/a\"; ls \"$1\"' \"{Program}\" disk",
            "mkdir disk");
        Assert.Equal(0, exitCode);
        Assert.Contains("No space left on device", errors, StringComparison.Ordinal);
        Assert.StartsWith("The report could not be written to disk/a: ", errors, StringComparison.Ordinal);
        Assert.EndsWith("\n3\nold\na\n", "\n" + output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--json -")]
    [InlineData("--csv -")]
    public void On_a_full_disk_standard_output_is_an_error(string options)
    {
        var (exitCode, _, errors) = Bash($"{Program} evaluate servers {options} >/dev/full");
        Assert.Equal(3, exitCode);
        Assert.Contains("No space left on device", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_reads_only_the_first_line_gets_it_and_no_error()
    {
        var (_, output, errors) = Bash($"{Program} evaluate servers servers servers servers servers 2>/dev/null | head -1; echo ${{PIPESTATUS[0]}}");
        Assert.StartsWith("Ready", output, StringComparison.Ordinal);
        Assert.EndsWith("\n0\n", output, StringComparison.Ordinal);
        Assert.Empty(errors);
    }

    [Fact]
    public void Collections_come_by_a_pipe()
    {
        var (exitCode, output, errors) = Bash($"cat servers/*.json | {Program} evaluate -");
        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("Servers: 20.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Ctrl_C_ends_it_and_leaves_no_file()
    {
        // It waits for its input when the signal comes, with the temporary files beside it. Whoever started the tests may ignore the signal, and what is ignored is inherited.
        var (exitCode, output, errors) = Bash(
            $"mkdir out; (cat servers/S0.json; until ls out/*.tmp >&2; do sleep 0.1; done; kill -INT $(<pid); while kill -0 $(<pid); do cat servers/S1.json; sleep 0.1; done) 2>/dev/null | (echo $BASHPID >pid; exec env --default-signal=INT {Program} evaluate - --csv out/a.csv --html out/a.html); echo $?; ls -A out");
        Assert.Equal("Canceled. No file was written.\n", errors);
        Assert.EndsWith("3\n", output, StringComparison.Ordinal);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public void Check_is_for_Windows()
    {
        var (exitCode, output, errors) = Bash(Program);
        Assert.Equal((3, ""), (exitCode, output));
        Assert.Contains("has to be Windows", errors, StringComparison.Ordinal);
    }

    public void Dispose() => run.Dispose();

    private static string Program => $"dotnet {Path.Combine(AppContext.BaseDirectory, "PrereqCheck.dll")}";

    private (int ExitCode, string Output, string Errors) Bash(params string[] commands)
    {
        var start = new ProcessStartInfo("bash", ["-c", string.Join(" && ", commands.Reverse())])
        {
            WorkingDirectory = run.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
