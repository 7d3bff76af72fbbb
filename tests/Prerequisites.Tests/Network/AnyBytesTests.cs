using System.Net;
using System.Net.Sockets;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Network;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Network;

/// <summary>Whatever bytes a server or a proxy sends, they are no reason for an exception, and never a way that leads there.</summary>
[Properties(Arbitrary = [typeof(Values)])]
public class AnyBytesTests
{
    [Property(MaxTest = 2000)]
    public void A_head_has_a_status_or_a_known_problem(Sent sent)
    {
        using var stream = new MemoryStream(sent.Bytes);
        try
        {
            Assert.InRange(HttpHead.ReadStatus(stream), 100, 999);
            HttpHead.SkipFields(stream);
        }
        catch (ConnectionException exception)
        {
            Assert.Contains(exception.Problem, new[] { ConnectionProblem.NotHttp, ConnectionProblem.Closed });
        }
    }

    [Property(MaxTest = 300)]
    public void No_handshake_succeeds(Sent sent)
    {
        using var connection = new OneWay(sent.Bytes);
        var exception = Assert.Throws<ConnectionException>(() => new TlsHandshake(new NoRoots()).Run(connection, "host.example"));
        Assert.NotEqual(ConnectionProblem.None, exception.Problem);
    }

    [Property(MaxTest = 30)]
    public void No_way_leads_there(Sent sent)
    {
        using var server = new Server(sent.Bytes);
        var source = new EndpointSource("", "");
        var proxy = new ProxyAddress("127.0.0.1", server.Port);
        var connector = new EndpointConnector(new PortableNameResolver(), new NoRoots());
        IReadOnlyList<EndpointReading> readings =
        [
            .. connector.Connect([new("127.0.0.1", server.Port, AgentFunction.Update, source)], null, _ => [], Limit),
            .. connector.Connect([new("host.example", 443, AgentFunction.Update, source)], proxy, _ => [], Limit),
        ];
        Assert.All(readings, reading => Assert.NotEqual(ConnectionProblem.None, reading.Decisive!.Problem));
        Assert.All(readings, reading => Assert.NotEqual(ConnectionStage.Completed, reading.Decisive!.Stage));
    }

    // What is sent ends with the connection, so nothing waits for it.
    private static Deadline Limit => new(TimeSpan.FromMinutes(10));

    public sealed class Sent(byte[] bytes)
    {
        public byte[] Bytes { get; } = bytes;

        public override string ToString() => BitConverter.ToString(Bytes);
    }

    public static class Values
    {
        /// <summary>What nearly is an answer finds more than what is none.</summary>
        private static readonly byte[][] Parts =
        [
            "HTTP/1.1 "u8.ToArray(), "200 OK\r\n"u8.ToArray(), "407 x\r\n"u8.ToArray(), "\r\n\r\n"u8.ToArray(), "HTTP/1.1 200 Connection established\r\n\r\n"u8.ToArray(),
            [22, 3, 3, 0, 6, 2, 0, 0, 2, 3, 3], [22, 3, 1, 0, 0], [21, 3, 3, 0, 2, 2, 40], [21, 3, 3, 0, 2, 1, 0], [20, 3, 3, 0, 1, 1], [23, 3, 3, 0, 4, 1, 2, 3, 4], [0], [0xFF, 0xFF],
            [22, 3, 3, 0, 42, 2, 0, 0, 38, 3, 3, .. new byte[32], 0, 0xC0, 0x2F, 0],
        ];

        public static Arbitrary<Sent> All() => Gen.OneOf(
                Gen.Elements(Parts),
                Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf())
            .ArrayOf()
            .Select(parts => new Sent([.. parts.SelectMany(part => part)]))
            .ToArbitrary();
    }

    private sealed class NoRoots : IRootStore
    {
        public bool? Contains(System.Security.Cryptography.X509Certificates.X509Certificate2 root) => null;
    }

    /// <summary>A connection whose other side has said all it will.</summary>
    private sealed class OneWay(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanWrite => true;

        public override void Write(byte[] buffer, int offset, int count)
        {
        }
    }

    /// <summary>Sends the same to whoever connects, and closes.</summary>
    private sealed class Server : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly byte[] bytes;

        public Server(byte[] bytes)
        {
            this.bytes = bytes;
            listener.Start();
            _ = Deadline.Start(Serve);
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public void Dispose() => listener.Stop();

        private bool Serve()
        {
            try
            {
                while (true)
                {
                    using var socket = listener.AcceptSocket();
                    Serve(socket);
                }
            }
            catch (SocketException)
            {
                // Stopped.
                return true;
            }
        }

        private void Serve(Socket socket)
        {
            try
            {
                socket.Send(bytes);
                socket.Shutdown(SocketShutdown.Send);
                while (socket.Receive(new byte[4096]) > 0)
                {
                }
            }
            catch (SocketException)
            {
                // A client that has heard enough resets the connection.
            }
        }
    }
}
