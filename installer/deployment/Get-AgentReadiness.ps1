<#
.SYNOPSIS
Says in one line whether this server is ready for the Azure AD Connect cloud provisioning agent.

.DESCRIPTION
For Configuration Manager: a script of Run Scripts, or the discovery script of a configuration item. It installs and changes nothing.
The line is one of
  Ready                       nothing blocks the agent; warnings are not counted
  RestartRequired             ready, but a restart is pending
  NotReady: Memory, Tls12     the checks that are not met, by their ids
  Unknown: REASON             PrereqCheck could not check the server, which says nothing about it

.PARAMETER Program
PrereqCheck.exe. The default is the one that Setup installs.

.PARAMETER Properties
Properties of the installation, with a space between them: SCOPEDOUS=18 SKIPCHECKS=Network,Memory

.PARAMETER ReturnExitCode
1: ends with the exit code of PrereqCheck (0 ready, 1 not ready, 2 wrong arguments, 3 failed). 0: ends as a script does that ran.
#>

#requires -Version 4.0

param(
    [string]$Program = "$env:ProgramW6432\Cloud Provisioning Agent Bootstrapper\PrereqCheck.exe",
    [string]$Properties = '',
    [int]$ReturnExitCode = 0
)
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

function Get-Line([int]$ExitCode, [string]$Json) {
    if ($ExitCode -gt 1) {
        return "Unknown: PrereqCheck ended with $ExitCode"
    }
    # Ids and outcomes are ASCII, so that it does not matter how the console decodes UTF-8.
    $report = ConvertFrom-Json $Json
    if ($ExitCode -eq 1) {
        return 'NotReady: ' + (@($report.results | Where-Object { $_.blocks } | ForEach-Object { $_.id }) -join ', ')
    }
    if (@($report.nextSteps | Where-Object { $_.id -eq 'Restart' }).Count -gt 0) {
        return 'RestartRequired'
    }
    return 'Ready'
}

$exitCode = 3
if (-not (Test-Path -LiteralPath $Program)) {
    "Unknown: $Program is not there"
} else {
    $arguments = @('check', '--json', '-')
    if ($Properties) {
        $arguments += @('--properties') + ($Properties -split ' +' -ne '')
    }
    $json = & $Program $arguments | Out-String
    $exitCode = $LASTEXITCODE
    Get-Line $exitCode $json
}
if ($ReturnExitCode -eq 0) {
    $exitCode = 0
}
exit $exitCode
