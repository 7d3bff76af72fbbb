<#
.SYNOPSIS
Sees that a downloaded AADConnectProvisioningAgentSetup.exe is Microsoft's, and as it was published.

.DESCRIPTION
Run it where the content of the application is prepared, and keep the file where only administrators can write to.
Exit code 0: it is. 1: it is not; the message says why.

.PARAMETER Path
The file.
#>

#requires -Version 4.0

param([Parameter(Mandatory = $true)][string]$Path)
Set-StrictMode -Version 3.0
$ErrorActionPreference = 'Stop'

$signature = Get-AuthenticodeSignature -FilePath $Path
if ("$($signature.Status)" -ne 'Valid') {
    "$Path has no valid signature ($($signature.Status)): $($signature.StatusMessage)"
    exit 1
}
$publisher = $signature.SignerCertificate.GetNameInfo('SimpleName', $false)
if ($publisher -cne 'Microsoft Corporation') {
    "$Path is signed by '$publisher', not by Microsoft Corporation."
    exit 1
}
"$Path is signed by $publisher."
exit 0
