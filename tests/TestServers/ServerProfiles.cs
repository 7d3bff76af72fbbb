using CloudProvisioningBootstrapper.Prerequisites;
using static CloudProvisioningBootstrapper.Prerequisites.PrerequisiteId;
using static CloudProvisioningBootstrapper.Prerequisites.PrerequisiteOutcome;

namespace CloudProvisioningBootstrapper.TestServers;

/// <summary>The files of tests/profiles, each with the verdict that its name promises. Unit tests and end-to-end tests ask for the same.</summary>
/// <remarks>The files have the form of regedit's exports; their values are those that Microsoft's pages give, not those of one machine.</remarks>
public static class ServerProfiles
{
    /// <summary>A server on which every prerequisite is met; changes are tried on top of it.</summary>
    public const string Good = "windows-server-2019";

    // System has a type of this name.
    private const PrerequisiteId OperatingSystem = PrerequisiteId.OperatingSystem;

    /// <summary>Every file.</summary>
    public static readonly IReadOnlyList<ServerProfile> All =
    [
        // As the article wants it. Nothing in it says how the service Credential Manager starts.
        Server(Good, [new(OperatingSystem, Passed, "Windows Server 2019 Datacenter (build 17763)"), new(Tls12, Passed), new(DotNetFramework, Passed, "461814"), new(CredentialManager, Unknown), new(InternetExplorerSecurity, Passed)]),

        // As Windows delivers them: TLS 1.2 is on by default, which the article does not accept.
        Server("windows-server-2012-too-old", [new(OperatingSystem, Failed, "Windows Server 2012 Standard (build 9200)"), new(ExecutionPolicy, Passed, "Undefined"), new(DotNetFramework, Failed, "378389")]),
        Server("windows-server-2012-r2-full", [new(OperatingSystem, Warning, "Windows Server 2012 R2 Standard (build 9600)"), new(DotNetFramework, Failed, "378675")]),
        Server("windows-server-2012-r2-core", [new(OperatingSystem, Warning), new(DotNetFramework, Failed), .. Core]),
        Server("windows-server-2012-r2-minimal-interface", [new(OperatingSystem, Warning), new(ServerCore, Warning, "Minimal Server Interface"), new(DotNetFramework, Failed)]),
        Server("windows-server-2016-full", [new(OperatingSystem, Passed, "Windows Server 2016 Datacenter (build 14393.693)"), new(DotNetFramework, Failed, "394802")]),
        Server("windows-server-2016-core", [new(DotNetFramework, Failed), .. Core]),
        Server("windows-server-2016-nano", [new(ServerCore, Failed, "Nano Server"), new(DotNetFramework, Failed), new(InternetExplorerSecurity, Passed)]),
        Server("windows-server-2019-full", [new(OperatingSystem, Passed, "Windows Server 2019 Datacenter (build 17763.737)"), new(DotNetFramework, Passed, "461814")]),
        Server("windows-server-2019-core", Core),
        Server("windows-server-2022-full", [new(OperatingSystem, Passed, "Windows Server 2022 Standard (build 20348.587)"), new(DotNetFramework, Passed, "528449")]),
        Server("windows-server-2022-core", Core),
        Server("windows-server-2025-full", [new(OperatingSystem, Passed, "Windows Server 2025 Datacenter (build 26100.6901)"), new(DotNetFramework, Passed, "533325")]),
        Server("windows-server-2025-core", Core),
        Server("windows-server-2025-without-kb5070773", [new(OperatingSystem, Warning, "KB5070773")]),
        Server("windows-10", [new(OperatingSystem, Failed, "client edition of Windows (build 19045)"), new(ExecutionPolicy, Passed, "Undefined"), new(InternetExplorerSecurity, Passed)]),
        Server("windows-11", [new(OperatingSystem, Failed, "client edition of Windows (build 26100)"), new(ExecutionPolicy, Passed, "Undefined"), new(InternetExplorerSecurity, Passed)]),

        Change("windows-11-multi-session", OperatingSystem, Failed, "multi-session, a client edition of Windows (build 22631)"),
        Change("windows-10-multi-session", OperatingSystem, Failed, "multi-session, a client edition of Windows (build 19045)"),
        Change("windows-11-multi-session-with-the-build-of-server-2025", OperatingSystem, Failed, "multi-session, a client edition of Windows (build 26100)"),
        Change("windows-client-with-product-type-of-a-server", OperatingSystem, Failed, "a client edition of Windows (build 22631)"),

        Change("server-core", ServerCore, Failed, "Server Core"),
        Change("domain-controller", OperatingSystem, Passed, "Windows Server"),

        Change("tls12-documented", Tls12, Passed),
        Change("tls12-hardened", Tls12, Passed),
        Change("tls12-absent", Tls12, Failed, "Enabled is absent"),
        Change("tls12-absent-in-part", Tls12, Failed, "DisabledByDefault is absent"),
        Change("tls12-absent-in-64-bit-view", Tls12, Failed, "SchUseStrongCrypto is absent"),
        Change("tls12-half-client-disabled", Tls12, Failed, @"one of client and server: HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Client Enabled"),
        Change("tls12-half-server-disabled", Tls12, Failed, @"one of client and server: HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Server Enabled"),
        Change("tls12-disabled", Tls12, Failed, @"TLS 1.2\Server Enabled = dword:00000000"),
        Change("tls12-disabled-by-default", Tls12, Failed, "DisabledByDefault = dword:00000001"),
        Change("tls12-strong-cryptography-disabled", Tls12, Failed, "SchUseStrongCrypto = dword:00000000"),
        Change("tls12-wrong-type", Tls12, Failed, "Enabled = \"1\""),
        Change("tls-values-in-the-parent-key", Tls12, Failed, @"one key too high: HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2 Enabled = dword:00000001; "),
        Change("tls-one-value-in-the-parent-key", Tls12, Failed, "one key too high"),
        Change("tls-values-in-both-keys", Tls12, Passed, "one key too high"),
        Change("tls-enabled-ffffffff-only", Tls12, Failed, "DisabledByDefault is absent"),
        Change("tls-cipher-suites-without-ecdhe", Tls12, Warning, @"because of: HKLM\SOFTWARE\Policies\Microsoft\Cryptography\Configuration\SSL\00010002 Functions"),
        Change("tls-cipher-suites-of-2012-r2", Tls12, Passed),
        Change("tls-cipher-suites-of-windows-without-ecdhe", Tls12, Warning, @"Local\SSL\00010002 Functions"),
        Change("tls-ecdh-disabled", Tls12, Warning, @"because of: HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\KeyExchangeAlgorithms\ECDH Enabled"),
        Change("tls-aes-disabled", Tls12, Warning, @"AES 128/128 Enabled; HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Ciphers\AES 256/256 Enabled"),
        Change("tls-aes-128-disabled", Tls12, Passed),
        Change("tls-sha-disabled", Tls12, Warning, @"Hashes\SHA384 Enabled; HKLM\SOFTWARE\Policies"),
        Change("tls-system-default-versions", Tls12, Passed, "SystemDefaultTlsVersions = dword:00000001"),

        Change("execution-policy-group-policy-disabled", ExecutionPolicy, Failed, "Restricted, set by group policy (scope MachinePolicy)"),
        Change("execution-policy-machine-policy-allsigned", ExecutionPolicy, Failed, "AllSigned, set by group policy (scope MachinePolicy)"),
        Change("execution-policy-machine-policy-remotesigned", ExecutionPolicy, Passed, "RemoteSigned (scope MachinePolicy)"),
        Change("execution-policy-machine-policy-unrestricted", ExecutionPolicy, Failed, "Unrestricted, set by group policy (scope MachinePolicy)"),
        Change("execution-policy-user-policy-disabled", ExecutionPolicy, Warning, "Restricted for the account that runs this (scope UserPolicy)"),
        Change("execution-policy-user-policy-allsigned", ExecutionPolicy, Warning, "AllSigned for the account that runs this (scope UserPolicy)"),
        Change("execution-policy-user-policy-remotesigned", ExecutionPolicy, Passed),
        Change("execution-policy-user-policy-unrestricted", ExecutionPolicy, Warning, "Unrestricted for the account that runs this (scope UserPolicy)"),
        Change("execution-policy-current-user-restricted", ExecutionPolicy, Warning, "Restricted for the account that runs this (scope CurrentUser)"),
        Change("execution-policy-current-user-allsigned", ExecutionPolicy, Warning, "AllSigned for the account that runs this (scope CurrentUser)"),
        Change("execution-policy-current-user-remotesigned", ExecutionPolicy, Passed),
        Change("execution-policy-current-user-unrestricted", ExecutionPolicy, Warning, "Unrestricted for the account that runs this (scope CurrentUser)"),
        Change("execution-policy-current-user-bypass", ExecutionPolicy, Warning, "Bypass for the account that runs this (scope CurrentUser)"),
        Change("execution-policy-local-machine-undefined", ExecutionPolicy, Passed, "Undefined (scope LocalMachine)"),
        Change("execution-policy-local-machine-restricted", ExecutionPolicy, Failed, "Restricted (scope LocalMachine)"),
        Change("execution-policy-allsigned", ExecutionPolicy, Failed, "AllSigned (scope LocalMachine)"),
        Change("execution-policy-local-machine-remotesigned", ExecutionPolicy, Passed, "RemoteSigned (scope LocalMachine)"),
        Change("execution-policy-local-machine-unrestricted", ExecutionPolicy, Failed, "Unrestricted (scope LocalMachine)"),
        Change("execution-policy-local-machine-bypass", ExecutionPolicy, Failed, "Bypass (scope LocalMachine)"),
        Change("execution-policy-32-bit-view-bypass", ExecutionPolicy, Passed, "RemoteSigned (scope LocalMachine)"),

        // What PowerShell makes of values that it did not write itself.
        Change("execution-policy-text-undefined", ExecutionPolicy, Failed, "Restricted (scope LocalMachine); the stored value \"Undefined\""),
        Change("execution-policy-trailing-space", ExecutionPolicy, Failed, "Restricted (scope LocalMachine); the stored value \"RemoteSigned \""),
        Change("execution-policy-two-nulls", ExecutionPolicy, Failed, "Restricted (scope LocalMachine); the stored value "),
        Change("execution-policy-dword", ExecutionPolicy, Passed, "Undefined (scope LocalMachine)"),
        Change("execution-policy-list", ExecutionPolicy, Passed, "Undefined (scope LocalMachine)"),
        Change("execution-policy-expandable-text", ExecutionPolicy, Passed, "RemoteSigned (scope LocalMachine)"),
        Change("execution-policy-current-user-text-undefined", ExecutionPolicy, Warning, "Restricted for the account that runs this (scope CurrentUser); the stored value \"Undefined\""),
        Change("execution-policy-machine-policy-unknown-name", ExecutionPolicy, Failed, "Restricted, set by group policy (scope MachinePolicy); the stored value \"Default\""),
        Change("execution-policy-machine-policy-dword", ExecutionPolicy, Failed, "Restricted, set by group policy (scope MachinePolicy); the stored value dword:00000001"),
        Change("execution-policy-group-policy-disabled-qword", ExecutionPolicy, Failed, "Restricted, set by group policy (scope MachinePolicy)"),
        Change("execution-policy-group-policy-list", ExecutionPolicy, Passed, "RemoteSigned (scope LocalMachine)"),
        Change("execution-policy-user-policy-disabled-text", ExecutionPolicy, Warning, "Restricted for the account that runs this (scope UserPolicy)"),
        Change("execution-policy-environment-bypass", ExecutionPolicy, Failed, "Bypass (scope Process, set for the whole server by the environment variable PSExecutionPolicyPreference)"),
        Change("execution-policy-environment-remotesigned", ExecutionPolicy, Passed, "RemoteSigned (scope Process, set for the whole server by the environment variable PSExecutionPolicyPreference)"),
        Change("execution-policy-environment-of-the-account", ExecutionPolicy, Warning, "Unrestricted for the account that runs this (scope Process)"),

        Change("dotnet-absent", DotNetFramework, Failed),
        Change("dotnet-absent-in-64-bit-view", DotNetFramework, Failed),
        Change("dotnet-4.5.1", DotNetFramework, Failed, "378675"),
        Change("dotnet-4.7", DotNetFramework, Failed, "460805"),
        Change("dotnet-4.7.1-of-windows-1709", DotNetFramework, Passed, "461308"),
        Change("dotnet-4.7.1", DotNetFramework, Passed, "461310"),
        Change("dotnet-4.8", DotNetFramework, Passed, "528049"),
        Change("dotnet-4.8.1", DotNetFramework, Passed, "533325"),
        Change("dotnet-wrong-type", DotNetFramework, Unknown, "\"461814\""),

        Change("restart-pending-servicing", PendingReboot, Warning, @"Component Based Servicing\RebootPending"),
        Change("restart-pending-windows-update", PendingReboot, Warning, @"WindowsUpdate\Auto Update\RebootRequired"),
        Change("restart-pending-update-exe", PendingReboot, Warning, "UpdateExeVolatile"),
        Change("restart-pending-server-manager", PendingReboot, Warning, "CurrentRebootAttempts"),
        Change("restart-done-update-exe", PendingReboot, Passed),
        Change("restart-pending-domain-join", PendingReboot, Warning, @"a domain join or leave that waits for the restart (HKLM\SYSTEM\CurrentControlSet\Services\Netlogon JoinDomain)"),
        Change("restart-pending-domain-join-as-keys", PendingReboot, Warning, @"Netlogon\JoinDomain"),
        Change("restart-pending-domain-join-empty", PendingReboot, Warning, "a domain join or leave"),
        Change("restart-pending-servicing-in-progress", PendingReboot, Warning, @"Windows servicing (HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootInProgress)"),
        Change("restart-pending-servicing-packages", PendingReboot, Warning, "PackagesPending"),
        Change("restart-pending-update-orchestrator", PendingReboot, Warning, @"WindowsUpdate\Orchestrator\RebootRequired"),
        Change("restart-pending-update-orchestrator-current-version", PendingReboot, Warning, @"CurrentVersion\WindowsUpdate\Orchestrator\RebootRequired"),
        Change("restart-pending-windows-update-reporting", PendingReboot, Warning, "PostRebootReporting"),
        Change("restart-pending-configuration-manager", PendingReboot, Warning, "the Configuration Manager client"),
        Change("restart-done-configuration-manager", PendingReboot, Passed),
        Change("restart-pending-update-exe-flags", PendingReboot, Warning, @"Update.exe (HKLM\SOFTWARE\Microsoft\Updates\UpdateExeVolatile Flags)"),
        Change("restart-done-update-exe-flags", PendingReboot, Passed),
        Change("restart-pending-update-exe-32-bit", PendingReboot, Warning, "(Registry32)"),
        Change("restart-pending-setup", PendingReboot, Warning, "DVDRebootSignal"),
        Change("file-renames-pending", PendingReboot, Passed, "PendingFileRenameOperations"),
        Change("file-renames-2-pending", PendingReboot, Passed, "PendingFileRenameOperations2"),

        Change("credential-manager-disabled", CredentialManager, Warning),
        Change("credential-manager-manual", CredentialManager, Passed),
        Change("fips-enabled", Fips, Warning),
        Change("fips-disabled", Fips, Passed),
        Change("fips-by-mdm", Fips, Warning, "MDMEnabled"),
        Change("fips-by-mdm-alone", Fips, Warning, "MDMEnabled"),
        Change("fips-not-by-mdm", Fips, Warning, "FipsAlgorithmPolicy Enabled"),
        Change("fips-mdm-of-the-wrong-type", Fips, Unknown, "MDMEnabled"),
        Change("kerberos-aes-only", KerberosEncryption, Warning, @"not allowed: RC4 (HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System\Kerberos\Parameters SupportedEncryptionTypes = dword:7ffffff8)"),
        Change("kerberos-aes256-only", KerberosEncryption, Warning, "not allowed: RC4, AES128"),
        Change("kerberos-rc4-only", KerberosEncryption, Warning, "not allowed: AES128, AES256"),
        Change("kerberos-aes-only-in-the-older-place", KerberosEncryption, Warning, @"Control\Lsa\Kerberos\Parameters"),
        Change("kerberos-with-rc4", KerberosEncryption, Passed, "RC4, AES128 and AES256 are allowed"),
        Change("kerberos-of-the-wrong-type", KerberosEncryption, Unknown, "\"24\""),
        Change("internet-explorer-security-on", InternetExplorerSecurity, Warning),
        Change("internet-explorer-security-off", InternetExplorerSecurity, Passed),

        // Not about the server: a switch of the bench.
        new("bench-dotnet-damaged", IsWholeServer: false, []),
        new("bench-dotnet-stand-in-3010", IsWholeServer: false, []),
        new("bench-restart-already-scheduled", IsWholeServer: false, []),
        new("bench-restart-scheduled", IsWholeServer: false, []),
        new("bench-dotnet-stand-in-1603", IsWholeServer: false, []),
        new("bench-dotnet-stand-in-5100", IsWholeServer: false, []),
        new("bench-dotnet-stand-in-crash", IsWholeServer: false, []),
        new("bench-server-enabled-by-somebody-else", IsWholeServer: false, []),
        new("bench-font-scale-150", IsWholeServer: false, []),

        // As odd as a registry can be, for the end-to-end tests of the fixes.
        new("bench-odd-values", IsWholeServer: false, [new(ExecutionPolicy, Failed), new(Tls12, Failed, "Enabled = ")]),
    ];

    /// <summary>The folder of the files.</summary>
    public static string Folder { get; } = Checkout.Path("tests", "profiles");

    private static ExpectedResult[] Core => [new(ServerCore, Failed, "Server Core"), new(InternetExplorerSecurity, Passed)];

    /// <summary>A file by its name.</summary>
    /// <param name="name">The name without .reg.</param>
    /// <returns>The file.</returns>
    public static ServerProfile Of(string name) => All.Single(profile => profile.Name == name);

    /// <summary>A registry that files were imported into.</summary>
    /// <param name="names">Their names without .reg, in this order.</param>
    /// <returns>The registry.</returns>
    public static InMemoryRegistry Import(params IEnumerable<string> names)
    {
        var registry = new InMemoryRegistry();
        foreach (var name in names)
        {
            RegFile.Load(Checkout.Profile(name)).ImportInto(registry);
        }

        return registry;
    }

    /// <summary>A whole server, with what the file says otherwise than most servers as they are delivered.</summary>
    private static ServerProfile Server(string name, ExpectedResult[] differences)
    {
        var delivered = new ServerProfile(
            name,
            IsWholeServer: true,
            [
                new(OperatingSystem, Passed),
                new(ServerCore, Passed, "Desktop Experience"),
                new(ExecutionPolicy, Passed, "RemoteSigned (scope LocalMachine)"),
                new(Tls12, Failed, "Enabled is absent"),
                new(DotNetFramework, Passed),
                new(PendingReboot, Passed),
                new(CredentialManager, Passed),
                new(Fips, Passed),
                new(InternetExplorerSecurity, Warning),
                new(KerberosEncryption, Passed, "not restricted"),
            ]);
        return delivered with { Promised = delivered.With([new(name, IsWholeServer: false, differences)]) };
    }

    private static ServerProfile Change(string name, PrerequisiteId id, PrerequisiteOutcome outcome, string named = "") =>
        new(name, IsWholeServer: false, [new(id, outcome, named)]);
}
