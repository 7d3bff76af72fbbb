using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Network;

/// <summary>
/// Tries endpoints, all at once, within one limit that holds whatever hangs. Each way has a thread of its own. Before the
/// limit the sockets are closed, which ends whatever hangs on them; what hangs elsewhere (.NET's name resolution, Windows'
/// look at a certificate, which may download) is left behind on its background thread.
/// </summary>
internal sealed class EndpointConnector
{
    /// <summary>From the closing of the sockets to the limit.</summary>
    private static readonly TimeSpan Closing = TimeSpan.FromMilliseconds(500);

    /// <summary>From the limit of this class to the one of all readings, so that what was found is not lost on a busy server.</summary>
    private static readonly TimeSpan Returning = TimeSpan.FromMilliseconds(250);

    /// <summary>How long the direct way may take before a proxy is tried beside it: behind a firewall that drops everything it would never end.</summary>
    public static readonly TimeSpan HeadStart = TimeSpan.FromSeconds(1);

    private readonly INameResolver resolver;
    private readonly IRootStore roots;
    private readonly TimeSpan headStart;

    public EndpointConnector(INameResolver resolver, IRootStore roots)
        : this(resolver, roots, HeadStart)
    {
    }

    public EndpointConnector(INameResolver resolver, IRootStore roots, TimeSpan headStart)
    {
        this.resolver = resolver;
        this.roots = roots;
        this.headStart = headStart;
    }

    /// <summary>Tries each endpoint.</summary>
    /// <param name="endpoints">The endpoints; those that can't be tested are not.</param>
    /// <param name="only">The proxy to try everything through, instead of the direct way.</param>
    /// <param name="others">The proxies to try where the direct way does not lead there.</param>
    /// <param name="deadline">The limit.</param>
    /// <returns>One reading an endpoint, in their order.</returns>
    public IReadOnlyList<EndpointReading> Connect(
        IReadOnlyList<AgentEndpoint> endpoints,
        ProxyAddress? only,
        Func<EndpointProtocol, IEnumerable<ProxyAddress>> others,
        Deadline deadline)
    {
        // Not disposed of: what is left behind may still ask for its token.
#pragma warning disable CA2000
        var cancellation = new CancellationTokenSource();
#pragma warning restore CA2000
        var ways = endpoints.Select(endpoint => endpoint.IsTestable ? Start(endpoint, only, others(endpoint.Protocol), cancellation.Token) : []).ToList();
        var all = Task.WhenAll(ways.SelectMany(way => way).Select(way => way.Ending));
        if (!deadline.Before(Closing).Wait(all))
        {
            // On a thread of its own: closing may take its time, and a timer would wait for a thread of the pool.
            _ = Deadline.Start(() => Cancel(cancellation));
            deadline.Before(Returning).Wait(all);
        }

        return [.. endpoints.Select((endpoint, index) => new EndpointReading(endpoint, [.. ways[index].Select(way => way.Result()).OfType<ConnectionAttempt>()]))];
    }

    private List<Way> Start(AgentEndpoint endpoint, ProxyAddress? only, IEnumerable<ProxyAddress> others, CancellationToken canceled)
    {
        var attempt = new EndpointAttempt(endpoint, only, resolver, roots);
        var first = new Way(attempt, Deadline.Start(() => attempt.Run(canceled)));
        return only is not null ? [first] : [first, .. others.Distinct().Select(Second)];

        Way Second(ProxyAddress proxy)
        {
            var second = new EndpointAttempt(endpoint, proxy, resolver, roots);
            var isTried = false;
            return new(
                second,
                Deadline.Start(() =>
                {
                    var hasEnded = Task.WaitAny([first.Ending], (int)headStart.TotalMilliseconds, canceled) == 0;
                    Volatile.Write(ref isTried, !(hasEnded && first.Ending.Result));
                    return Volatile.Read(ref isTried) && second.Run(canceled);
                }),
                () => Volatile.Read(ref isTried));
        }
    }

#pragma warning disable CA1031 // An error while a connection is closed concerns no other.
    private static bool Cancel(CancellationTokenSource cancellation)
    {
        try
        {
            cancellation.Cancel();
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }
#pragma warning restore CA1031

    /// <summary>A way that is tried, or waits for another one to fail.</summary>
    private sealed class Way
    {
        private readonly EndpointAttempt attempt;
        private readonly Func<bool>? isTried;

        public Way(EndpointAttempt attempt, Task<bool> ending, Func<bool>? isTried = null)
        {
            this.attempt = attempt;
            this.isTried = isTried;
            Ending = ending;
        }

        public Task<bool> Ending { get; }

        public ConnectionAttempt? Result() => isTried is null || isTried() ? attempt.Stop() : null;
    }
}
