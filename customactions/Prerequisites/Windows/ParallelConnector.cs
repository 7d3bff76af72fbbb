using System.Net;
using System.Net.Sockets;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>
/// Tries connections, all at once, within one limit that holds whatever hangs: name resolution, which can't be
/// cancelled, or the connection. What has not answered by then is reported as such, and its thread is left behind.
/// </summary>
internal sealed class ParallelConnector
{
    private readonly TimeSpan limit;
    private readonly Action<NetworkEndpoint> connect;

    /// <summary>Creates a connector that really connects.</summary>
    /// <param name="limit">How long all connections together may take.</param>
    public ParallelConnector(TimeSpan limit)
        : this(limit, ConnectAndClose)
    {
    }

    /// <summary>Creates a connector with another way to connect.</summary>
    /// <param name="limit">How long all connections together may take.</param>
    /// <param name="connect">Connects, or throws why not.</param>
    public ParallelConnector(TimeSpan limit, Action<NetworkEndpoint> connect)
    {
        this.limit = limit;
        this.connect = connect;
    }

    /// <summary>Tries each endpoint once.</summary>
    /// <param name="endpoints">The endpoints.</param>
    /// <returns>One answer an endpoint, in their order.</returns>
    public IReadOnlyList<EndpointAnswer> Connect(IReadOnlyList<NetworkEndpoint> endpoints)
    {
        // A thread each: the pool starts with as many as there are processors, and hanging ones would starve the rest.
        var attempts = endpoints
            .Select(endpoint => Task.Factory.StartNew(() => TryConnect(endpoint), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default))
            .ToArray();
        Task.WaitAll(attempts, limit);
        return [.. endpoints.Select((endpoint, index) => new EndpointAnswer(
            endpoint,
            attempts[index].IsCompleted ? attempts[index].Result : Text.Format(Strings.Network_TimedOut, limit.TotalSeconds)))];
    }

    private static void ConnectAndClose(NetworkEndpoint endpoint)
    {
        // Every address in turn, as the agent does: a host may have one of a family that this server can't reach.
        Exception? last = null;
        foreach (var address in Dns.GetHostAddresses(endpoint.Host))
        {
            try
            {
                using var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
                socket.Connect(address, endpoint.Port);
                return;
            }
            catch (SocketException exception)
            {
                last = exception;
            }
        }

        throw last ?? new SocketException((int)SocketError.HostNotFound);
    }

    // Whatever a connection throws is the reason why there is none.
#pragma warning disable CA1031
    private string? TryConnect(NetworkEndpoint endpoint)
    {
        try
        {
            connect(endpoint);
            return null;
        }
        catch (Exception exception)
        {
            return exception.Message;
        }
    }
#pragma warning restore CA1031
}
