using System.Net;
using System.Security.Cryptography.X509Certificates;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Network;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Windows;

namespace CloudProvisioningBootstrapper.Network.Tests;

/// <summary>The network that `run` has made for these tests, and what each case came to: all of them at once, in one time limit.</summary>
public sealed class Lab
{
    /// <summary>What answers does so in 2 s on a busy machine; what hangs is waited for so long.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    /// <summary>A second is little on a busy machine too.</summary>
    private static readonly TimeSpan HeadStart = TimeSpan.FromSeconds(8);

    private const string Domain = ".example";
    private static readonly string Folder = Environment.GetEnvironmentVariable("NETWORK_LAB")
        ?? throw new InvalidOperationException("NETWORK_LAB is not set: these tests are run by tests/Network.Tests/run.");

    private readonly Dictionary<string, ConnectionAttempt> attempts;

    static Lab()
    {
        // The account's own store, below the HOME that `run` has given: trusted, as a public root and as the one of an inspection.
        Add(StoreName.Root, StoreLocation.CurrentUser, PublicRoot);
        Add(StoreName.Root, StoreLocation.CurrentUser, Load("inspection"));
        if (Platform == Platform.Wine)
        {
            Add(StoreName.AuthRoot, StoreLocation.LocalMachine, PublicRoot);
        }
        else if (Platform == Platform.Mono)
        {
            // Its TLS finds a root by OpenSSL's hash of the subject alone, and its X509Store writes another form.
            SaveForMono(PublicRoot, "85f4ee9b.0");
            SaveForMono(Load("inspection"), "7184f10a.0");
        }
    }

    public Lab()
    {
        // All at once: what hangs costs the time limit once.
        var ways = Deadline.Start(() => Connect([Endpoint("dropped:443"), Endpoint("refused:443"), Endpoint("good:443")], others: [Proxy("proxy:3128")]));
        var hanging = Deadline.Start(() => Connect([.. HangingHosts.Select(Endpoint)], others: [Proxy("silentproxy:3128")], resolver: new Noting(HangingThreads)));
        attempts = LabCases.All
            .GroupBy(one => one.Proxy)
            .Select(group => Deadline.Start(() => group.Zip(
                Connect(group.Select(one => Endpoint(one.Endpoint)).ToList(), group.Key.Length == 0 ? null : Proxy(group.Key)),
                (one, reading) => (one.Name, Attempt: Assert.Single(reading.Attempts))).ToList()))
            .ToList()
            .SelectMany(group => group.Result)
            .ToDictionary(one => one.Name, one => one.Attempt);
        Ways = ways.Result;
        Hanging = hanging.Result;
        WriteTable();
    }

    public static Platform Platform { get; } =
        Type.GetType("Mono.Runtime") is not null ? Platform.Mono
        : Environment.OSVersion.Platform == PlatformID.Win32NT ? Platform.Wine
        : Platform.Linux;

    /// <summary>The roots of the program: on Windows those of its store, elsewhere a list that stands in for it.</summary>
    internal static IRootStore Roots => Platform == Platform.Wine ? new WindowsRootStore() : new ListedRoots();

    internal static INameResolver Resolver => Platform == Platform.Wine ? new WindowsNameResolver() : new PortableNameResolver();

    /// <summary>Endpoints with a proxy that is tried where the direct way fails.</summary>
    internal IReadOnlyList<EndpointReading> Ways { get; }

    /// <summary>Endpoints that hang, with a proxy that hangs.</summary>
    internal IReadOnlyList<EndpointReading> Hanging { get; }

    /// <summary>The threads of <see cref="Hanging"/>.</summary>
    internal List<Thread> HangingThreads { get; } = [];

    // Only Windows' own name resolution can be canceled.
    private static IEnumerable<string> HangingHosts =>
        ["silent:443", "drip:443", "dropped:443", "v6only:443", "websilent:80", "webdrip:80", .. Platform == Platform.Wine ? (string[])["hangs:443"] : []];

    private static X509Certificate2 PublicRoot => Load("public");

    internal ConnectionAttempt this[string name] => attempts[name];

    internal static AgentEndpoint Endpoint(string text) =>
        new(text.Split(':')[0] + Domain, int.Parse(text.Split(':')[1]), AgentFunction.Registration, new("", ""));

    internal static ProxyAddress Proxy(string text) => new(text.Split(':')[0] + Domain, int.Parse(text.Split(':')[1]));

    internal static IReadOnlyList<EndpointReading> Connect(
        IReadOnlyList<AgentEndpoint> endpoints, ProxyAddress? only = null, IReadOnlyList<ProxyAddress>? others = null, INameResolver? resolver = null) =>
        new EndpointConnector(resolver ?? Resolver, Roots, HeadStart).Connect(endpoints, only, _ => others ?? [], new Deadline(Limit));

    private static X509Certificate2 Load(string name)
    {
        var bytes = File.ReadAllBytes(Path.Combine(Folder, name + ".cer"));
#if NET
        return X509CertificateLoader.LoadCertificate(bytes);
#else
        return new(bytes);
#endif
    }

    private static void Add(StoreName name, StoreLocation location, X509Certificate2 root)
    {
        var store = new X509Store(name, location);
        store.Open(OpenFlags.ReadWrite);
        store.Add(root);
        store.Close();
    }

    private static void SaveForMono(X509Certificate2 root, string name)
    {
        var folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), ".mono", "new-certs", "Trust");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name), $"-----BEGIN CERTIFICATE-----\n{Convert.ToBase64String(root.RawData, Base64FormattingOptions.InsertLineBreaks)}\n-----END CERTIFICATE-----\n");
    }

    private void WriteTable()
    {
        if (Environment.GetEnvironmentVariable("NETWORK_TABLE") is not { Length: > 0 } file)
        {
            return;
        }

        File.WriteAllLines(
            file,
            LabCases.All.Select(one => (Case: one, Attempt: attempts[one.Name])).Select(one => string.Join(
                "\t",
                one.Case.Name,
                one.Attempt.Stage,
                one.Attempt.Problem,
                one.Attempt.Detail.Replace('\n', ' ').Replace('\r', ' '),
                one.Attempt.TlsProtocol,
                one.Attempt.Certificate?.RootOrigin,
                one.Attempt.Milliseconds,
                one.Case.Reasons)));
    }

    /// <summary>Notes who asks for a name: each attempt begins with that, on its own thread.</summary>
    private sealed class Noting(List<Thread> threads) : INameResolver
    {
        public IReadOnlyList<IPAddress> Resolve(string host, CancellationToken canceled)
        {
            lock (threads)
            {
                threads.Add(Thread.CurrentThread);
            }

            return Resolver.Resolve(host, canceled);
        }
    }

    /// <summary>Stands in for Windows' list of public roots, with the one of the lab.</summary>
    private sealed class ListedRoots : IRootStore
    {
        public bool? Contains(X509Certificate2 root) => root.Thumbprint == PublicRoot.Thumbprint;
    }
}
