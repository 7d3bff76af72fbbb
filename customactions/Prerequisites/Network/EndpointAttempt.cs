using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Network;

/// <summary>One way to one endpoint, stage by stage. It runs on one thread; another may stop waiting for it.</summary>
internal sealed class EndpointAttempt
{
    private const int ProxyAuthenticationRequired = 407;
    private const int NetworkAuthenticationRequired = 511;

    private readonly AgentEndpoint endpoint;
    private readonly ProxyAddress? proxy;
    private readonly INameResolver resolver;
    private readonly IRootStore roots;
    private readonly Stopwatch watch = new();
    private readonly object gate = new();
    private ConnectionAttempt state;
    private bool hasStopped;

    public EndpointAttempt(AgentEndpoint endpoint, ProxyAddress? proxy, INameResolver resolver, IRootStore roots)
    {
        this.endpoint = endpoint;
        this.proxy = proxy;
        this.resolver = resolver;
        this.roots = roots;
        state = new(proxy);
    }

    /// <summary>Tries it to the end.</summary>
    /// <param name="canceled">Closes the connection.</param>
    /// <returns>Whether everything was reached and nothing was found wrong.</returns>
    public bool Run(CancellationToken canceled)
    {
        watch.Start();
        var problem = FirstProblem(canceled);

        // What a closed socket says is no news of the server.
        return !canceled.IsCancellationRequested && Stop(problem?.Problem ?? ConnectionProblem.None, problem?.Message ?? "").Problem == ConnectionProblem.None;
    }

    /// <summary>How far it has come. What has not ended by now never will: it found no answer in time.</summary>
    /// <returns>What is known of the way; the same from now on.</returns>
    public ConnectionAttempt Stop() => Stop(ConnectionProblem.TimedOut, "");

    private ConnectionAttempt Stop(ConnectionProblem problem, string detail)
    {
        lock (gate)
        {
            if (!hasStopped)
            {
                hasStopped = true;
                state = state with { Problem = problem, Detail = detail, Milliseconds = (int)watch.ElapsedMilliseconds };
            }

            return state;
        }
    }

    private void Note(Func<ConnectionAttempt, ConnectionAttempt> change)
    {
        lock (gate)
        {
            state = hasStopped ? state : change(state);
        }
    }

#pragma warning disable CA1031 // Whatever is thrown is the reason why there is no connection.
    private ConnectionException? FirstProblem(CancellationToken canceled)
    {
        try
        {
            Connect(canceled);
            return null;
        }
        catch (ConnectionException exception)
        {
            return exception;
        }
        catch (Exception exception)
        {
            var cause = exception.GetBaseException();
            return cause is SocketException error ? SocketProblems.Explain(error) : new(ConnectionProblem.Other, cause.Message);
        }
    }
#pragma warning restore CA1031

    private void Connect(CancellationToken canceled)
    {
        var addresses = Resolve(proxy?.Host ?? endpoint.Host, canceled);
        Enter(ConnectionStage.Tcp);
        using var socket = TcpConnection.Open(addresses, proxy?.Port ?? endpoint.Port, canceled);
        using var closing = canceled.Register(socket.Dispose);
        using var stream = new NetworkStream(socket);
        if (endpoint.Protocol == EndpointProtocol.Http)
        {
            Enter(ConnectionStage.Http);
            Ask(stream);
        }
        else
        {
            if (proxy is not null)
            {
                Enter(ConnectionStage.Proxy);
                OpenTunnel(stream);
            }

            Enter(ConnectionStage.Tls);
            Shake(stream);
        }

        Enter(ConnectionStage.Completed);
    }

    private void Enter(ConnectionStage stage) => Note(state => state with { Stage = stage });

    private IReadOnlyList<IPAddress> Resolve(string host, CancellationToken canceled)
    {
        if (IPAddress.TryParse(host, out var address))
        {
            return [address];
        }

        var addresses = resolver.Resolve(host, canceled);
        return addresses.Count > 0 ? addresses : throw new ConnectionException(ConnectionProblem.NameNotFound);
    }

    // A proxy forwards such a request itself; many refuse a tunnel to port 80. HEAD: no content comes, and what follows the
    // status is not read. Any status of the host is an answer; what a proxy says for itself is none.
    private void Ask(NetworkStream stream)
    {
        var target = proxy is null ? endpoint.Path : $"http://{endpoint.Host}{endpoint.Path}";
        Send(stream, $"HEAD {target} HTTP/1.1\r\nHost: {endpoint.Host}\r\nConnection: close\r\n\r\n");
        var status = ReadStatus(stream);
        if (status == NetworkAuthenticationRequired || (proxy is not null && (status is ProxyAuthenticationRequired or 403 || status / 100 == 5)))
        {
            throw new ConnectionException(ProblemOf(status));
        }
    }

    private void OpenTunnel(NetworkStream stream)
    {
        Send(stream, $"CONNECT {endpoint} HTTP/1.1\r\nHost: {endpoint}\r\n\r\n");
        var status = ReadStatus(stream);
        if (status / 100 != 2)
        {
            throw new ConnectionException(ProblemOf(status));
        }

        HttpHead.SkipFields(stream);
    }

    private void Shake(NetworkStream stream)
    {
        var handshake = new TlsHandshake(roots);
        try
        {
            handshake.Run(stream, endpoint.Host);
            Note(state => state with { TlsProtocol = handshake.Protocol.ToString() });
        }
        finally
        {
            Note(state => state with { Certificate = handshake.Certificate });
        }

        Enter(ConnectionStage.Certificate);
        if (handshake.CertificateProblem != ConnectionProblem.None)
        {
            throw new ConnectionException(handshake.CertificateProblem, handshake.CertificateDetail);
        }
    }

    private int ReadStatus(NetworkStream stream)
    {
        var status = HttpHead.ReadStatus(stream);
        Note(state => state with { Status = status });
        return status;
    }

    private static void Send(NetworkStream stream, string request)
    {
        var bytes = Encoding.ASCII.GetBytes(request);
        stream.Write(bytes, 0, bytes.Length);
    }

    private static ConnectionProblem ProblemOf(int status) => status switch
    {
        ProxyAuthenticationRequired => ConnectionProblem.ProxyAuthentication,
        NetworkAuthenticationRequired => ConnectionProblem.NetworkSignIn,
        403 => ConnectionProblem.Denied,
        >= 500 and < 600 => ConnectionProblem.ServerError,
        _ => ConnectionProblem.OtherStatus,
    };
}
