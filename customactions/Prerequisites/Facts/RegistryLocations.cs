namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

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
}
