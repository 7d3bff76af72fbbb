# Stands in for what acceptance.ps1 asks of Windows: a registry in memory, events in a list, and a Setup that changes both.
# Nothing of it was seen on Windows; it shows that the script runs to its end and finds what is wrong.
#
# $faults names what this Setup does wrong.

$state = @{}
$events = New-Object System.Collections.ArrayList

function Set-State([string] $Path, [string] $Name, [string] $Kind, $Value) {
    if (-not $state.ContainsKey($Path)) { $state[$Path] = @{} }
    if ($Name) { $state[$Path][$Name] = @($Kind, $Value) }
}

function Get-Obstacle { $obstacles }

function Open-Key([string] $Path) {
    $below = @($state.Keys | Where-Object { $_ -like "$Path\*" })
    if (-not $state.ContainsKey($Path) -and $below.Count -eq 0) { return }
    $key = New-Object psobject -Property @{ Path = $Path; Values = @{}; Names = @($below | ForEach-Object { $_.Substring($Path.Length + 1).Split('\')[0] } | Sort-Object -Unique) }
    if ($state.ContainsKey($Path)) { $key.Values = $state[$Path] }
    $key | Add-Member ScriptMethod GetValueNames { @($this.Values.Keys) }
    $key | Add-Member ScriptMethod GetValueKind { param($name) $this.Values[$name][0] }
    $key | Add-Member ScriptMethod GetValue { param($name, $default, $options) $this.Values[$name][1] }
    $key | Add-Member ScriptMethod GetSubKeyNames { $this.Names }
    $key | Add-Member ScriptMethod Close { }
    $key
}

function Remove-Ready { $state[$record].Remove('Ready') }

function Get-LastEvent([int[]] $Ids, [datetime] $Since) { $events | Where-Object { $Ids -contains $_.Id } | Select-Object -Last 1 }

function Add-Event([int] $Id, [string] $Text) {
    [void] $events.Add((New-Object psobject -Property @{ Id = $Id; Message = $Text; Properties = @(@{ Value = $Text }) }))
}

function Start-Setup([string] $Line) {
    $package = ($Line -replace '^.*/log (\S+)\.log.*$', '$1') + '_000_Prerequisites.log'
    if ($Line -match 'SCOPEDOUS=many') {
        Set-Content -LiteralPath $package 'SCOPEDOUS=many is not allowed.'
        return 1603
    }
    if ($Line -match '/uninstall') {
        foreach ($path in @($record) + @($uninstallKeys | ForEach-Object { "$_\{1}"; "$_\{2}" }) + $eventSource) { $state.Remove($path) }
        Remove-Item -Recurse -Force $reportFolder, (Join-Path $env:ProgramFiles 'Cloud Provisioning Agent Bootstrapper') -ErrorAction SilentlyContinue
        if ($faults -notcontains 'settings stay') { $state.Remove("$protocols\TLS 1.2\Client") }
        return 3010
    }
    if ($Line -match '/repair') {
        if ($faults -notcontains 'no repair') { Set-State $record 'Ready' 'DWord' 1 }
        return 0
    }
    if ($faults -contains 'refused') {
        Add-Event 1002 'This server is not ready.'
        return 1603
    }
    if ($state.ContainsKey($record)) { return 0 }
    foreach ($place in $tls12.Keys) {
        $path, $name = $place -split '\|'
        Set-State $path $name 'DWord' ([int] $tls12[$place].Substring('DWord:'.Length))
    }
    Set-State $record 'Version' 'String' '1.0.0'
    Set-State $record 'Ready' 'DWord' 1
    Set-State $record 'InstalledUtc' 'String' '2026-11-22T16:42:07Z'
    Set-State $record 'AppliedFixesNeedRestart' 'DWord' 1
    Set-State "$($uninstallKeys[1])\{1}" 'DisplayName' 'String' $productNames[0]
    Set-State "$($uninstallKeys[0])\{2}" 'DisplayName' 'String' $productNames[1]
    Set-State $eventSource 'TypesSupported' 'DWord' 7
    [void] (New-Item -ItemType Directory -Force $reportFolder, (Join-Path $env:ProgramFiles 'Cloud Provisioning Agent Bootstrapper'))
    Set-Content (Join-Path $reportFolder 'readiness.json') '{ "outcome": "Ready" }'
    Set-Content (Join-Path $reportFolder 'readiness.html') '<html />'
    Add-Event 1001 'Ready after a restart.'
    if ($faults -contains 'crash') { throw 'Setup crashed.' }
    if ($faults -contains 'wrong exit code') { return 0 }
    3010
}

# A server that lacks TLS 1.2 for clients alone, and has other settings around it.
foreach ($place in $tls12.Keys) {
    $path, $name = $place -split '\|'
    if ($path -notmatch 'Client$') { Set-State $path $name 'DWord' ([int] $tls12[$place].Substring('DWord:'.Length)) }
}
Set-State "$protocols\TLS 1.0\Server" 'Enabled' 'DWord' 0
Set-State 'SOFTWARE\Microsoft\PowerShell\1\ShellIds\Microsoft.PowerShell' 'Path' 'String' 'C:\powershell.exe'
if ($faults -contains 'installed already') { Set-State $record 'Version' 'String' '0.9.0' }
