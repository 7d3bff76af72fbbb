using System.Net;
using System.Net.Sockets;

namespace CloudProvisioningBootstrapper.Directory.Tests;

/// <summary>A server on port 389 of an address of its own that does not do as a domain controller should.</summary>
internal sealed class Misbehavior : IDisposable
{
    private readonly TcpListener listener;
    private readonly List<TcpClient> clients = [];
    private volatile bool hasEnded;

    /// <param name="address">Its address, in 127.0.0.0/8.</param>
    /// <param name="serve">What it does with a connection.</param>
    public Misbehavior(string address, Action<TcpClient> serve)
    {
        listener = new(IPAddress.Parse(address), 389);
        listener.Start();
        new Thread(() =>
        {
            try
            {
                while (true)
                {
                    var client = listener.AcceptTcpClient();
                    lock (clients)
                    {
                        clients.Add(client);
                    }

                    new Thread(() => Serve(client, serve)) { IsBackground = true }.Start();
                }
            }
            catch (Exception exception) when (exception is SocketException or InvalidOperationException)
            {
                // Stopped.
            }
        })
        { IsBackground = true }.Start();
    }

    /// <summary>Passes everything on to the domain controller until it has answered so many bytes; then it does what is given.</summary>
    public static Action<TcpClient> AfterBytes(int limit, Action<TcpClient> then) => client =>
    {
        using var real = new TcpClient(TestDomain.DomainController, 389);
        var there = real.GetStream();
        var here = client.GetStream();
        new Thread(() => Copy(here, there, int.MaxValue)) { IsBackground = true }.Start();
        Copy(there, here, limit);
        then(client);
    };

    public static void Hang(TcpClient client) => Thread.Sleep(Timeout.Infinite);

    public static void Close(TcpClient client) => client.Dispose();

    /// <summary>Ends a connection by a reset.</summary>
    public static void Reset(TcpClient client)
    {
        client.LingerState = new(true, 0);
        client.Dispose();
    }

    public void Dispose()
    {
        hasEnded = true;
        listener.Stop();
        lock (clients)
        {
            clients.ForEach(client => client.Dispose());
        }
    }

    private void Serve(TcpClient client, Action<TcpClient> serve)
    {
        try
        {
            serve(client);
        }
        catch (Exception exception) when (hasEnded || exception is IOException or ObjectDisposedException or SocketException)
        {
            // The other side has gone; or the test has ended, and a client that is closed in the middle throws anything.
        }
    }

    private static void Copy(NetworkStream from, NetworkStream to, int limit)
    {
        try
        {
            var buffer = new byte[4096];
            while (limit > 0 && from.Read(buffer, 0, Math.Min(buffer.Length, limit)) is > 0 and var count)
            {
                to.Write(buffer, 0, count);
                limit -= count;
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // One side has gone.
        }
    }
}
