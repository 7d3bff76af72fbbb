namespace CloudProvisioningBootstrapper.Prerequisites.Registry;

/// <summary>Every registry key and value that is read or written, each with the page that names it. No name is written anywhere else.</summary>
public static class RegistryLocations
{
    // Names that stand in more than one key.
    private const string EnabledName = "Enabled";
    private const string DisabledByDefaultName = "DisabledByDefault";
    private const string EnableScriptsName = "EnableScripts";
    private const string ExecutionPolicyName = "ExecutionPolicy";
    private const string FunctionsName = "Functions";
    private const string SupportedEncryptionTypesName = "SupportedEncryptionTypes";
    private const string ExecutionPolicyPreferenceName = "PSExecutionPolicyPreference";

    /// <summary>Name, build and installation option of Windows.</summary>
    public static readonly RegistryPath WindowsVersion = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\Windows NT\CurrentVersion");
    public static readonly RegistryValuePath ProductName = WindowsVersion.Value("ProductName");
    public static readonly RegistryValuePath UpdateRevision = WindowsVersion.Value("UBR");
    public static readonly RegistryValuePath EditionId = WindowsVersion.Value("EditionID");
    public static readonly RegistryValuePath InstallationType = WindowsVersion.Value("InstallationType");

    /// <summary>The levels of a server: https://learn.microsoft.com/windows/win32/procthread/determining-whether-server-core-is-running.</summary>
    public static readonly RegistryPath ServerLevels = WindowsVersion.Subkey(@"Server\ServerLevels");
    public static readonly RegistryValuePath ServerCoreLevel = ServerLevels.Value("ServerCore");
    public static readonly RegistryValuePath NanoServerLevel = ServerLevels.Value("NanoServer");
    public static readonly RegistryValuePath GraphicalManagementLevel = ServerLevels.Value("Server-Gui-Mgmt");
    public static readonly RegistryValuePath GraphicalShellLevel = ServerLevels.Value("Server-Gui-Shell");

    /// <summary>The group policy "Turn on Script Execution" of the computer: https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_group_policy_settings.</summary>
    public static readonly RegistryPath MachineExecutionPolicy = RegistryPath.LocalMachine(@"SOFTWARE\Policies\Microsoft\Windows\PowerShell");
    public static readonly RegistryValuePath MachinePolicyEnableScripts = MachineExecutionPolicy.Value(EnableScriptsName);
    public static readonly RegistryValuePath MachinePolicyExecutionPolicy = MachineExecutionPolicy.Value(ExecutionPolicyName);

    /// <summary>The same policy of the calling account.</summary>
    public static readonly RegistryPath UserExecutionPolicy = RegistryPath.CurrentUser(@"SOFTWARE\Policies\Microsoft\Windows\PowerShell");
    public static readonly RegistryValuePath UserPolicyEnableScripts = UserExecutionPolicy.Value(EnableScriptsName);
    public static readonly RegistryValuePath UserPolicyExecutionPolicy = UserExecutionPolicy.Value(ExecutionPolicyName);

    /// <summary>
    /// Windows PowerShell's scope Process: this environment variable, which every process gets that is started after it was set.
    /// https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_execution_policies.
    /// </summary>
    public static readonly RegistryValuePath MachineExecutionPolicyPreference =
        RegistryPath.LocalMachine(@"SYSTEM\CurrentControlSet\Control\Session Manager\Environment").Value(ExecutionPolicyPreferenceName);

    public static readonly RegistryValuePath UserExecutionPolicyPreference = RegistryPath.CurrentUser("Environment").Value(ExecutionPolicyPreferenceName);

    /// <summary>Windows PowerShell's scopes LocalMachine and CurrentUser: https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_execution_policies.</summary>
    public static readonly RegistryValuePath LocalMachineExecutionPolicy =
        RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\PowerShell\1\ShellIds\Microsoft.PowerShell").Value(ExecutionPolicyName);

    public static readonly RegistryValuePath CurrentUserExecutionPolicy =
        RegistryPath.CurrentUser(@"SOFTWARE\Microsoft\PowerShell\1\ShellIds\Microsoft.PowerShell").Value(ExecutionPolicyName);

    /// <summary>One key too high: values in it mean nothing, but reading the article in a hurry one puts them there.</summary>
    public static readonly RegistryPath Tls12 = RegistryPath.LocalMachine(@"SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2");
    public static readonly RegistryValuePath Tls12EnabledAbove = Tls12.Value(EnabledName);
    public static readonly RegistryValuePath Tls12DisabledByDefaultAbove = Tls12.Value(DisabledByDefaultName);

    /// <summary>SCHANNEL's TLS 1.2 as a client: https://learn.microsoft.com/windows-server/security/tls/tls-registry-settings.</summary>
    public static readonly RegistryPath Tls12Client = RegistryPath.LocalMachine(@"SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Client");
    public static readonly RegistryValuePath Tls12ClientEnabled = Tls12Client.Value(EnabledName);
    public static readonly RegistryValuePath Tls12ClientDisabledByDefault = Tls12Client.Value(DisabledByDefaultName);

    /// <summary>SCHANNEL's TLS 1.2 as a server.</summary>
    public static readonly RegistryPath Tls12Server = RegistryPath.LocalMachine(@"SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Server");
    public static readonly RegistryValuePath Tls12ServerEnabled = Tls12Server.Value(EnabledName);
    public static readonly RegistryValuePath Tls12ServerDisabledByDefault = Tls12Server.Value(DisabledByDefaultName);

    /// <summary>SCHANNEL's switches of algorithms: https://learn.microsoft.com/troubleshoot/windows-server/certificates-and-public-key-infrastructure-pki/restrict-cryptographic-algorithms-protocols-schannel.</summary>
    private static readonly RegistryPath Schannel = RegistryPath.LocalMachine(@"SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL");
    public static readonly RegistryValuePath Aes128Enabled = Schannel.Subkey(@"Ciphers\AES 128/128").Value(EnabledName);
    public static readonly RegistryValuePath Aes256Enabled = Schannel.Subkey(@"Ciphers\AES 256/256").Value(EnabledName);
    public static readonly RegistryValuePath Sha256Enabled = Schannel.Subkey(@"Hashes\SHA256").Value(EnabledName);
    public static readonly RegistryValuePath Sha384Enabled = Schannel.Subkey(@"Hashes\SHA384").Value(EnabledName);
    public static readonly RegistryValuePath EcdhEnabled = Schannel.Subkey(@"KeyExchangeAlgorithms\ECDH").Value(EnabledName);
    public static readonly IReadOnlyList<RegistryValuePath> TlsAlgorithms = [Aes128Enabled, Aes256Enabled, Sha256Enabled, Sha384Enabled, EcdhEnabled];

    /// <summary>The cipher suites by group policy, and those of Windows: https://learn.microsoft.com/windows-server/security/tls/manage-tls.</summary>
    public static readonly RegistryValuePath CipherSuitePolicy = RegistryPath.LocalMachine(@"SOFTWARE\Policies\Microsoft\Cryptography\Configuration\SSL\00010002").Value(FunctionsName);
    public static readonly RegistryValuePath CipherSuites = RegistryPath.LocalMachine(@"SYSTEM\CurrentControlSet\Control\Cryptography\Configuration\Local\SSL\00010002").Value(FunctionsName);

    /// <summary>.NET Framework 4's settings, native view: https://learn.microsoft.com/dotnet/framework/network-programming/tls.</summary>
    public static readonly RegistryPath DotNetFramework = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\.NETFramework\v4.0.30319");
    public static readonly RegistryValuePath SchUseStrongCrypto = DotNetFramework.Value("SchUseStrongCrypto");
    public static readonly RegistryValuePath SystemDefaultTlsVersions = DotNetFramework.Value("SystemDefaultTlsVersions");

    /// <summary>.NET Framework 4.5 and later: https://learn.microsoft.com/dotnet/framework/install/how-to-determine-which-versions-are-installed.</summary>
    public static readonly RegistryPath DotNetFrameworkSetup = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full");
    public static readonly RegistryValuePath DotNetFrameworkRelease = DotNetFrameworkSetup.Value("Release");

    /// <summary>
    /// Netlogon: there, as a value or as a key, from joining or leaving a domain until the restart
    /// (https://github.com/bcwilhite/PendingReboot, https://github.com/puppetlabs/puppetlabs-reboot).
    /// </summary>
    public static readonly RegistryPath Netlogon = RegistryPath.LocalMachine(@"SYSTEM\CurrentControlSet\Services\Netlogon");
    public static readonly RegistryValuePath JoinDomain = Netlogon.Value("JoinDomain");
    public static readonly RegistryValuePath AvoidSpnSet = Netlogon.Value("AvoidSpnSet");
    public static readonly RegistryPath JoinDomainKey = Netlogon.Subkey(JoinDomain.Name);
    public static readonly RegistryPath AvoidSpnSetKey = Netlogon.Subkey(AvoidSpnSet.Name);

    /// <summary>The name that the server has, and the one that it gets with the next restart.</summary>
    public static readonly RegistryValuePath ActiveComputerName = RegistryPath.LocalMachine(@"SYSTEM\CurrentControlSet\Control\ComputerName\ActiveComputerName").Value("ComputerName");
    public static readonly RegistryValuePath NextComputerName = RegistryPath.LocalMachine(@"SYSTEM\CurrentControlSet\Control\ComputerName\ComputerName").Value("ComputerName");

    /// <summary>The same of its DNS host name; NV is non-volatile.</summary>
    public static readonly RegistryPath TcpipParameters = RegistryPath.LocalMachine(@"SYSTEM\CurrentControlSet\Services\Tcpip\Parameters");
    public static readonly RegistryValuePath ActiveHostName = TcpipParameters.Value("Hostname");
    public static readonly RegistryValuePath NextHostName = TcpipParameters.Value("NV Hostname");

    /// <summary>Component Based Servicing; these keys exist while a restart is pending or in progress (CSS-Exchange's Get-ServerRebootPending.ps1, Burn's registration.cpp).</summary>
    public static readonly RegistryPath ServicingRebootPending = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending");

    public static readonly RegistryPath ServicingRebootInProgress = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootInProgress");
    public static readonly RegistryPath ServicingPackagesPending = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\PackagesPending");

    /// <summary>Windows Update; these keys exist while a restart is pending. The Update Orchestrator is the newer one, in two places.</summary>
    public static readonly RegistryPath WindowsUpdateRebootRequired = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired");

    public static readonly RegistryPath WindowsUpdatePostRebootReporting = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\PostRebootReporting");
    public static readonly RegistryPath OrchestratorRebootRequired = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\WindowsUpdate\Orchestrator\RebootRequired");
    public static readonly RegistryPath CurrentOrchestratorRebootRequired = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Orchestrator\RebootRequired");

    /// <summary>The Configuration Manager client: when it is going to restart the server, in seconds since 1970; 0 after the restart.</summary>
    public static readonly RegistryValuePath ConfigurationManagerRebootBy =
        RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\SMS\Mobile Client\Reboot Management\RebootData").Value("RebootBy");

    /// <summary>A setup program that goes on after the restart.</summary>
    public static readonly RegistryValuePath DvdRebootSignal = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\Windows\CurrentVersion\RunOnce").Value("DVDRebootSignal");

    /// <summary>The Session Manager's file operations at the next start.</summary>
    public static readonly RegistryPath SessionManager = RegistryPath.LocalMachine(@"SYSTEM\CurrentControlSet\Control\Session Manager");
    public static readonly RegistryValuePath PendingFileRenameOperations = SessionManager.Value("PendingFileRenameOperations");
    public static readonly RegistryValuePath PendingFileRenameOperations2 = SessionManager.Value("PendingFileRenameOperations2");

    /// <summary>Update.exe: not 0 while a restart is pending. Microsoft's KB832475 has the value Flags in a key of this name; other programs read a value. It is a 32-bit program.</summary>
    public static readonly RegistryValuePath UpdateExeVolatile = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\Updates").Value("UpdateExeVolatile");
    public static readonly RegistryValuePath UpdateExeVolatileFlags = UpdateExeVolatile.Key.Subkey(UpdateExeVolatile.Name).Value("Flags");
    public static readonly RegistryValuePath UpdateExeVolatile32 = (UpdateExeVolatile.Key with { View = RegistryView.Registry32 }).Value(UpdateExeVolatile.Name);
    public static readonly RegistryValuePath UpdateExeVolatileFlags32 = (UpdateExeVolatileFlags.Key with { View = RegistryView.Registry32 }).Value(UpdateExeVolatileFlags.Name);

    /// <summary>Server Manager: there while roles or features wait for a restart, as a value, or as a key, which some versions of Windows use.</summary>
    public static readonly RegistryPath ServerManager = RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\ServerManager");
    public static readonly RegistryValuePath ServerManagerRebootAttempts = ServerManager.Value("CurrentRebootAttempts");
    public static readonly RegistryPath ServerManagerRebootAttemptsKey = ServerManager.Subkey(ServerManagerRebootAttempts.Name);

    /// <summary>The start type of the service Credential Manager: https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/how-to-prerequisites.</summary>
    public static readonly RegistryValuePath CredentialManagerStart = RegistryPath.LocalMachine(@"SYSTEM\CurrentControlSet\Services\VaultSvc").Value("Start");

    /// <summary>FIPS mode: https://learn.microsoft.com/windows/security/threat-protection/fips-140-validation.</summary>
    public static readonly RegistryValuePath FipsEnabled = RegistryPath.LocalMachine(@"SYSTEM\CurrentControlSet\Control\Lsa\FipsAlgorithmPolicy").Value(EnabledName);
    public static readonly RegistryValuePath FipsMdmEnabled = FipsEnabled.Key.Value("MDMEnabled");

    /// <summary>Internet Explorer Enhanced Security Configuration for administrators: https://learn.microsoft.com/troubleshoot/developer/browsers/security-privacy/enhanced-security-configuration-faq.</summary>
    public static readonly RegistryValuePath InternetExplorerSecurity =
        RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\Active Setup\Installed Components\{A509B1A7-37EF-4b3f-8CFC-4F3A74704073}").Value("IsInstalled");

    /// <summary>
    /// Encryption types of Kerberos: https://learn.microsoft.com/previous-versions/windows/it-pro/windows-10/security/threat-protection/security-policy-settings/network-security-configure-encryption-types-allowed-for-kerberos.
    /// </summary>
    public static readonly RegistryValuePath KerberosPolicyEncryptionTypes =
        RegistryPath.LocalMachine(@"SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System\Kerberos\Parameters").Value(SupportedEncryptionTypesName);

    /// <summary>The older place, which Windows Server 2025 no longer reads (https://learn.microsoft.com/windows-server/get-started/whats-new-windows-server-2025).</summary>
    public static readonly RegistryValuePath KerberosLegacyEncryptionTypes =
        RegistryPath.LocalMachine(@"SYSTEM\CurrentControlSet\Control\Lsa\Kerberos\Parameters").Value(SupportedEncryptionTypesName);

    /// <summary>Our own record of a success, which ConfigMgr and Intune detect by; the package's authoring writes most of it.</summary>
    public static readonly RegistryPath Record = RegistryPath.LocalMachine(@"SOFTWARE\CloudProvisioningBootstrapper");
    public static readonly RegistryValuePath AppliedFixes = Record.Value("AppliedFixes");

    /// <summary>Read by the package when it goes: only then it can ask for a restart, and only before the reversion is made.</summary>
    public static readonly RegistryValuePath AppliedFixesNeedRestart = Record.Value("AppliedFixesNeedRestart");

    /// <summary>A volatile key: it is there from a change that needs a restart until the server has restarted.</summary>
    public static readonly RegistryPath RestartRequired = Record.Subkey("RestartRequired");

    /// <summary>What came of a restart that was to be scheduled.</summary>
    public static readonly RegistryValuePath ScheduledRestart = RestartRequired.Value("Restart");
    public static readonly RegistryValuePath ScheduledRestartError = RestartRequired.Value("RestartError");
    public static readonly RegistryValuePath ScheduledRestartUtc = RestartRequired.Value("RestartUtc");
}
