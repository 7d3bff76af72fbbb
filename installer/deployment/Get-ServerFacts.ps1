<#
.SYNOPSIS
Collects from many servers what PrereqCheck reads there, by PowerShell remoting: a file COMPUTER.json for each server.

.DESCRIPTION
Each server needs PrereqCheck, by Setup or from PrereqCheck.zip, in the same place. Evaluate the files on any computer with
"PrereqCheck evaluate FOLDER". A server that does not answer is told as an error, and the others go on.

.PARAMETER ComputerName
The servers.

.PARAMETER Folder
Where the files go. It is made when it is not there.

.PARAMETER Program
PrereqCheck.exe on the servers. The default is the one that Setup installs.

.PARAMETER Properties
Properties of the installation that say what to read, for example NETWORKCHECK=0.
#>

#requires -Version 4.0

param(
    [Parameter(Mandatory = $true)][string[]]$ComputerName,
    [Parameter(Mandatory = $true)][string]$Folder,
    [string]$Program = '',
    [string[]]$Properties = @()
)
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

$collect = {
    param([string]$Program, [string[]]$Properties)
    # Not Stop: Windows PowerShell would then end at the first line of standard error, before there is an exit code.
    $ErrorActionPreference = 'Continue'
    if (-not $Program) {
        $Program = "$env:ProgramW6432\Cloud Provisioning Agent Bootstrapper\PrereqCheck.exe"
    }
    # A file, because a remote session has no console whose encoding could be set.
    $file = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
    try {
        $arguments = @('collect', $file)
        if ($Properties) {
            $arguments += @('--properties') + $Properties
        }
        $said = & $Program $arguments 2>&1 | Out-String
        if ($LASTEXITCODE -ne 0) {
            throw "PrereqCheck ended with ${LASTEXITCODE}: $said"
        }
        [IO.File]::ReadAllText($file)
    } finally {
        Remove-Item -LiteralPath $file -ErrorAction SilentlyContinue
    }
}

[void](New-Item -ItemType Directory -Path $Folder -Force)
$failures = $null
Invoke-Command -ComputerName $ComputerName -ScriptBlock $collect -ArgumentList $Program, $Properties -ErrorVariable failures -ErrorAction SilentlyContinue |
    ForEach-Object { [IO.File]::WriteAllText((Join-Path (Resolve-Path -LiteralPath $Folder) "$($_.PSComputerName).json"), $_) }
foreach ($failure in $failures) {
    Write-Error -ErrorRecord $failure -ErrorAction Continue
}
if ($failures) {
    exit 1
}
