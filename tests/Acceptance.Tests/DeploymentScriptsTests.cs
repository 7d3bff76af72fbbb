using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;

namespace CloudProvisioningBootstrapper.Acceptance.Tests;

/// <summary>The scripts of installer/deployment, with stand-ins for what Windows has: PrereqCheck, remoting, signatures.</summary>
[UnsupportedOSPlatform("windows")]
public sealed partial class DeploymentScriptsTests : IDisposable
{
    private static readonly string Deployment = Checkout.Path("installer", "deployment");

    private readonly string folder = Directory.CreateTempSubdirectory("deployment scripts ").FullName;

    public static TheoryData<string> Scripts => [.. Directory.GetFiles(Deployment, "*.ps1").Select(path => Path.GetFileName(path))];

    public static TheoryData<string> Documents => [.. Directory.GetFiles(Deployment, "*.md").Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Scripts))]
    public void A_script_is_for_the_PowerShell_of_Windows_Server_2012_R2(string name)
    {
        var tree = Parser.ParseFile(Path.Combine(Deployment, name), out _, out var errors);
        Assert.Empty(errors);
        Assert.Equal(new Version(4, 0), tree.ScriptRequirements.RequiredPSVersion);
        Assert.Empty(tree.FindAll(NewerSyntax.IsIt, searchNestedScriptBlocks: true).Select(node => node.Extent.Text));
        Assert.NotNull(tree.GetHelpContent()?.Synopsis);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void So_is_what_a_document_shows(string name) => Assert.All(
        CodeBlock().Matches(File.ReadAllText(Path.Combine(Deployment, name))).Select(match => match.Groups["code"].Value),
        code =>
        {
            var tree = Parser.ParseInput(code, out _, out var errors);
            Assert.Empty(errors);
            Assert.Empty(tree.FindAll(NewerSyntax.IsIt, searchNestedScriptBlocks: true).Select(node => node.Extent.Text));
        });

    [Theory]
    [InlineData(0, """{"nextSteps":[{"id":"InstallAgent"}],"results":[]}""", "Ready")]
    [InlineData(0, """{"nextSteps":[],"results":[]}""", "Ready")]
    [InlineData(0, """{"nextSteps":[{"id":"Restart"},{"id":"CheckAgain"}],"results":[]}""", "RestartRequired")]
    [InlineData(1, """{"nextSteps":[],"results":[{"id":"Memory","blocks":true},{"id":"Fips","blocks":false},{"id":"Tls12","blocks":true}]}""", "NotReady: Memory, Tls12")]
    [InlineData(2, "", "Unknown: PrereqCheck ended with 2")]
    [InlineData(3, "no JSON", "Unknown: PrereqCheck ended with 3")]
    public void One_line_says_whether_a_server_is_ready(int exitCode, string json, string expected)
    {
        var program = PrereqCheck($"cat <<'END'\n{json}\nEND\nexit {exitCode}");
        foreach (var (option, expectedExitCode) in (ValueTuple<string, int>[])[("", 0), (" -ReturnExitCode 1", exitCode)])
        {
            var (output, actualExitCode) = Run($"& '{Deployment}/Get-AgentReadiness.ps1' -Program '{program}'{option}");
            Assert.Equal([expected], output);
            Assert.Equal(expectedExitCode, actualExitCode);
        }
    }

    [Fact]
    public void Properties_are_handed_on()
    {
        var program = PrereqCheck($$"""printf '%s\n' "$@" >'{{folder}}/arguments'; echo '{"nextSteps":[],"results":[]}'""");
        Run($"& '{Deployment}/Get-AgentReadiness.ps1' -Program '{program}' -Properties 'SCOPEDOUS=18  SKIPCHECKS=Network,Memory'");
        Assert.Equal(["check", "--json", "-", "--properties", "SCOPEDOUS=18", "SKIPCHECKS=Network,Memory"], File.ReadAllLines(Path.Combine(folder, "arguments")));
    }

    [Fact]
    public void A_server_without_PrereqCheck_is_unknown()
    {
        var (output, exitCode) = Run($"& '{Deployment}/Get-AgentReadiness.ps1' -Program '{folder}/none.exe' -ReturnExitCode 1");
        Assert.Equal([$"Unknown: {folder}/none.exe is not there"], output);
        Assert.Equal(3, exitCode);
    }

    [Fact]
    public void Servers_are_collected_and_one_that_does_not_answer_stops_no_other()
    {
        var program = PrereqCheck("""
            [ "$1 $3 $4" = 'collect --properties NETWORKCHECK=0' ] || exit 2
            echo '{"of":"ä"}' >"$2"
            """);
        var (output, exitCode) = Run($$"""
            function Invoke-Command($ComputerName, $ScriptBlock, $ArgumentList, $ErrorVariable, $ErrorAction) {
                foreach ($name in $ComputerName) {
                    if ($name -eq 'SILENT') {
                        Set-Variable -Scope 1 $ErrorVariable @([Management.Automation.ErrorRecord]::new([Exception]::new('SILENT does not answer'), '', 'OpenError', $name))
                    } else {
                        & $ScriptBlock @ArgumentList | Add-Member PSComputerName $name -PassThru
                    }
                }
            }
            & '{{Deployment}}/Get-ServerFacts.ps1' -ComputerName ONE, SILENT, TWO -Folder '{{folder}}/collected' -Program '{{program}}' -Properties NETWORKCHECK=0
            """, "SILENT does not answer");
        Assert.Empty(output);
        Assert.Equal(1, exitCode);
        Assert.Equal(["ONE.json", "TWO.json"], Directory.GetFiles(Path.Combine(folder, "collected")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("{\"of\":\"ä\"}\n", File.ReadAllText(Path.Combine(folder, "collected", "ONE.json")));
    }

    [Theory]
    [InlineData("Valid", "Microsoft Corporation", 0)]
    [InlineData("Valid", "Microsoft Corporation Ltd", 1)]
    [InlineData("Valid", "microsoft corporation", 1)]
    [InlineData("HashMismatch", "Microsoft Corporation", 1)]
    [InlineData("NotSigned", "", 1)]
    public void Only_a_setup_of_Microsoft_passes(string status, string publisher, int expected)
    {
        var (output, exitCode) = Run($$"""
            function Get-AuthenticodeSignature($FilePath) {
                $certificate = New-Object PSObject | Add-Member -MemberType ScriptMethod -Name GetNameInfo -Value { '{{publisher}}' } -PassThru
                New-Object PSObject -Property @{ Status = '{{status}}'; StatusMessage = 'why'; SignerCertificate = $certificate }
            }
            & '{{Deployment}}/Test-AgentSetup.ps1' setup.exe
            """);
        Assert.Equal(expected, exitCode);
        Assert.Contains("setup.exe", Assert.Single(output), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>A stand-in for PrereqCheck.exe.</summary>
    private string PrereqCheck(string script)
    {
        var path = Path.Combine(folder, "PrereqCheck.exe");
        File.WriteAllText(path, $"#!/bin/sh\n{script}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return path;
    }

    /// <summary>Runs commands. Errors other than the expected one end the test.</summary>
    private static (IReadOnlyList<string> Output, int ExitCode) Run(string commands, string expectedError = "")
    {
        using var shell = PowerShell.Create(InitialSessionState.CreateDefault2());
        var output = shell.AddScript($"$global:LASTEXITCODE = 0\n{commands}\n").Invoke().Select(value => $"{value}").ToList();
        Assert.Equal(expectedError.Length > 0 ? [expectedError] : [], shell.Streams.Error.Select(error => $"{error}"));
        shell.Commands.Clear();
        return (output, int.Parse($"{shell.AddScript("$global:LASTEXITCODE").Invoke().Single()}", System.Globalization.CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^```powershell\r?\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
