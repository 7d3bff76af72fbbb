using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>Reads a server once. It judges nothing; what can't be read is kept as such, beside everything that can.</summary>
public sealed class ServerFactsReader
{
    private readonly IRegistryReader registry;
    private readonly IWindowsVersionReader windows;
    private readonly IMemoryReader memory;
    private readonly IDomainReader domain;
    private readonly INetworkReader network;
    private readonly IAccountReader account;

    /// <summary>Creates a reader of the server behind the given parts.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="windows">The version of Windows.</param>
    /// <param name="memory">The memory.</param>
    /// <param name="domain">The domain.</param>
    /// <param name="network">The network.</param>
    /// <param name="account">The calling account.</param>
    public ServerFactsReader(
        IRegistryReader registry,
        IWindowsVersionReader windows,
        IMemoryReader memory,
        IDomainReader domain,
        INetworkReader network,
        IAccountReader account)
    {
        this.registry = registry;
        this.windows = windows;
        this.memory = memory;
        this.domain = domain;
        this.network = network;
        this.account = account;
    }

    /// <summary>Reads every fact.</summary>
    /// <param name="tryNetwork">Whether to try connections, which takes up to five seconds.</param>
    /// <returns>The facts; never an exception.</returns>
    public ServerFacts Read(bool tryNetwork) => new()
    {
        Windows = Try("Windows version", ReadWindows),
        InstallationOptions = Try("installation option", ReadInstallationOptions),
        Memory = Try("memory", memory.Read),
        ExecutionPolicies = Try("PowerShell execution policy", ReadExecutionPolicies),
        Tls12 = Try("TLS 1.2 settings", ReadTls12),
        DotNetFramework = Try(".NET Framework", () => new DotNetFrameworkInstallation(registry.GetValue(RegistryLocations.DotNetFrameworkSetup, "Release"))),
        Domain = Try("domain membership", ReadDomain),
        PendingRestart = Try("pending restart", ReadPendingRestart),
        Network = Try("network", () => ReadNetwork(tryNetwork)),
        CredentialManagerStart = TryValue("Credential Manager service", RegistryLocations.CredentialManagerService, "Start"),
        FipsEnabled = TryValue("FIPS mode", RegistryLocations.FipsPolicy, "Enabled"),
        InternetExplorerSecurity = TryValue("Internet Explorer Enhanced Security", RegistryLocations.InternetExplorerSecurity, "IsInstalled"),
        Account = Try("calling account", account.Read),
    };

    // One fact that can't be read, for whatever reason, must leave all others standing.
#pragma warning disable CA1031
    private static Reading<T> Try<T>(string what, Func<T> read)
        where T : notnull
    {
        try
        {
            return read();
        }
        catch (Exception exception)
        {
            return Reading<T>.Failed($"{what}: {exception.Message}");
        }
    }
#pragma warning restore CA1031

    private Reading<StoredValue> TryValue(string what, RegistryPath path, string name) =>
        Try(what, () => new StoredValue(path, name, registry.GetValue(path, name)));

    private WindowsVersion ReadWindows() => new(
        windows.Build,
        windows.ProductType,
        registry.GetValue(RegistryLocations.WindowsVersion, "ProductName")?.AsText() ?? "",
        registry.GetValue(RegistryLocations.WindowsVersion, "UBR")?.AsDWord() is { } revision and <= int.MaxValue ? (int)revision : null);

    private InstallationOptions ReadInstallationOptions() => new(
        registry.GetValue(RegistryLocations.WindowsVersion, "InstallationType")?.AsText(),
        ReadServerLevels());

    private ServerLevels? ReadServerLevels()
    {
        var levels = new ServerLevels(HasLevel("NanoServer"), HasLevel("Server-Gui-Mgmt"), HasLevel("Server-Gui-Shell"));

        // Every server has at least one level. Where none is set, the key says nothing, least of all "Server Core".
        return levels.NanoServer || levels.GraphicalManagement || levels.GraphicalShell || HasLevel("ServerCore") ? levels : null;

        bool HasLevel(string name) => registry.GetValue(RegistryLocations.ServerLevels, name) switch
        {
            null => false,
            var value when value.AsDWord() is { } number => number == 1,
            var value => throw new FormatException($"{RegistryLocations.ServerLevels} {name} is {value}, not a DWORD"),
        };
    }

    private ExecutionPolicies ReadExecutionPolicies()
    {
        return new(
            ReadGroupPolicy(RegistryLocations.MachineExecutionPolicy),
            ReadGroupPolicy(RegistryLocations.UserExecutionPolicy),
            registry.GetValue(RegistryLocations.CurrentUserExecutionPolicy, "ExecutionPolicy"),
            registry.GetValue(RegistryLocations.LocalMachineExecutionPolicy, "ExecutionPolicy"));

        GroupExecutionPolicy ReadGroupPolicy(RegistryPath path) =>
            new(registry.GetValue(path, "EnableScripts"), registry.GetValue(path, "ExecutionPolicy"));
    }

    private Tls12Settings ReadTls12()
    {
        return new(
            ReadProtocol(RegistryLocations.Tls12Client),
            ReadProtocol(RegistryLocations.Tls12Server),
            registry.GetValue(RegistryLocations.DotNetFramework, "SchUseStrongCrypto"));

        SchannelProtocol ReadProtocol(RegistryPath path) =>
            new(registry.GetValue(path, "Enabled"), registry.GetValue(path, "DisabledByDefault"));
    }

    private DomainMembership ReadDomain()
    {
        var status = domain.ReadJoinStatus(out var name);
        return new(status, name, windows.ProductType == ProductType.DomainController);
    }

    private PendingRestart ReadPendingRestart()
    {
        var places = new List<string>();
        AddKey(RegistryLocations.ServicingRebootPending);
        AddKey(RegistryLocations.WindowsUpdateRebootRequired);
        AddKey(RegistryLocations.ServerManagerRebootAttempts);
        AddValue(places, RegistryLocations.ServerManager, "CurrentRebootAttempts");
        AddValue(places, RegistryLocations.Updates, "UpdateExeVolatile");

        var fileOperations = new List<string>();
        AddValue(fileOperations, RegistryLocations.SessionManager, "PendingFileRenameOperations");
        AddValue(fileOperations, RegistryLocations.SessionManager, "PendingFileRenameOperations2");
        return new(places, fileOperations);

        void AddKey(RegistryPath path)
        {
            if (registry.KeyExists(path))
            {
                places.Add(path.ToString());
            }
        }

        // A value of nothing but zeros (a DWORD 0, an empty list) says that nothing is pending.
        void AddValue(List<string> found, RegistryPath path, string name)
        {
            if (registry.GetValue(path, name) is { } value && value.ToBytes().Any(part => part != 0))
            {
                found.Add($"{path} {name}");
            }
        }
    }

    private NetworkAccess ReadNetwork(bool tryConnections)
    {
        var proxies = new List<string>();
        Add("WinHTTP", network.ReadServiceProxy());
        if (registry.GetValue(RegistryLocations.UserInternetSettings, "ProxyEnable")?.AsDWord() is not (null or 0))
        {
            Add("ProxyServer", registry.GetValue(RegistryLocations.UserInternetSettings, "ProxyServer")?.AsText());
        }

        Add("AutoConfigURL", registry.GetValue(RegistryLocations.UserInternetSettings, "AutoConfigURL")?.AsText());
        return new(tryConnections ? network.Connect([.. NetworkEndpoint.All.Where(endpoint => endpoint.IsTestable)]) : null, proxies);

        void Add(string place, string? setting)
        {
            if (!string.IsNullOrEmpty(setting))
            {
                proxies.Add($"{place} {setting}");
            }
        }
    }
}
