using System.Management.Automation.Language;

namespace CloudProvisioningBootstrapper.Acceptance.Tests;

/// <summary>The script with which an administrator tries Setup on a real Windows, as far as it can be run without one.</summary>
public sealed class AcceptanceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("acceptance-").FullName;

    [Fact]
    public void It_parses()
    {
        Assert.NotNull(AcceptanceScript.Tree);
        Assert.Empty(AcceptanceScript.Errors);
    }

    /// <summary>Windows Server 2012 R2 has PowerShell 4.0, and the parser here is a newer one.</summary>
    [Fact]
    public void It_is_for_the_PowerShell_of_Windows_Server_2012_R2()
    {
        Assert.Equal(new Version(4, 0), AcceptanceScript.Tree.ScriptRequirements.RequiredPSVersion);
        Assert.Empty(AcceptanceScript.Tree.FindAll(NewerSyntax.IsIt, searchNestedScriptBlocks: true).Select(node => node.Extent.Text));
    }

    [Theory]
    [InlineData("$a ? 1 : 2")]
    [InlineData("a && b")]
    [InlineData("$a ?? 1")]
    [InlineData("class A { }")]
    [InlineData("[DateTime]::new(1)")]
    [InlineData("using namespace System")]
    [InlineData("${a}?.b")]
    public void What_that_PowerShell_does_not_know_is_found(string text) =>
        Assert.NotEmpty(Parser.ParseInput(text, out _, out _).FindAll(NewerSyntax.IsIt, searchNestedScriptBlocks: true));

    [Theory]
    [InlineData("ConvertTo-Argument '/quiet'", "/quiet")]
    [InlineData("ConvertTo-Argument 'C:\\My Logs\\a.log'", "\"C:\\My Logs\\a.log\"")]
    [InlineData("ConvertTo-ValueText DWord 1", "DWord:1")]
    [InlineData("ConvertTo-ValueText String $null", "String:")]
    [InlineData("ConvertTo-ValueText MultiString ([string[]]('a', 'b'))", "MultiString:[a][b]")]
    [InlineData("ConvertTo-ValueText MultiString ([string[]]('ab', ''))", "MultiString:[ab][]")]
    [InlineData("ConvertTo-ValueText Binary ([byte[]](1, 255))", "Binary:01-FF")]
    [InlineData("Compare-Line @('a', 'b') @('b', 'c')", "- a", "+ c")]
    [InlineData("Compare-Line @() @()")]
    [InlineData("Compare-Line $null @('a')", "+ a")]
    [InlineData("Compare-Line @('a') $null", "- a")]
    [InlineData("Get-ExpectedExitCode @{ AppliedFixesNeedRestart = 'DWord:1' }", "3010")]
    [InlineData("Get-ExpectedExitCode @{ }", "0")]
    [InlineData("Test-Record @{ Version = 'String:1.0.0'; Ready = 'DWord:1'; InstalledUtc = 'String:2026-11-22T16:42:07Z' }")]
    [InlineData("Test-Record @{ Version = 'String:1.0'; Ready = 'DWord:0' }", "Version is 'String:1.0'", "Ready is 'DWord:0'", "InstalledUtc is ''")]
    [InlineData("Format-Result @{ Step = 'a'; Passed = $true; Found = '' }, @{ Step = 'bc'; Passed = $false; Found = 'x' }", "passed  a", "FAILED  bc  x", "1 passed, 1 failed")]
    public void Its_functions(string call, params string[] expected) => Assert.Equal(expected, AcceptanceScript.Call(call));

    [Fact]
    public void On_a_good_server_everything_passes()
    {
        var (output, commandLines, exitCode) = AcceptanceScript.Run(folder, []);
        Assert.DoesNotContain(output, line => line.StartsWith("FAILED", StringComparison.Ordinal));
        Assert.Contains($"{output.Count(line => line.StartsWith("passed", StringComparison.Ordinal)) / 2} passed, 0 failed", output);
        Assert.Equal(0, exitCode);
        Assert.Equal(["not-allowed", "install", "install-again", "repair", "uninstall"], commandLines.Select(line => line.Split(':')[0]));
        Assert.DoesNotContain(commandLines, line => line.Contains("RESTARTDELAYMINUTES", StringComparison.Ordinal));
        Assert.All(commandLines, line => Assert.Contains("/quiet /norestart /log", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("settings stay", "SCHANNEL and execution policy are as before")]
    [InlineData("no repair", "the record is repaired")]
    [InlineData("wrong exit code", "exit code of the installation")]
    [InlineData("refused", "installation")]
    public void What_Setup_does_wrong_is_found(string fault, string step)
    {
        var (output, _, exitCode) = AcceptanceScript.Run(folder, [fault]);
        Assert.Equal(1, exitCode);
        Assert.Contains(output, line => line.StartsWith($"FAILED  {step}", StringComparison.Ordinal));
    }

    [Fact]
    public void What_goes_wrong_in_between_is_cleaned_up()
    {
        Assert.ThrowsAny<Exception>(() => AcceptanceScript.Run(folder, ["crash"]));
        Assert.False(Directory.Exists(Path.Combine(folder, "ProgramData", "CloudProvisioningBootstrapper")));
    }

    [Theory]
    [InlineData("installed already", "")]
    [InlineData("", "it needs Windows.")]
    public void It_does_not_start_where_it_would_do_harm(string fault, string obstacle)
    {
        var (_, commandLines, exitCode) = AcceptanceScript.Run(folder, [fault], obstacle);
        Assert.Equal(2, exitCode);
        Assert.Empty(commandLines);
    }

    [Fact]
    public void It_hands_on_what_is_to_be_skipped()
    {
        var (_, commandLines, _) = AcceptanceScript.Run(folder, [], options: "-SkipChecks DomainJoined, Memory");
        Assert.All(commandLines, line => Assert.EndsWith(" SKIPCHECKS=DomainJoined,Memory", line, StringComparison.Ordinal));
    }

    [Fact]
    public void It_restarts_only_where_it_is_asked_to()
    {
        var (_, commandLines, _) = AcceptanceScript.Run(folder, [], options: "-Restart");
        Assert.Contains("RESTARTDELAYMINUTES=1", commandLines[^1], StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
