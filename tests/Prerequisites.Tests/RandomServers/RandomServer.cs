using System.Collections.Immutable;
using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Tests.ActiveDirectory;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.RandomServers;

/// <summary>A server in a random state, and what is asked of it. A seed gives the same server each time.</summary>
public sealed record RandomServer : IWindowsVersionReader, IMemoryReader, IDomainReader, INetworkReader, IDirectoryReader, ISecurityPolicyReader, IAccountReader
{
    /// <summary>What the exception says where Windows gives no answer.</summary>
    public const string Refused = "Windows gave no answer";

    private static readonly int[] Builds = [7601, 9200, 9599, 9600, 14393, 17763, 20348, 22631, 26100, 26101, 0, int.MaxValue];
    private static readonly int[] Memories = [0, 1, 3839, 3840, 4095, 4096, 5631, 5632, 8192, 10239, 10240, 65536, int.MaxValue];
    private static readonly int[] Units = [0, 1, 12, 13, 18, 19, 28, 29, 59];
    private static readonly string[] Sids = ["S-1-5-18", "S-1-5-19", "S-1-5-32-544", "S-1-5-21-1-2-3-512", "S-1-5-21-1-2-3-519", "S-1-5-21-1-2-3-1105", "S-1-1-0", "S-1-5-80-0", "512", "S-1-5-21-", ""];

    /// <summary>What the places hold on the servers of tests/profiles: where every place is random, hardly a server would pass a check.</summary>
    private static readonly IReadOnlyList<ImmutableDictionary<RegistryPlace, RegistryValue>> Profiles =
        [.. ServerProfiles.All.Where(profile => profile.IsWholeServer).Select(profile => ValuesOf(ServerProfiles.Import(profile.Name)))];

    private RandomServer(Random random)
    {
        Values = random.Next(3) > 0 ? RandomValue.Pick(random, Profiles) : ImmutableDictionary<RegistryPlace, RegistryValue>.Empty;
        for (var changes = random.Next(2) > 0 ? random.Next(4) : random.Next(RegistryPlaces.All.Count * 2); changes > 0; changes--)
        {
            var place = RandomValue.Pick(random, RegistryPlaces.All);
            Values = random.Next(8) > 0 ? Values.SetItem(place, RandomValue.Of(random)) : Values.Remove(place);
        }

        Denied = random.Next(8) > 0 ? [] : [RandomValue.Pick(random, RegistryPlaces.All).Path, RandomValue.Pick(random, RegistryPlaces.All).Path];
        Windows = Maybe(random, new Tuple<int, ProductType>(RandomValue.Pick(random, Builds), (ProductType)random.Next(5)));
        Memory = Maybe(random, new PhysicalMemory(RandomValue.Pick(random, Memories), random.Next(2) > 0));
        Domain = Maybe(random, new Tuple<JoinStatus, string>((JoinStatus)random.Next(5), random.Next(2) > 0 ? "CONTOSO" : ""));
        Account = Maybe(random, new CallingAccount(@"CONTOSO\somebody", RandomValue.Pick(random, Sids), [RandomValue.Pick(random, Sids), RandomValue.Pick(random, Sids)]));
        FipsMode = Maybe(random, new Tuple<bool>(random.Next(4) == 0));
        ServiceLogon = Maybe(random, new ServiceLogonRights(RandomSids(random), random.Next(4) > 0 ? [] : RandomSids(random)));
        Network = Maybe(random, RandomNetwork.Of(random));
        SecureChannel = RandomValue.Pick<int?>(random, [null, 0, 0, 0, 5, 1311, 1787]);
        DirectoryStage = random.Next(3) > 0 ? DirectoryStage.Answered : (DirectoryStage)random.Next(5);
        DirectorySeed = random.Next();
        Options = new()
        {
            ScopedOrganizationalUnits = RandomValue.Pick(random, Units),
            TlsPolicy = (TlsPolicy)random.Next(2),
            ApplyFixes = random.Next(2) > 0,
            TryNetwork = random.Next(2) > 0,
            TryDirectory = random.Next(8) > 0,
            DomainController = random.Next(4) > 0 ? "" : "dc1.contoso.test",
            DotNetFrameworkFollows = random.Next(2) > 0,
        };
    }

    /// <summary>What stands in the registry.</summary>
    public ImmutableDictionary<RegistryPlace, RegistryValue> Values { get; init; }

    /// <summary>The keys that the account may not open.</summary>
    public IReadOnlyList<RegistryPath> Denied { get; init; }

    /// <summary>Build and product type; <see langword="null"/>: Windows gives no answer.</summary>
    public Tuple<int, ProductType>? Windows { get; }

    /// <summary>The memory; <see langword="null"/>: Windows gives no answer.</summary>
    public PhysicalMemory? Memory { get; }

    /// <summary>What the server is joined to; <see langword="null"/>: Windows gives no answer.</summary>
    public Tuple<JoinStatus, string>? Domain { get; }

    /// <summary>The account; <see langword="null"/>: Windows gives no answer.</summary>
    public CallingAccount? Account { get; }

    /// <summary>Whether FIPS mode is on; <see langword="null"/>: Windows gives no answer.</summary>
    public Tuple<bool>? FipsMode { get; }

    /// <summary>Who may log on as a service; <see langword="null"/>: Windows gives no answer.</summary>
    public ServiceLogonRights? ServiceLogon { get; }

    /// <summary>What came of the network; <see langword="null"/>: Windows gives no answer.</summary>
    public NetworkFacts? Network { get; }

    /// <summary>The state of its secure channel.</summary>
    public int? SecureChannel { get; }

    /// <summary>How far asking the directory comes.</summary>
    public DirectoryStage DirectoryStage { get; }

    /// <summary>Of the directory.</summary>
    public int DirectorySeed { get; }

    /// <summary>What is asked of the server.</summary>
    public EvaluationOptions Options { get; }

    int IWindowsVersionReader.Build => Answer(Windows).Item1;

    ProductType IWindowsVersionReader.ProductType => Answer(Windows).Item2;

    /// <summary>Makes a server.</summary>
    /// <param name="seed">Any number.</param>
    /// <returns>The server of that number.</returns>
    public static RandomServer From(int seed) => new(new Random(seed));

    /// <summary>Reads the server.</summary>
    /// <returns>Its facts.</returns>
    public ServerFacts Read()
    {
        var registry = new InMemoryRegistry();
        foreach (var (place, value) in Values)
        {
            registry[place.Path, place.Name ?? ""] = value;
        }

        foreach (var path in Denied)
        {
            registry.Deny(path);
        }

        return new ServerFactsReader(registry, this, this, this, this, this, this, this).Read(Options.ToReadingRequest());
    }

    /// <summary>The server with changes made.</summary>
    /// <param name="changes">The changes.</param>
    /// <returns>The changed server.</returns>
    public RandomServer With(IEnumerable<RegistryChange> changes) => this with
    {
        Values = Values.SetItems(changes.Select(change => KeyValuePair.Create(new RegistryPlace(change.Path.Key, change.Path.Name), change.Value))),
    };

    /// <summary>Servers that are simpler by one value or one denied key, to find out what a failure is about.</summary>
    /// <returns>The simpler servers.</returns>
    public IEnumerable<RandomServer> Simpler() =>
    [
        .. Values.Keys.Select(place => this with { Values = Values.Remove(place) }),
        .. Denied.Select(path => this with { Denied = [.. Denied.Where(denied => denied != path)] }),
    ];

    /// <summary>The whole state, for people.</summary>
    /// <returns>One line a fact.</returns>
    public override string ToString() => string.Join(
        '\n',
        [
            $"Windows: {Windows}, memory: {Memory}, domain: {Domain}, account: {Account?.Sid} in {string.Join(", ", Account?.GroupSids ?? [])}",
            $"FIPS mode: {FipsMode}, service logon: {string.Join(", ", ServiceLogon?.Granted ?? [])}, denied {string.Join(", ", ServiceLogon?.Denied ?? [])}",
            $"{Options}",
            $"network: adapter {Network?.HasAdapter}, {string.Join(", ", Network?.Endpoints?.Select(reading => $"{reading.Endpoint} {string.Join(" or ", reading.Attempts)}") ?? [])}",
            $"secure channel: {SecureChannel}, directory: {DirectoryStage} of seed {DirectorySeed}",
            .. Values.Select(value => $"{value.Key} = {value.Value}").Order(StringComparer.Ordinal),
            .. Denied.Select(path => $"denied: {path}"),
        ]);

    PhysicalMemory IMemoryReader.Read() => Answer(Memory);

    JoinStatus IDomainReader.ReadJoinStatus(out string name)
    {
        (var status, name) = Answer(Domain);
        return status;
    }

    NetworkFacts INetworkReader.Read(NetworkRequest request, Deadline deadline) => Answer(Network);

    int? IDomainReader.ReadSecureChannel() => SecureChannel;

    DirectoryAccess IDirectoryReader.Read(string domainController, bool isInDomain, Deadline deadline) =>
        DirectoryStage == DirectoryStage.Answered && RandomDirectory.Read(DirectorySeed, isOld: DirectorySeed % 4 == 0) is { } facts
            ? new(DirectoryStage.Answered, "dc1.contoso.test", Facts: facts)
            : new(DirectoryStage == DirectoryStage.Answered ? DirectoryStage.NotReached : DirectoryStage, "dc1.contoso.test", "no answer");

    bool ISecurityPolicyReader.ReadFipsMode() => Answer(FipsMode).Item1;

    ServiceLogonRights ISecurityPolicyReader.ReadServiceLogonRights() => Answer(ServiceLogon);

    CallingAccount IAccountReader.Read() => Answer(Account);

    private static string[] RandomSids(Random random) => [.. Enumerable.Range(0, random.Next(4)).Select(_ => RandomValue.Pick(random, Sids))];

    private static T? Maybe<T>(Random random, T answer)
        where T : class => random.Next(16) > 0 ? answer : null;

    private static T Answer<T>(T? answer)
        where T : class => answer ?? throw new InvalidOperationException(Refused);

    private static ImmutableDictionary<RegistryPlace, RegistryValue> ValuesOf(InMemoryRegistry registry) => RegistryPlaces.All
        .Where(place => place.Name is not null && registry.GetValue(place.Path, place.Name) is not null)
        .ToImmutableDictionary(place => place, place => registry.GetValue(place.Path, place.Name!)!);
}
