using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests;

/// <summary>Servers to start a case from; a case changes what it is about with a <c>with</c> expression.</summary>
internal static class Servers
{
    public static readonly GroupExecutionPolicy NotConfigured = new(null, null);

    /// <summary>A forest of one domain with everything that the agent requires, as a Domain Admin reads it.</summary>
    public static readonly DirectoryFacts GoodDirectory = new()
    {
        DomainController = "dc1.contoso.com",
        Domain = "contoso.com",
        IsReadOnly = false,
        Time = new DateTime(2026, 11, 22, 16, 42, 7, DateTimeKind.Utc),
        SignInFailure = null,
        FunctionalLevel = 7,
        SchemaVersion = 88,
        DomainControllers = new DirectoryList<DomainController>([new("DC1", 7), new("DC2", 6)], IsComplete: true),
        RootKeys = new DirectoryList<RootKey>([new(new DateTime(2024, 3, 1, 8, 0, 0, DateTimeKind.Utc))], IsComplete: true),
        ServiceAccountContainer = new ServiceAccountContainer("CN=Managed Service Accounts,DC=contoso,DC=com", IsDeleted: false, IsVisible: true),
        HasServiceAccount = false,
        Caller = new DirectoryCaller(["S-1-5-21-1-2-3-500", "S-1-5-21-1-2-3-512"], "S-1-5-21-1-2-3", "S-1-5-21-1-2-3"),
    };

    /// <summary>A Windows Server 2019 on which every prerequisite is met.</summary>
    public static readonly ServerFacts Good = new()
    {
        Windows = new WindowsVersion(17763, ProductType.Server, "Windows Server 2019 Datacenter"),
        InstallationOptions = new InstallationOptions("Server", new ServerLevels(NanoServer: false, GraphicalManagement: true, GraphicalShell: true)),
        Memory = new PhysicalMemory(8192, IsInstalled: true),
        ExecutionPolicies = new ExecutionPolicies(NotConfigured, NotConfigured, UserEnvironment: null, MachineEnvironment: null, CurrentUser: null, LocalMachine: RegistryValue.Text("RemoteSigned")),
        Tls12 = Tls12(DWord(1), DWord(0), DWord(1), DWord(0), DWord(1)),
        DotNetFramework = new DotNetFrameworkInstallation(DWord(461814)),
        Domain = new DomainMembership(JoinStatus.Domain, "CONTOSO", IsDomainController: false),
        PendingRestart = new PendingRestart([], []),
        Network = Network(),
        Directory = new DirectoryAccess(DirectoryStage.Answered, "dc1.contoso.com", Facts: GoodDirectory),
        CredentialManagerStart = new StoredValue(RegistryLocations.CredentialManagerStart, DWord(3)),
        Fips = new FipsSettings(false, new(RegistryLocations.FipsEnabled, DWord(0)), new(RegistryLocations.FipsMdmEnabled, null)),
        InternetExplorerSecurity = new StoredValue(RegistryLocations.InternetExplorerSecurity, DWord(0)),
        Kerberos = new KerberosSettings(new(RegistryLocations.KerberosPolicyEncryptionTypes, null), new(RegistryLocations.KerberosLegacyEncryptionTypes, null)),
        ServiceLogon = new ServiceLogonRights(["S-1-5-80-0"], []),
        Account = new CallingAccount(@"CONTOSO\Admin", "S-1-5-21-1-2-3-500", ["S-1-5-21-1-2-3-512"]),
    };

    /// <summary>A network in which every endpoint is reached directly, but for what a case says of it.</summary>
    public static NetworkFacts Network(Func<AgentEndpoint, IReadOnlyList<ConnectionAttempt>?>? attempts = null, AzureCloud cloud = AzureCloud.Public, params ProxySetting[] proxies) => new(
        new(cloud),
        [.. AgentEndpoints.Of(cloud, null).Select(endpoint => new EndpointReading(endpoint, !endpoint.IsTestable ? [] : attempts?.Invoke(endpoint) ?? [Reached(endpoint)]))],
        HasAdapter: true,
        proxies);

    public static ConnectionAttempt Reached(AgentEndpoint endpoint, ProxyAddress? proxy = null) => endpoint.Protocol == EndpointProtocol.Http
        ? new(proxy) { Stage = ConnectionStage.Completed, Status = 200, Milliseconds = 20 }
        : new(proxy) { Stage = ConnectionStage.Completed, TlsProtocol = "Tls12", Milliseconds = 60, Certificate = Certificate(RootOrigin.Public) };

    public static ServerCertificate Certificate(RootOrigin origin, string issuer = "CN=Public CA", string root = "CN=Public Root") =>
        new("CN=login.windows.net", issuer, new(2026, 1, 1), new(2027, 1, 1), root, "DF3C24F9BFD666761B268073FE06D1CC8D4F82A4", origin);

    public static RegistryValue DWord(uint value) => RegistryValue.DWord(value);

    public static Tls12Settings Tls12(
        RegistryValue? clientEnabled,
        RegistryValue? clientDisabledByDefault,
        RegistryValue? serverEnabled,
        RegistryValue? serverDisabledByDefault,
        RegistryValue? schUseStrongCrypto) =>
        new(new(clientEnabled, clientDisabledByDefault), new(serverEnabled, serverDisabledByDefault), schUseStrongCrypto);
}
