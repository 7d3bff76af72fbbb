namespace CloudProvisioningBootstrapper.Prerequisites.Registry;

/// <summary>The one home of every registry key that is read, each with the page that names it.</summary>
public static class RegistryLocations
{
    /// <summary>Name, build and installation option of Windows.</summary>
    public static readonly RegistryPath WindowsVersion = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\Windows NT\CurrentVersion");

    /// <summary>The levels of a server: https://learn.microsoft.com/windows/win32/procthread/determining-whether-server-core-is-running.</summary>
    public static readonly RegistryPath ServerLevels = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\Windows NT\CurrentVersion\Server\ServerLevels");

    /// <summary>The group policy "Turn on Script Execution" of the computer: https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_group_policy_settings.</summary>
    public static readonly RegistryPath MachineExecutionPolicy = RegistryPath.LocalMachine(@"SOFTWARE\Policies\Microsoft\Windows\PowerShell");

    /// <summary>The same policy of the calling account.</summary>
    public static readonly RegistryPath UserExecutionPolicy = RegistryPath.CurrentUser(@"SOFTWARE\Policies\Microsoft\Windows\PowerShell");

    /// <summary>Windows PowerShell's scope LocalMachine: https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_execution_policies.</summary>
    public static readonly RegistryPath LocalMachineExecutionPolicy = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\PowerShell\1\ShellIds\Microsoft.PowerShell");

    /// <summary>Windows PowerShell's scope CurrentUser.</summary>
    public static readonly RegistryPath CurrentUserExecutionPolicy = RegistryPath.CurrentUser(@"SOFTWARE\Microsoft\PowerShell\1\ShellIds\Microsoft.PowerShell");

    /// <summary>SCHANNEL's TLS 1.2 as a client: https://learn.microsoft.com/windows-server/security/tls/tls-registry-settings.</summary>
    public static readonly RegistryPath Tls12Client = RegistryPath.LocalMachine(@"SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Client");

    /// <summary>SCHANNEL's TLS 1.2 as a server.</summary>
    public static readonly RegistryPath Tls12Server = RegistryPath.LocalMachine(@"SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Server");

    /// <summary>.NET Framework 4's settings, native view: https://learn.microsoft.com/dotnet/framework/network-programming/tls.</summary>
    public static readonly RegistryPath DotNetFramework = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\.NETFramework\v4.0.30319");

    /// <summary>.NET Framework 4.5 and later: https://learn.microsoft.com/dotnet/framework/install/how-to-determine-which-versions-are-installed.</summary>
    public static readonly RegistryPath DotNetFrameworkSetup = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full");

    /// <summary>Component Based Servicing; its subkey RebootPending exists while a restart is pending (CSS-Exchange's Get-ServerRebootPending reads this and the next five).</summary>
    public static readonly RegistryPath ServicingRebootPending = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending");

    /// <summary>Windows Update; exists while a restart is pending.</summary>
    public static readonly RegistryPath WindowsUpdateRebootRequired = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired");

    /// <summary>The Session Manager, with PendingFileRenameOperations and PendingFileRenameOperations2.</summary>
    public static readonly RegistryPath SessionManager = RegistryPath.LocalMachine(@"SYSTEM\CurrentControlSet\Control\Session Manager");

    /// <summary>Update.exe, with UpdateExeVolatile: not 0 while a restart is pending.</summary>
    public static readonly RegistryPath Updates = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\Updates");

    /// <summary>Server Manager, with CurrentRebootAttempts while roles or features wait for a restart.</summary>
    public static readonly RegistryPath ServerManager = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\ServerManager");

    /// <summary>The same as a key, which some versions of Windows use.</summary>
    public static readonly RegistryPath ServerManagerRebootAttempts = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\ServerManager\CurrentRebootAttempts");

    /// <summary>The service Credential Manager: https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/how-to-prerequisites.</summary>
    public static readonly RegistryPath CredentialManagerService = RegistryPath.LocalMachine(@"SYSTEM\CurrentControlSet\Services\VaultSvc");

    /// <summary>FIPS mode: https://learn.microsoft.com/windows/security/threat-protection/fips-140-validation.</summary>
    public static readonly RegistryPath FipsPolicy = RegistryPath.LocalMachine(@"SYSTEM\CurrentControlSet\Control\Lsa\FipsAlgorithmPolicy");

    /// <summary>Internet Explorer Enhanced Security Configuration for administrators: https://learn.microsoft.com/troubleshoot/developer/browsers/security-privacy/enhanced-security-configuration-faq.</summary>
    public static readonly RegistryPath InternetExplorerSecurity = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\Active Setup\Installed Components\{A509B1A7-37EF-4b3f-8CFC-4F3A74704073}");

    /// <summary>The calling account's proxy.</summary>
    public static readonly RegistryPath UserInternetSettings = RegistryPath.CurrentUser(@"SOFTWARE\Microsoft\Windows\CurrentVersion\Internet Settings");

    /// <summary>Our own record of a success, which ConfigMgr and Intune detect by.</summary>
    public static readonly RegistryPath Record = RegistryPath.LocalMachine(@"SOFTWARE\CloudProvisioningBootstrapper");
}
