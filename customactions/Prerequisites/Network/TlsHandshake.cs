using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.Prerequisites.Network;

/// <summary>A TLS 1.2 handshake as the agent's, but for the certificate, which is only looked at. Nothing is sent through the connection.</summary>
internal sealed class TlsHandshake
{
    private const int Tls12 = 0x0303;

    private readonly IRootStore roots;

    public TlsHandshake(IRootStore roots) => this.roots = roots;

    /// <summary>The version that was agreed on.</summary>
    public SslProtocols Protocol { get; private set; }

    /// <summary>The certificate of the server.</summary>
    public ServerCertificate? Certificate { get; private set; }

    /// <summary>What is wrong with it.</summary>
    public ConnectionProblem CertificateProblem { get; private set; }

    /// <summary>What the platform said of it.</summary>
    public string CertificateDetail { get; private set; } = "";

    /// <summary>Shakes hands.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="host">The name that the certificate has to have.</param>
    /// <exception cref="ConnectionException">TLS 1.2 did not come about.</exception>
    public void Run(Stream connection, string host)
    {
        var observed = new ObservedStream(connection);

        // TLS 1.2 by name, because that is the question; and whatever certificate, because it is only looked at.
#pragma warning disable CA5398, CA5359
        using var tls = new SslStream(observed, true, (_, certificate, chain, errors) =>
        {
            Note(certificate, chain, errors);
            return true;
        });
        try
        {
            tls.AuthenticateAsClient(host, null, SslProtocols.Tls12, false);
        }
        catch (Exception exception) when (exception is not ConnectionException)
        {
            throw Explain(observed, exception);
        }
#pragma warning restore CA5398, CA5359

        Protocol = tls.SslProtocol;
        if (Protocol != SslProtocols.Tls12)
        {
            // Wine agrees to less than it is told to; Windows does not.
            throw new ConnectionException(ConnectionProblem.TlsVersion, Protocol.ToString());
        }
    }

    private static ConnectionException Explain(ObservedStream observed, Exception exception)
    {
        var records = observed.Records;
        return !records.AreTls ? new(ConnectionProblem.NotTls)
            : records.ServerVersion is { } version && version != Tls12 ? new(ConnectionProblem.TlsVersion, NameOf(version))
            : records.AlertDescription is { } alert ? new(ConnectionProblem.TlsAlert, TlsAlerts.NameOf(alert))
            : observed.Error is { } error ? SocketProblems.Explain(error)
            : observed.HasEnded ? new(ConnectionProblem.Closed)
            : new(ConnectionProblem.TlsFailed, exception.GetBaseException().Message);
    }

    private static string NameOf(int version) => version switch
    {
        0x0300 => "SSL 3.0",
        0x0301 => "TLS 1.0",
        0x0302 => "TLS 1.1",
        _ => $"0x{version:X4}",
    };

    private void Note(X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null)
        {
            CertificateProblem = ConnectionProblem.CertificateOther;
            CertificateDetail = errors.ToString();
            return;
        }

        var statuses = chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status) ?? X509ChainStatusFlags.NoError;
        var leaf = new X509Certificate2(certificate);
        var end = chain is { ChainElements.Count: > 0 } ? chain.ChainElements[chain.ChainElements.Count - 1].Certificate : leaf;
        var hasRoot = end.SubjectName.RawData.SequenceEqual(end.IssuerName.RawData);
        CertificateProblem = ProblemOf(errors, statuses, hasRoot);
        CertificateDetail = CertificateProblem == ConnectionProblem.None ? "" : DetailOf(errors, statuses);
        Certificate = new(
            leaf.Subject,
            leaf.Issuer,
            leaf.NotBefore.ToUniversalTime(),
            leaf.NotAfter.ToUniversalTime(),
            hasRoot ? end.Subject : null,
            hasRoot ? end.Thumbprint : null,
            hasRoot ? PublicRoots.OriginOf(end, roots) : RootOrigin.Unknown);
    }

    // An untrusted root says most: it is what an inspection looks like whose root was not given to the server.
    // A chain without a root is never trusted, whatever is said of it: Wine finds nothing wrong with one.
    private static ConnectionProblem ProblemOf(SslPolicyErrors errors, X509ChainStatusFlags statuses, bool hasRoot) =>
        errors == SslPolicyErrors.None ? hasRoot ? ConnectionProblem.None : ConnectionProblem.CertificateChain
        : statuses.HasFlag(X509ChainStatusFlags.UntrustedRoot) ? ConnectionProblem.CertificateUntrusted
        : statuses.HasFlag(X509ChainStatusFlags.PartialChain) ? ConnectionProblem.CertificateChain
        : statuses.HasFlag(X509ChainStatusFlags.NotTimeValid) ? ConnectionProblem.CertificateDates
        : errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch) ? ConnectionProblem.CertificateName
        : ConnectionProblem.CertificateOther;

    private static string DetailOf(SslPolicyErrors errors, X509ChainStatusFlags statuses)
    {
        var said = new List<string>();
        if (statuses != X509ChainStatusFlags.NoError)
        {
            said.Add(statuses.ToString());
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            said.Add("NameMismatch");
        }

        return said.Count == 0 ? errors.ToString() : string.Join(", ", said);
    }
}

/// <summary>The names of TLS alerts (RFC 5246, section 7.2.2, and the registry of IANA).</summary>
internal static class TlsAlerts
{
    private static readonly Dictionary<int, string> Names = new()
    {
        [0] = "close_notify",
        [10] = "unexpected_message",
        [20] = "bad_record_mac",
        [40] = "handshake_failure",
        [42] = "bad_certificate",
        [43] = "unsupported_certificate",
        [46] = "certificate_unknown",
        [47] = "illegal_parameter",
        [48] = "unknown_ca",
        [49] = "access_denied",
        [50] = "decode_error",
        [51] = "decrypt_error",
        [70] = "protocol_version",
        [71] = "insufficient_security",
        [80] = "internal_error",
        [86] = "inappropriate_fallback",
        [90] = "user_canceled",
        [112] = "unrecognized_name",
        [116] = "certificate_required",
    };

    public static string NameOf(int description) => Names.TryGetValue(description, out var name) ? $"{name} ({description})" : $"({description})";
}
