using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>Connects to the agent's endpoints, and reads proxy settings.</summary>
internal interface INetworkReader
{
    /// <param name="request">What is asked for.</param>
    /// <param name="deadline">By when the answer has to be there.</param>
    NetworkFacts Read(NetworkRequest request, Deadline deadline);
}

/// <summary>The way from the server to the agent's endpoints.</summary>
/// <param name="Request">What was asked for.</param>
/// <param name="Endpoints">What came of each endpoint, those that can't be tested among them; <see langword="null"/> when nobody asked for the test.</param>
/// <param name="HasAdapter">Whether a network adapter is connected; without one nothing was tried.</param>
/// <param name="Proxies">How Windows is told to get out.</param>
public sealed record NetworkFacts(NetworkRequest Request, IReadOnlyList<EndpointReading>? Endpoints, bool HasAdapter, IReadOnlyList<ProxySetting> Proxies)
{
    /// <summary>Nothing was asked for.</summary>
    internal static readonly NetworkFacts NotAsked = new(new(), null, true, []);
}

/// <summary>What came of an endpoint.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Attempts">Each way that was tried, in this order; none for what can't be tested.</param>
public sealed record EndpointReading(AgentEndpoint Endpoint, IReadOnlyList<ConnectionAttempt> Attempts)
{
    /// <summary>
    /// The attempt that counts: the first that reached the end; otherwise the first, unless a proxy was reached and led further.
    /// </summary>
    public ConnectionAttempt? Decisive => Attempts.Count == 0 ? null
        : Attempts.FirstOrDefault(attempt => attempt.HasArrived)
            ?? Attempts.Skip(1).Where(attempt => attempt.Stage > ConnectionStage.Tcp).Aggregate(Attempts[0], (furthest, attempt) => attempt.Stage > furthest.Stage ? attempt : furthest);
}

/// <summary>The stages of a connection, in their order. With a proxy, the first two are those of the proxy.</summary>
public enum ConnectionStage
{
    /// <summary>The name becomes an address.</summary>
    Name,

    /// <summary>The TCP connection opens.</summary>
    Tcp,

    /// <summary>The proxy opens a tunnel (CONNECT).</summary>
    Proxy,

    /// <summary>A request is answered with an HTTP status.</summary>
    Http,

    /// <summary>TLS 1.2 is agreed on.</summary>
    Tls,

    /// <summary>The server's certificate is looked at.</summary>
    Certificate,

    /// <summary>Everything that can be tried was.</summary>
    Completed,
}

/// <summary>What stopped a connection, or what is wrong with the certificate.</summary>
public enum ConnectionProblem
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>No answer within the time limit, at the stage that was reached.</summary>
    TimedOut,

    /// <summary>The name servers know no address of this name.</summary>
    NameNotFound,

    /// <summary>The name servers could not answer.</summary>
    NameServerFailed,

    /// <summary>Nothing listens, or a firewall refuses.</summary>
    Refused,

    /// <summary>No route to the address.</summary>
    Unreachable,

    /// <summary>The connection was reset.</summary>
    Reset,

    /// <summary>The connection was closed before an answer was complete.</summary>
    Closed,

    /// <summary>The answer is not HTTP.</summary>
    NotHttp,

    /// <summary>407: the proxy wants a user name and password, which the agent does not support.</summary>
    ProxyAuthentication,

    /// <summary>403. On port 80 the proxy passes on what the host says, so it can be the host's.</summary>
    Denied,

    /// <summary>5xx. On port 80 it can be the host's.</summary>
    ServerError,

    /// <summary>511: the network wants a sign-in first (RFC 6585).</summary>
    NetworkSignIn,

    /// <summary>Another status that opens no tunnel.</summary>
    OtherStatus,

    /// <summary>The answer is not TLS.</summary>
    NotTls,

    /// <summary>The server ended the handshake with an alert.</summary>
    TlsAlert,

    /// <summary>The server agreed on another version than TLS 1.2.</summary>
    TlsVersion,

    /// <summary>Another error of the handshake.</summary>
    TlsFailed,

    /// <summary>The chain ends in a root that the server does not trust.</summary>
    CertificateUntrusted,

    /// <summary>The chain does not reach a root that this server has: its issuer is not known here, or an intermediate certificate is missing.</summary>
    CertificateChain,

    /// <summary>A certificate is not valid at this time.</summary>
    CertificateDates,

    /// <summary>The certificate is for another name.</summary>
    CertificateName,

    /// <summary>Another error of the certificate.</summary>
    CertificateOther,

    /// <summary>Another error.</summary>
    Other,
}

/// <summary>One way that was tried, as far as it came.</summary>
/// <param name="Proxy">The proxy, or <see langword="null"/> for the direct way.</param>
public sealed record ConnectionAttempt(ProxyAddress? Proxy)
{
    /// <summary>The last stage that was under way.</summary>
    public ConnectionStage Stage { get; init; }

    /// <summary>What stopped it there.</summary>
    public ConnectionProblem Problem { get; init; }

    /// <summary>Whether everything that can be tried was, and nothing was found wrong.</summary>
    public bool HasArrived => Stage == ConnectionStage.Completed && Problem == ConnectionProblem.None;

    /// <summary>What Windows, the proxy or the server said of it; empty when nothing more is known.</summary>
    public string Detail { get; init; } = "";

    /// <summary>How long it took, in milliseconds.</summary>
    public int Milliseconds { get; init; }

    /// <summary>The HTTP status of the proxy or the server.</summary>
    public int? Status { get; init; }

    /// <summary>The TLS version that was agreed on, such as Tls12.</summary>
    public string? TlsProtocol { get; init; }

    /// <summary>The server's certificate, once it was seen.</summary>
    public ServerCertificate? Certificate { get; init; }
}

/// <summary>Where the root of a certificate's chain comes from.</summary>
public enum RootOrigin
{
    /// <summary>It could not be told, or the chain has no root.</summary>
    Unknown,

    /// <summary>It is one of those that Azure publishes, that Windows brings with it, or of the program that Windows trusts (AuthRoot).</summary>
    Public,

    /// <summary>It is none of these: an organization's own.</summary>
    Private,
}

/// <summary>What is known of a server's certificate.</summary>
/// <param name="Subject">Its subject.</param>
/// <param name="Issuer">Its issuer.</param>
/// <param name="NotBefore">The begin of its validity, in UTC.</param>
/// <param name="NotAfter">The end of its validity, in UTC.</param>
/// <param name="Root">The subject of the root; <see langword="null"/> where the chain does not reach one.</param>
/// <param name="RootThumbprint">The SHA-1 thumbprint of the root.</param>
/// <param name="RootOrigin">Where the root comes from.</param>
public sealed record ServerCertificate(
    string Subject,
    string Issuer,
    DateTime NotBefore,
    DateTime NotAfter,
    string? Root,
    string? RootThumbprint,
    RootOrigin RootOrigin);
