using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;

namespace CloudProvisioningBootstrapper.Acceptance.Tests;

/// <summary>tests/windows/acceptance.ps1, in the PowerShell of this process.</summary>
internal static class AcceptanceScript
{
    /// <summary>Its syntax tree.</summary>
    public static ScriptBlockAst Tree { get; } = Parse();

    /// <summary>What the parser complains of.</summary>
    public static IReadOnlyList<ParseError> Errors { get; private set; } = [];

    /// <summary>Calls one of its functions, with the functions and constants of the script around it.</summary>
    /// <param name="call">The call.</param>
    /// <returns>What it gives.</returns>
    public static IReadOnlyList<string> Call(string call)
    {
        using var shell = Create();
        shell.AddScript(string.Join('\n', Functions.Select(function => function.Extent.Text))).Invoke();
        shell.Commands.Clear();
        return [.. shell.AddScript($"Set-StrictMode -Version 3.0; $ErrorActionPreference = 'Stop'; {call}").Invoke().Select(value => $"{value}")];
    }

    /// <summary>Runs the whole script on the Windows that <c>EmulatedWindows.ps1</c> makes.</summary>
    /// <param name="folder">A folder for what it writes.</param>
    /// <param name="faults">What Setup does wrong there.</param>
    /// <param name="obstacle">Why it can't start; empty where it can.</param>
    /// <param name="options">Its options.</param>
    /// <returns>What it printed, the command lines of Setup, and its exit code.</returns>
    public static (IReadOnlyList<string> Output, IReadOnlyList<string> CommandLines, int ExitCode) Run(string folder, string[] faults, string obstacle = "", string options = "")
    {
        var setup = Path.Combine(folder, "Setup.exe");
        File.WriteAllText(setup, "");
        Environment.SetEnvironmentVariable("ProgramData", Path.Combine(folder, "ProgramData"));
        Environment.SetEnvironmentVariable("ProgramFiles", Path.Combine(folder, "ProgramFiles"));

        // The emulation comes between the functions of the script, of which it replaces some, and what the script does.
        var text = Tree.Extent.Text;
        var start = text.IndexOf("\n$obstacle = Get-Obstacle", StringComparison.Ordinal);
        var emulation = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "EmulatedWindows.ps1"));
        var script = Path.Combine(folder, "acceptance.ps1");
        File.WriteAllText(script, $"{text[..start]}\n{emulation}\n{text[start..]}");

        using var shell = Create();
        shell.AddScript($$"""
            $faults = @({{string.Join(", ", faults.Select(fault => $"'{fault}'"))}})
            $obstacles = '{{obstacle}}'
            & '{{script}}' -Setup '{{setup}}' -Logs '{{Path.Combine(folder, "logs")}}' {{options}}
            $LASTEXITCODE
            """);
        var exitCode = shell.Invoke().Last();
        Assert.True(exitCode is not null, string.Join('\n', shell.Streams.Error.Select(error => $"{error} {error.ScriptStackTrace}")));
        return (
            [.. shell.Streams.Information.Select(line => $"{line}")],
            [.. shell.Streams.Information.Select(line => $"{line}").Where(line => line.Contains("CloudProvisioningBootstrapper.exe /quiet", StringComparison.Ordinal))],
            (int)exitCode.BaseObject);
    }

    private static IEnumerable<FunctionDefinitionAst> Functions => Tree.FindAll(node => node is FunctionDefinitionAst, searchNestedScriptBlocks: false).Cast<FunctionDefinitionAst>();

    private static PowerShell Create() => PowerShell.Create(InitialSessionState.CreateDefault2());

    private static ScriptBlockAst Parse()
    {
        var tree = Parser.ParseFile(Path.Combine(Checkout.Root, "tests", "windows", "acceptance.ps1"), out _, out var errors);
        Errors = errors;
        return tree;
    }
}
