using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace CloudProvisioningBootstrapper.NetworkLab;

/// <summary>What a TLS server is like.</summary>
internal sealed record TlsBehavior(ServerCertificate Certificate, SslProtocols Protocols, bool AsksForCertificate = false);

/// <summary>A TLS server on port 443, by OpenSSL.</summary>
internal sealed class TlsServer(IPAddress address, TlsBehavior behavior) : IServer
{
    public void Start()
    {
        var chain = new X509Certificate2Collection();
        chain.AddRange(behavior.Certificate.Chain.ToArray());
        var options = new SslServerAuthenticationOptions
        {
            ServerCertificateContext = SslStreamCertificateContext.Create(behavior.Certificate.Leaf, chain, offline: true),
            EnabledSslProtocols = behavior.Protocols,
            ClientCertificateRequired = behavior.AsksForCertificate,
#pragma warning disable CA5359 // None is shown here, and none is needed.
            RemoteCertificateValidationCallback = (_, _, _, _) => true,
#pragma warning restore CA5359
        };
        new Listener(async socket =>
        {
            using var tls = new SslStream(new NetworkStream(socket, ownsSocket: true));
            await tls.AuthenticateAsServerAsync(options);

            // Whoever sends more than the handshake needs is told of in the log, and a test looks there.
            if (await tls.ReadAsync(new byte[1]) > 0)
            {
                Console.WriteLine($"{address} was sent more than a handshake");
            }
        }).Start(address, 443);
    }
}

/// <summary>Accepts connections and serves each by itself. What a client does wrong ends its connection alone.</summary>
internal sealed class Listener(Func<Socket, Task> serve)
{
    public void Start(IPAddress address, int port)
    {
        var listener = new TcpListener(address, port);
        listener.Start();
        _ = AcceptAsync(listener);
    }

    private async Task AcceptAsync(TcpListener listener)
    {
        while (true)
        {
            _ = ServeAsync(await listener.AcceptSocketAsync());
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            await serve(socket);
        }
        catch (Exception exception) when (exception is IOException or SocketException or AuthenticationException or ObjectDisposedException)
        {
            socket.Dispose();
        }
    }
}
