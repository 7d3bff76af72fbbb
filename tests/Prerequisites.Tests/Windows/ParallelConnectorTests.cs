using System.Net;
using System.Net.Sockets;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Windows;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Windows;

public class ParallelConnectorTests
{
    public class Connect
    {
        [Fact]
        public void A_listening_port_answers_and_nothing_is_sent_to_it()
        {
            using var listener = new Listener();
            var answer = Assert.Single(new ParallelConnector(TimeSpan.FromSeconds(30)).Connect([listener.Endpoint]));
            Assert.Null(answer.Failure);
            using var connection = listener.Accept();
            Assert.Equal(0, connection.Receive(new byte[1]));
        }

        [Fact]
        public void A_closed_port_gives_the_reason()
        {
            // Bound, so that nobody else gets the port, and not listening.
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
            var endpoint = new NetworkEndpoint("127.0.0.1", ((IPEndPoint)socket.LocalEndPoint!).Port, EndpointPurpose.Service);
            Assert.Contains("refused", Assert.Single(new ParallelConnector(TimeSpan.FromSeconds(30)).Connect([endpoint])).Failure, StringComparison.Ordinal);
        }

        [Fact]
        public void What_hangs_costs_the_limit_once_and_hides_no_other_answer()
        {
            using var never = new ManualResetEventSlim();
            var endpoints = Enumerable.Range(0, 50).Select(port => new NetworkEndpoint("host", port, EndpointPurpose.Service)).ToList();

            // The one that answers does so at once, on a busy machine too.
            var connector = new ParallelConnector(TimeSpan.FromSeconds(10), endpoint =>
            {
                if (endpoint.Port != 25)
                {
                    never.Wait();
                }
            });
            var answers = connector.Connect(endpoints);
            Assert.Equal(endpoints, answers.Select(answer => answer.Endpoint));
            Assert.All(answers, answer => Assert.Equal(answer.Endpoint.Port == 25 ? null : "no answer within 10 s", answer.Failure));
            never.Set();
        }
    }

    /// <summary>A port of this machine. .NET Framework's TcpListener is not disposable.</summary>
    private sealed class Listener : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public Listener() => listener.Start();

        public NetworkEndpoint Endpoint => new("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, EndpointPurpose.Service);

        public Socket Accept() => listener.AcceptSocket();

        public void Dispose() => listener.Stop();
    }
}
