#Requires -Version 4.0

<#
.SYNOPSIS
Installs, repairs and uninstalls CloudProvisioningBootstrapper.exe on this server, and compares what it leaves.

.DESCRIPTION
For a test server, in an elevated Windows PowerShell:

    powershell -NoProfile -ExecutionPolicy RemoteSigned -File tests\windows\acceptance.ps1

It refuses to start where the product is installed already. Setup changes the registry values of TLS 1.2 and the execution
policy where they are not as required (APPLYFIXES=1) and restores them (REVERTFIXES=1); the script compares them before and
after. It does not restart the server unless -Restart asks for it. At the end it prints a table of what passed, and what is
left to look at by eye.

Exit code: 0 everything passed, 1 something did not, 2 it could not start.

.PARAMETER Setup
The program to try. Without it: the one that build.cmd has built.

.PARAMETER SkipChecks
Checks that this server can't meet, such as DomainJoined in a workgroup: SKIPCHECKS of Setup.

.PARAMETER Logs
The folder for logs and results. Without it: a new one in the temporary folder.

.PARAMETER Restart
After everything else: installs once more with RESTARTDELAYMINUTES=1, so that the announcement and the restart of the server
can be seen. 'shutdown /a' cancels it.
#>
[CmdletBinding()]
param(
    [string] $Setup = (Join-Path $PSScriptRoot '..\..\artifacts\release\CloudProvisioningBootstrapper.exe'),
    [string[]] $SkipChecks = @(),
    [string] $Logs = (Join-Path ([IO.Path]::GetTempPath()) ('CloudProvisioningAcceptance-' + (Get-Date -Format 'yyyyMMdd-HHmmss'))),
    [switch] $Restart
)

Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

# What the product is for, stated once more, because an acceptance test must not take it from the product.
# https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/how-to-prerequisites#tls-requirements
$protocols = 'SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols'
$tls12 = @{
    "$protocols\TLS 1.2\Client|DisabledByDefault"                   = 'DWord:0'
    "$protocols\TLS 1.2\Client|Enabled"                             = 'DWord:1'
    "$protocols\TLS 1.2\Server|DisabledByDefault"                   = 'DWord:0'
    "$protocols\TLS 1.2\Server|Enabled"                             = 'DWord:1'
    'SOFTWARE\Microsoft\.NETFramework\v4.0.30319|SchUseStrongCrypto' = 'DWord:1'
}
$executionPolicy = 'SOFTWARE\Microsoft\PowerShell\1\ShellIds\Microsoft.PowerShell|ExecutionPolicy'

# Everything that Setup may change, and what lies around it.
$settings = $protocols, 'SOFTWARE\Microsoft\.NETFramework\v4.0.30319', 'SOFTWARE\Wow6432Node\Microsoft\.NETFramework\v4.0.30319',
    'SOFTWARE\Microsoft\PowerShell\1\ShellIds', 'SOFTWARE\Policies\Microsoft\Windows\PowerShell'
$record = 'SOFTWARE\CloudProvisioningBootstrapper'
$productNames = 'Cloud Provisioning Agent Bootstrapper', 'Cloud Provisioning Agent Prerequisites'
$uninstallKeys = 'SOFTWARE\Microsoft\Windows\CurrentVersion\Uninstall', 'SOFTWARE\Wow6432Node\Microsoft\Windows\CurrentVersion\Uninstall'
$eventSource = 'SYSTEM\CurrentControlSet\Services\EventLog\Application\CloudProvisioningBootstrapper'
$reportFolder = Join-Path $env:ProgramData 'CloudProvisioningBootstrapper'

# One argument of a command line as CommandLineToArgvW reads it. Setup's own have no quotation mark.
function ConvertTo-Argument([string] $Value) {
    if ($Value -match '[\s"]') { '"' + $Value.Replace('"', '\"') + '"' } else { $Value }
}

# The lines of two lists that are in one only: '- ' what has gone, '+ ' what has come.
function Compare-Line([string[]] $Before, [string[]] $After) {
    $old = New-Object 'System.Collections.Generic.HashSet[string]'
    $new = New-Object 'System.Collections.Generic.HashSet[string]'
    foreach ($line in $Before) { [void] $old.Add($line) }
    foreach ($line in $After) { [void] $new.Add($line) }
    foreach ($line in $Before) { if (-not $new.Contains($line)) { "- $line" } }
    foreach ($line in $After) { if (-not $old.Contains($line)) { "+ $line" } }
}

# A registry value as text: 'DWord:1'. Lists and bytes have their parts, so that no two values look alike.
function ConvertTo-ValueText([string] $Kind, $Value) {
    if ($Value -is [byte[]]) { $text = [BitConverter]::ToString($Value) }
    elseif ($Value -is [array]) { $text = ($Value | ForEach-Object { "[$_]" }) -join '' }
    else { $text = "$Value" }
    "${Kind}:$text"
}

# What is wrong with the values of the record; nothing where they are right.
function Test-Record([hashtable] $Values) {
    if ($Values['Version'] -notmatch '^String:\d+\.\d+\.\d+$') { "Version is '$($Values['Version'])'" }
    if ($Values['Ready'] -ne 'DWord:1') { "Ready is '$($Values['Ready'])'" }
    if ($Values['InstalledUtc'] -notmatch '^String:\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$') { "InstalledUtc is '$($Values['InstalledUtc'])'" }
}

# The exit code that a change asks for: 3010 where it takes effect after a restart.
function Get-ExpectedExitCode([hashtable] $Values) {
    if ($Values['AppliedFixesNeedRestart'] -eq 'DWord:1') { 3010 } else { 0 }
}

function Format-Result($Results) {
    $width = ($Results | ForEach-Object { $_.Step.Length } | Measure-Object -Maximum).Maximum
    foreach ($result in $Results) {
        $word = if ($result.Passed) { 'passed' } else { 'FAILED' }
        ('{0}  {1}  {2}' -f $word, $result.Step.PadRight($width), $result.Found).TrimEnd()
    }
    $failed = @($Results | Where-Object { -not $_.Passed }).Count
    '{0} passed, {1} failed' -f (@($Results).Count - $failed), $failed
}

# The 64-bit view, whatever this PowerShell is.
function Open-Key([string] $Path) {
    [Microsoft.Win32.RegistryKey]::OpenBaseKey('LocalMachine', 'Registry64').OpenSubKey($Path)
}

function Get-RegistryValue([string] $Path) {
    $values = @{}
    $key = Open-Key $Path
    if ($key) {
        foreach ($name in $key.GetValueNames()) {
            $values[$name] = ConvertTo-ValueText $key.GetValueKind($name) $key.GetValue($name, $null, 'DoNotExpandEnvironmentNames')
        }
        $key.Close()
    }
    $values
}

# A key with everything below it, one line for each key and value.
function Get-RegistryLine([string] $Path) {
    $key = Open-Key $Path
    if (-not $key) { return }
    "$Path|"
    $values = Get-RegistryValue $Path
    foreach ($name in ($values.Keys | Sort-Object)) { "$Path|$name=$($values[$name])" }
    foreach ($name in ($key.GetSubKeyNames() | Sort-Object)) { Get-RegistryLine "$Path\$name" }
    $key.Close()
}

function Get-Setting { @($settings | ForEach-Object { Get-RegistryLine $_ }) }

function Test-Key([string] $Path) {
    $key = Open-Key $Path
    if ($key) { $key.Close() }
    [bool] $key
}

# What Windows lists as installed.
function Get-Registration {
    foreach ($path in $uninstallKeys) {
        $key = Open-Key $path
        if (-not $key) { continue }
        foreach ($name in $key.GetSubKeyNames()) {
            $displayed = (Get-RegistryValue "$path\$name")['DisplayName'] -replace '^String:'
            if ($productNames -contains $displayed) { $displayed }
        }
        $key.Close()
    }
}

$results = New-Object System.Collections.ArrayList

function Add-Result([string] $Step, [bool] $Passed, [string] $Found) {
    $result = New-Object psobject -Property @{ Step = $Step; Passed = $Passed; Found = $Found }
    [void] $results.Add($result)
    Write-Host (Format-Result $result | Select-Object -First 1)
}

# Runs Setup silently, and returns its exit code.
function Invoke-Setup([string] $Name, [string[]] $Arguments) {
    $all = @('/quiet', '/norestart', '/log', (Join-Path $Logs "$Name.log")) + $Arguments
    if ($SkipChecks) { $all += 'SKIPCHECKS=' + ($SkipChecks -join ',') }
    $line = ($all | ForEach-Object { ConvertTo-Argument $_ }) -join ' '
    Write-Host "${Name}: CloudProvisioningBootstrapper.exe $line"
    Start-Setup $line
}

function Start-Setup([string] $Line) {
    (Start-Process -FilePath $Setup -ArgumentList $Line -Wait -PassThru).ExitCode
}

# Something to repair.
function Remove-Ready {
    $key = [Microsoft.Win32.RegistryKey]::OpenBaseKey('LocalMachine', 'Registry64').OpenSubKey($record, $true)
    $key.DeleteValue('Ready')
    $key.Close()
}

# The last event with one of these ids since a time; by XPath, because a name in -FilterHashtable must be a registered source.
function Get-LastEvent([int[]] $Ids, [datetime] $Since) {
    $which = ($Ids | ForEach-Object { "EventID=$_" }) -join ' or '
    Get-WinEvent -LogName Application -MaxEvents 1 -ErrorAction SilentlyContinue `
        -FilterXPath "*[System[Provider[@Name='CloudProvisioningBootstrapper'] and ($which)]]" | Where-Object { $_.TimeCreated -ge $Since }
}

function Test-NothingInstalled([string] $Step) {
    $left = @(Get-Registration)
    if (Test-Key $record) { $left += "HKLM\$record" }
    if (Test-Path -LiteralPath (Join-Path $env:ProgramFiles 'Cloud Provisioning Agent Bootstrapper')) { $left += 'its folder in Program Files' }
    Add-Result $Step ($left.Count -eq 0) ($left -join ', ')
}

function Test-Setting([string] $Step, [string[]] $Before) {
    $differences = @(Compare-Line $Before (Get-Setting))
    $differences | Out-File (Join-Path $Logs "$Step.txt")
    Add-Result $Step ($differences.Count -eq 0) ($differences -join '; ')
}

function Test-Installation([int] $ExitCode, [datetime] $Since) {
    $values = Get-RegistryValue $record
    $faults = @(Test-Record $values)
    Add-Result 'record' ($faults.Count -eq 0) $(if ($faults) { $faults -join ', ' } else { $values['Version'] -replace '^String:' })
    Add-Result 'exit code of the installation' ($ExitCode -eq (Get-ExpectedExitCode $values)) $ExitCode
    Add-Result 'Windows lists both products' (@(Get-Registration | Sort-Object -Unique).Count -eq 2) (@(Get-Registration) -join ', ')
    Add-Result 'event source' (Test-Key $eventSource) ''

    $wrong = @(foreach ($place in $tls12.Keys) {
            $path, $name = $place -split '\|'
            $found = (Get-RegistryValue $path)[$name]
            if ($found -ne $tls12[$place]) { "HKLM\$path $name is $(if ($found) { $found } else { 'absent' })" }
        })
    Add-Result 'TLS 1.2 is set as documented' ($wrong.Count -eq 0) ($wrong -join '; ')
    $path, $name = $executionPolicy -split '\|'
    $policy = (Get-RegistryValue $path)[$name]
    Add-Result 'execution policy' (-not $policy -or $policy -eq 'String:RemoteSigned') "$policy"

    $report = Join-Path $reportFolder 'readiness.json'
    $outcome = if (Test-Path -LiteralPath $report) { (Get-Content -LiteralPath $report -Raw -Encoding UTF8 | ConvertFrom-Json).outcome }
    Add-Result 'report' ($outcome -and $outcome -ne 'NotReady') "$outcome"
    Add-Result 'report for people' (Test-Path -LiteralPath (Join-Path $reportFolder 'readiness.html')) ''
    $written = Get-LastEvent 1000, 1001 $Since
    Add-Result 'event' ($written -and $written.Message) $(if ($written) { "$($written.Id): $(($written.Message -split "`n")[0])" })
}

$byEye = @'

Left to look at by eye:
- a double click: the window, then the dialogs; no text is cut, also at 150 % and in German
- /? shows switches, properties and exit codes; Close asks and closes
- /passive shows progress and ends by itself
- Cancel while it installs: everything is rolled back
- Event Viewer shows the text of event 1000 or 1001 without "The description ... cannot be found"
- Apps & features: one entry; Uninstall there asks whether to restore what was changed
- -Restart: the announcement names the time, the server restarts, 'shutdown /a' before that cancels it
'@

# Why this PowerShell can't do it.
function Get-Obstacle {
    if ([Environment]::OSVersion.Platform -ne 'Win32NT') { return 'it needs Windows.' }
    if (-not [Environment]::Is64BitProcess) { return 'run it in the 64-bit PowerShell.' }
    $me = New-Object Security.Principal.WindowsPrincipal ([Security.Principal.WindowsIdentity]::GetCurrent())
    if (-not $me.IsInRole([Security.Principal.WindowsBuiltInRole]::Administrator)) { return 'run it in an elevated PowerShell.' }
}

$obstacle = Get-Obstacle
if (-not $obstacle -and -not (Test-Path -LiteralPath $Setup -PathType Leaf)) { $obstacle = "there is no $Setup. Run build.cmd, or name the program with -Setup." }
if (-not $obstacle -and (@(Get-Registration).Count -gt 0 -or (Test-Key $record))) { $obstacle = 'the product is installed on this server. Uninstall it first, or take another server.' }
if ($obstacle) {
    [Console]::Error.WriteLine("acceptance.ps1: $obstacle")
    exit 2
}
$Setup = (Resolve-Path -LiteralPath $Setup).ProviderPath
[void] (New-Item -ItemType Directory -Force -Path $Logs)
$Logs = (Resolve-Path -LiteralPath $Logs).ProviderPath

$before = Get-Setting
$before | Out-File (Join-Path $Logs 'settings-before.txt')

# A value that is not allowed.
$exitCode = Invoke-Setup 'not-allowed' 'SCOPEDOUS=many'
Add-Result 'a value that is not allowed: exit code 1603' ($exitCode -eq 1603) $exitCode
$log = Get-ChildItem -LiteralPath $Logs -Filter 'not-allowed_*Prerequisites.log' | Select-Object -First 1
Add-Result 'the log names the value' ($log -and (Select-String -LiteralPath $log.FullName -SimpleMatch 'SCOPEDOUS=many' -Quiet)) "$log"
Test-NothingInstalled 'nothing is installed'
Test-Setting 'settings are unchanged' $before

try {
    $started = Get-Date
    $exitCode = Invoke-Setup 'install' 'APPLYFIXES=1'
    if ($exitCode -eq 1603) {
        $refusal = Get-LastEvent 1002, 1003 $started
        Add-Result 'installation' $false $(if ($refusal) { $refusal.Properties[0].Value } else { "1603; see $Logs" })
        Test-NothingInstalled 'a refused server has nothing installed'
        Test-Setting 'a refused server has its settings' $before
    }
    else {
        Test-Installation $exitCode $started
        $installed = Get-RegistryValue $record
        (Get-Setting) | Out-File (Join-Path $Logs 'settings-installed.txt')

        $exitCode = Invoke-Setup 'install-again' 'APPLYFIXES=1'
        Add-Result 'installed again: exit code 0' ($exitCode -eq 0) $exitCode
        Add-Result 'the record is the first one' ((Get-RegistryValue $record)['InstalledUtc'] -eq $installed['InstalledUtc']) ''

        Remove-Ready
        $exitCode = Invoke-Setup 'repair' '/repair'
        Add-Result 'repair: exit code 0' ($exitCode -eq 0) $exitCode
        Add-Result 'the record is repaired' ((Get-RegistryValue $record)['Ready'] -eq 'DWord:1') "$((Get-RegistryValue $record)['Ready'])"

        $exitCode = Invoke-Setup 'uninstall' '/uninstall', 'REVERTFIXES=1'
        Add-Result 'uninstallation: exit code' ($exitCode -eq (Get-ExpectedExitCode $installed)) $exitCode
        Test-NothingInstalled 'nothing is left'
        Add-Result 'the report is removed' (-not (Test-Path -LiteralPath $reportFolder)) ''
        Add-Result 'the event source is removed' (-not (Test-Key $eventSource)) ''
        Test-Setting 'SCHANNEL and execution policy are as before' $before
    }
}
finally {
    # Whatever happened in between: the server gets back what it had.
    if (Test-Key $record) { [void] (Invoke-Setup 'clean-up' '/uninstall', 'REVERTFIXES=1') }
}

$table = Format-Result $results
$table | Out-File (Join-Path $Logs 'results.txt')
Write-Host ''
$table | ForEach-Object { Write-Host $_ }
Write-Host "Logs: $Logs"
Write-Host $byEye
$failed = @($results | Where-Object { -not $_.Passed }).Count -gt 0

if ($Restart -and -not $failed) {
    $exitCode = Invoke-Setup 'restart' 'APPLYFIXES=1', 'RESTARTDELAYMINUTES=1'
    Write-Host "Setup answered $exitCode. Where it changed a setting that needs a restart, the server restarts in one minute; 'shutdown /a' cancels that."
}
exit $(if ($failed) { 1 } else { 0 })
