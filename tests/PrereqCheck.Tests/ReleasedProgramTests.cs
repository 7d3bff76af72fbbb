using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using CloudProvisioningBootstrapper.PrereqCheck.Collections;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Tests;

namespace CloudProvisioningBootstrapper.PrereqCheck.Tests;

/// <summary>
/// PrereqCheck.zip of the test edition, which is the release's, unpacked into a folder with a space and an umlaut, under Mono: what
/// needs no Windows. EndToEnd.Tests check a server with it.
/// </summary>
public sealed class ReleasedProgramTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("Prüfung der Server ").FullName;

    public ReleasedProgramTests() => ZipFile.ExtractToDirectory(Checkout.TestEdition("PrereqCheck.zip"), folder);

    [Fact]
    public void It_says_its_version() => Assert.Equal((0, $"PrereqCheck {Checkout.ProductVersion}\n", ""), Run("--version"));

    [Fact]
    public void It_checks_no_server_that_is_no_Windows()
    {
        var (exitCode, _, errors) = Run("check");
        Assert.Equal(3, exitCode);
        Assert.Contains("Windows", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(8192, 0, "Ready")]
    [InlineData(3072, 1, "NotReady")]
    public void It_evaluates_what_was_collected(int memory, int exitCode, string outcome)
    {
        var facts = Servers.Good with { Memory = new PhysicalMemory(memory, IsInstalled: true) };
        var collected = Path.Combine(folder, "gesammelt größer.json");
        File.WriteAllText(collected, CollectionWriter.Format(TestRun.Collection("SERVER1", facts)));
        var report = Path.Combine(folder, "Bericht.json");

        Assert.Equal(exitCode, Run("evaluate", collected, "--json", report).ExitCode);
        using var servers = JsonDocument.Parse(File.ReadAllText(report));
        Assert.Equal(outcome, servers.RootElement[0].GetProperty("report").GetProperty("outcome").GetString());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private (int ExitCode, string Output, string Errors) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("mono", [Path.Combine(folder, "PrereqCheck.exe"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
