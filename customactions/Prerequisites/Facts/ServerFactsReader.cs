using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>Reads a server once. It evaluates nothing; what can't be read is kept as such, beside everything that can.</summary>
internal sealed class ServerFactsReader(
    IRegistryReader registry,
    IWindowsVersionReader windows,
    IMemoryReader memory,
    IDomainReader domain,
    INetworkReader network,
    IDirectoryReader directory,
    ISecurityPolicyReader security,
    IAccountReader account)
{
    /// <summary>
    /// How long other machines may take, all together: an installation must not wait longer for what blocks nothing. Only the
    /// bench sets it, because what answers in milliseconds may need longer on a busy emulated server.
    /// </summary>
    public static TimeSpan Limit { get; internal set; } = TimeSpan.FromSeconds(5);

    /// <summary>The time limit of this reader.</summary>
    public TimeSpan TimeLimit { get; init; } = Limit;

    /// <summary>Reads every fact.</summary>
    /// <param name="request">What to ask other machines for.</param>
    /// <returns>The facts; never an exception.</returns>
    public ServerFacts Read(ReadingRequest request)
    {
        var deadline = new Deadline(TimeLimit);
        var membership = Try(ReadDomain);
        // Beside each other and everything else. The directory ends by the deadline itself.
        var directoryAccess = Deadline.Start(() => Try(() => ReadDirectory(request.DomainController, membership, deadline)));
        var connections = request.Network is { } asked ? Deadline.Start(() => Try(() => network.Read(asked, deadline))) : null;
        var facts = ReadServer(membership);
        return facts with { Network = connections is null ? NetworkFacts.NotAsked : Await(connections, deadline), Directory = directoryAccess.Result };
    }

    private static Reading<T> Await<T>(Task<Reading<T>> reading, Deadline deadline)
        where T : notnull => deadline.Wait(reading) ? reading.Result : Reading<T>.Failed(Text.Format(Strings.ReadingTimedOut, deadline.Limit.TotalSeconds));

    private ServerFacts ReadServer(Reading<DomainMembership> membership) => new()
    {
        Windows = Try(ReadWindows),
        InstallationOptions = Try(ReadInstallationOptions),
        Memory = Try(memory.Read),
        ExecutionPolicies = Try(ReadExecutionPolicies),
        Tls12 = Try(ReadTls12),
        DotNetFramework = Try(() => new DotNetFrameworkInstallation(registry.GetValue(RegistryLocations.DotNetFrameworkRelease))),
        Domain = membership,
        PendingRestart = Try(ReadPendingRestart),
        Network = NetworkFacts.NotAsked,
        Directory = new DirectoryAccess(DirectoryStage.NotAsked),
        CredentialManagerStart = TryValue(RegistryLocations.CredentialManagerStart),
        Fips = Try(() => new FipsSettings(Try(security.ReadFipsMode), Read(RegistryLocations.FipsEnabled), Read(RegistryLocations.FipsMdmEnabled))),
        InternetExplorerSecurity = TryValue(RegistryLocations.InternetExplorerSecurity),
        Kerberos = Try(() => new KerberosSettings(Read(RegistryLocations.KerberosPolicyEncryptionTypes), Read(RegistryLocations.KerberosLegacyEncryptionTypes))),
        ServiceLogon = Try(security.ReadServiceLogonRights),
        Account = Try(account.Read),
    };

    // One fact that can't be read, for whatever reason, must leave all others standing.
#pragma warning disable CA1031
    private static Reading<T> Try<T>(Func<T> read)
        where T : notnull
    {
        try
        {
            return read();
        }
        catch (Exception exception)
        {
            return Reading<T>.Failed(exception.Message);
        }
    }
#pragma warning restore CA1031

    private Reading<StoredValue> TryValue(RegistryValuePath path) => Try(() => new StoredValue(path, registry.GetValue(path)));

    private StoredValue Read(RegistryValuePath path) => new(path, registry.GetValue(path));

    private WindowsVersion ReadWindows() => new(
        windows.Build,
        windows.ProductType,
        registry.GetValue(RegistryLocations.ProductName)?.AsText() ?? "",
        registry.GetValue(RegistryLocations.UpdateRevision)?.AsDWord() is { } revision and <= int.MaxValue ? (int)revision : null,
        registry.GetValue(RegistryLocations.EditionId)?.AsText() ?? "",
        registry.GetValue(RegistryLocations.InstallationType)?.AsText() ?? "");

    private InstallationOptions ReadInstallationOptions() => new(
        registry.GetValue(RegistryLocations.InstallationType)?.AsText(),
        ReadServerLevels());

    private ServerLevels? ReadServerLevels()
    {
        var levels = new ServerLevels(HasLevel(RegistryLocations.NanoServerLevel), HasLevel(RegistryLocations.GraphicalManagementLevel), HasLevel(RegistryLocations.GraphicalShellLevel));

        // Every server has at least one level. Where none is set, the key says nothing, least of all "Server Core".
        return levels.NanoServer || levels.GraphicalManagement || levels.GraphicalShell || HasLevel(RegistryLocations.ServerCoreLevel) ? levels : null;

        bool HasLevel(RegistryValuePath path) => registry.GetValue(path) switch
        {
            null => false,
            var value when value.AsDWord() is { } number => number == 1,
            var value => throw new FormatException(Text.Format(Strings.Registry_NotDWord, path, value)),
        };
    }

    private ExecutionPolicies ReadExecutionPolicies() => new(
        new(registry.GetValue(RegistryLocations.MachinePolicyEnableScripts), registry.GetValue(RegistryLocations.MachinePolicyExecutionPolicy)),
        new(registry.GetValue(RegistryLocations.UserPolicyEnableScripts), registry.GetValue(RegistryLocations.UserPolicyExecutionPolicy)),
        registry.GetValue(RegistryLocations.UserExecutionPolicyPreference),
        registry.GetValue(RegistryLocations.MachineExecutionPolicyPreference),
        registry.GetValue(RegistryLocations.CurrentUserExecutionPolicy),
        registry.GetValue(RegistryLocations.LocalMachineExecutionPolicy));

    private Tls12Settings ReadTls12() => new(
        new(registry.GetValue(RegistryLocations.Tls12ClientEnabled), registry.GetValue(RegistryLocations.Tls12ClientDisabledByDefault)),
        new(registry.GetValue(RegistryLocations.Tls12ServerEnabled), registry.GetValue(RegistryLocations.Tls12ServerDisabledByDefault)),
        registry.GetValue(RegistryLocations.SchUseStrongCrypto))
    {
        Above = new(registry.GetValue(RegistryLocations.Tls12EnabledAbove), registry.GetValue(RegistryLocations.Tls12DisabledByDefaultAbove)),
        SystemDefaultTlsVersions = registry.GetValue(RegistryLocations.SystemDefaultTlsVersions),
        Algorithms = [.. RegistryLocations.TlsAlgorithms.Select(Read)],
        CipherSuitePolicy = Read(RegistryLocations.CipherSuitePolicy),
        CipherSuites = Read(RegistryLocations.CipherSuites),
    };

    private DomainMembership ReadDomain()
    {
        var status = domain.ReadJoinStatus(out var name);
        var membership = new DomainMembership(status, name, windows.ProductType == ProductType.DomainController);
        // A domain controller has no such channel to itself.
        return status == JoinStatus.Domain && !membership.IsDomainController ? membership with { SecureChannel = domain.ReadSecureChannel() } : membership;
    }

    private DirectoryAccess ReadDirectory(string? domainController, Reading<DomainMembership> membership, Deadline deadline) =>
        domainController is null
            ? new(DirectoryStage.NotAsked)
            : directory.Read(domainController, membership.Failure is null && membership.Value.IsInDomain, deadline);

    private PendingRestart ReadPendingRestart()
    {
        var places = new List<PendingRestartPlace>();
        AddKey(RestartRequester.DomainJoin, RegistryLocations.JoinDomainKey);
        AddKey(RestartRequester.DomainJoin, RegistryLocations.AvoidSpnSetKey);
        AddAnyValue(RestartRequester.DomainJoin, RegistryLocations.JoinDomain);
        AddAnyValue(RestartRequester.DomainJoin, RegistryLocations.AvoidSpnSet);
        AddKey(RestartRequester.Bootstrapper, RegistryLocations.RestartRequired);
        AddKey(RestartRequester.Servicing, RegistryLocations.ServicingRebootPending);
        AddKey(RestartRequester.Servicing, RegistryLocations.ServicingRebootInProgress);
        AddKey(RestartRequester.Servicing, RegistryLocations.ServicingPackagesPending);
        AddKey(RestartRequester.WindowsUpdate, RegistryLocations.WindowsUpdateRebootRequired);
        AddKey(RestartRequester.WindowsUpdate, RegistryLocations.WindowsUpdatePostRebootReporting);
        AddKey(RestartRequester.WindowsUpdate, RegistryLocations.OrchestratorRebootRequired);
        AddKey(RestartRequester.WindowsUpdate, RegistryLocations.CurrentOrchestratorRebootRequired);
        AddKey(RestartRequester.ServerManager, RegistryLocations.ServerManagerRebootAttemptsKey);
        AddValue(RestartRequester.ServerManager, RegistryLocations.ServerManagerRebootAttempts);
        AddValue(RestartRequester.UpdateInstaller, RegistryLocations.UpdateExeVolatile);
        AddValue(RestartRequester.UpdateInstaller, RegistryLocations.UpdateExeVolatileFlags);
        AddValue(RestartRequester.UpdateInstaller, RegistryLocations.UpdateExeVolatile32);
        AddValue(RestartRequester.UpdateInstaller, RegistryLocations.UpdateExeVolatileFlags32);
        AddValue(RestartRequester.ConfigurationManager, RegistryLocations.ConfigurationManagerRebootBy);
        AddAnyValue(RestartRequester.Setup, RegistryLocations.DvdRebootSignal);

        RegistryValuePath[] fileOperations = [RegistryLocations.PendingFileRenameOperations, RegistryLocations.PendingFileRenameOperations2];
        return new(places, [.. fileOperations.Where(IsNotZero).Select(path => path.ToString())])
        {
            ComputerName = new(registry.GetValue(RegistryLocations.ActiveComputerName), registry.GetValue(RegistryLocations.NextComputerName)),
            HostName = new(registry.GetValue(RegistryLocations.ActiveHostName), registry.GetValue(RegistryLocations.NextHostName)),
        };

        void AddKey(RestartRequester requester, RegistryPath path) => Add(registry.KeyExists(path), requester, path.ToString());

        void AddValue(RestartRequester requester, RegistryValuePath path) => Add(IsNotZero(path), requester, path.ToString());

        // Its being there is the sign, whatever it holds.
        void AddAnyValue(RestartRequester requester, RegistryValuePath path) => Add(registry.GetValue(path) is not null, requester, path.ToString());

        void Add(bool isPending, RestartRequester requester, string path)
        {
            if (isPending)
            {
                places.Add(new(requester, path));
            }
        }

        // A value of nothing but zeros (a DWORD 0, an empty list) says that nothing is pending.
        bool IsNotZero(RegistryValuePath path) => registry.GetValue(path) is { } value && value.ToBytes().Any(part => part != 0);
    }
}
