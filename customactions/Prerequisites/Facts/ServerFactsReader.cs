namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>Reads a server once. It judges nothing; what can't be read is kept as such, beside everything that can.</summary>
public sealed class ServerFactsReader
{
    private readonly IRegistryReader registry;
    private readonly IWindowsVersionReader windows;
    private readonly IMemoryReader memory;

    /// <summary>Creates a reader of the server behind the given parts.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="windows">The version of Windows.</param>
    /// <param name="memory">The memory.</param>
    public ServerFactsReader(IRegistryReader registry, IWindowsVersionReader windows, IMemoryReader memory)
    {
        this.registry = registry;
        this.windows = windows;
        this.memory = memory;
    }

    /// <summary>Reads every fact.</summary>
    /// <returns>The facts; never an exception.</returns>
    public ServerFacts Read() => new()
    {
        Windows = Try("Windows version", ReadWindows),
        InstallationOptions = Try("installation option", ReadInstallationOptions),
        Memory = Try("memory", memory.Read),
        ExecutionPolicies = Try("PowerShell execution policy", ReadExecutionPolicies),
        Tls12 = Try("TLS 1.2 settings", ReadTls12),
        DotNetFramework = Try(".NET Framework", () => new DotNetFrameworkInstallation(registry.GetValue(RegistryLocations.DotNetFrameworkSetup, "Release"))),
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

    private WindowsVersion ReadWindows() => new(
        windows.Build,
        windows.ProductType,
        registry.GetValue(RegistryLocations.WindowsVersion, "ProductName")?.AsText() ?? "");

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
}
