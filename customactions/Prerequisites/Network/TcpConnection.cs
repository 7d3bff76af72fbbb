using System.Net;
using System.Net.Sockets;

namespace CloudProvisioningBootstrapper.Prerequisites.Network;

/// <summary>
/// Opens a TCP connection to one of several addresses. An address that does not answer at once does not hold up the next:
/// a server without a way out by IPv6 is given IPv6 addresses all the same (RFC 8305).
/// </summary>
internal static class TcpConnection
{
    /// <summary>From one address to the next, where the one neither answers nor refuses. RFC 8305 wants 250 ms; a busy server is slower.</summary>
    private const int NextAddressMilliseconds = 500;

    /// <summary>More addresses than these are not tried.</summary>
    private const int MostAddresses = 8;

    /// <summary>Connects.</summary>
    /// <param name="addresses">The addresses, at least one.</param>
    /// <param name="port">The port.</param>
    /// <param name="canceled">Ends the wait.</param>
    /// <returns>The connected socket.</returns>
    /// <exception cref="SocketException">No address answers; the error is that of the first that says more than that it has no route.</exception>
    /// <exception cref="OperationCanceledException">No answer by then.</exception>
    public static Socket Open(IReadOnlyList<IPAddress> addresses, int port, CancellationToken canceled)
    {
        var waiting = new List<Attempt>();
        var errors = new List<SocketException>();
        var next = 0;
        try
        {
            while (true)
            {
                if (next < Math.Min(addresses.Count, MostAddresses))
                {
                    Begin(addresses[next++], port, waiting, errors);
                }

                var isLast = next >= Math.Min(addresses.Count, MostAddresses);
                if (waiting.Count == 0)
                {
                    if (isLast)
                    {
                        throw errors.FirstOrDefault(error => SocketProblems.Explain(error).Problem != Facts.ConnectionProblem.Unreachable) ?? errors[0];
                    }

                    continue;
                }

                // Waited for here instead of closed from outside: Mono needs a second to close a socket that connects.
                var ended = WaitHandle.WaitAny(
                    [canceled.WaitHandle, .. waiting.Select(attempt => attempt.Connection.AsyncWaitHandle)],
                    isLast ? Timeout.Infinite : NextAddressMilliseconds);
                if (ended == 0)
                {
                    throw new OperationCanceledException(canceled);
                }

                if (ended != WaitHandle.WaitTimeout && End(waiting[ended - 1], waiting, errors) is { } connected)
                {
                    return connected;
                }
            }
        }
        finally
        {
            foreach (var attempt in waiting)
            {
                attempt.Socket.Dispose();
            }
        }
    }

    private static void Begin(IPAddress address, int port, List<Attempt> waiting, List<SocketException> errors)
    {
        Socket? socket = null;
        try
        {
            socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            waiting.Add(new(socket, socket.BeginConnect(address, port, null, null)));
        }
        catch (SocketException error)
        {
            socket?.Dispose();
            errors.Add(error);
        }
    }

    private static Socket? End(Attempt attempt, List<Attempt> waiting, List<SocketException> errors)
    {
        waiting.Remove(attempt);
        try
        {
            attempt.Socket.EndConnect(attempt.Connection);
            return attempt.Socket;
        }
        catch (SocketException error)
        {
            attempt.Socket.Dispose();
            errors.Add(error);
            return null;
        }
    }

    private sealed class Attempt
    {
        public Attempt(Socket socket, IAsyncResult connection)
        {
            Socket = socket;
            Connection = connection;
        }

        public Socket Socket { get; }

        public IAsyncResult Connection { get; }
    }
}
