namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>The way from the server to the agent's endpoints.</summary>
/// <param name="Answers">One answer for each endpoint that can be tested; <see langword="null"/> when nobody asked for the test.</param>
/// <param name="Proxies">The proxy settings that are present, each with its place.</param>
public sealed record NetworkAccess(IReadOnlyList<EndpointAnswer>? Answers, IReadOnlyList<string> Proxies);

/// <summary>What came of a connection to an endpoint.</summary>
/// <param name="Endpoint">The endpoint.</param>
/// <param name="Failure">Why there is no connection; <see langword="null"/> when there is one.</param>
public sealed record EndpointAnswer(NetworkEndpoint Endpoint, string? Failure);

/// <summary>A host and port that the agent connects to.</summary>
/// <param name="Host">The name of the host; one with a * stands for many and can't be tested.</param>
/// <param name="Port">The TCP port.</param>
/// <param name="Purpose">What the agent needs it for.</param>
/// <param name="IsOptional">Whether the agent does without.</param>
public sealed record NetworkEndpoint(string Host, int Port, EndpointPurpose Purpose, bool IsOptional = false)
{
    /// <summary>The endpoints of the article, section "In your network".</summary>
    /// <remarks>https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/how-to-prerequisites</remarks>
    public static readonly IReadOnlyList<NetworkEndpoint> All =
    [
        new("login.windows.net", 443, EndpointPurpose.Registration),
        new("login.microsoftonline.com", 443, EndpointPurpose.Registration),
        new("mscrl.microsoft.com", 80, EndpointPurpose.CertificateValidation),
        new("crl.microsoft.com", 80, EndpointPurpose.CertificateValidation),
        new("ocsp.msocsp.com", 80, EndpointPurpose.CertificateValidation),
        new("www.microsoft.com", 80, EndpointPurpose.CertificateValidation),
        new("*.msappproxy.net", 443, EndpointPurpose.Service),
        new("*.msappproxy.net", 8082, EndpointPurpose.Installation),
        new("*.msappproxy.net", 8080, EndpointPurpose.Status, IsOptional: true),
        new("*.servicebus.windows.net", 443, EndpointPurpose.Service),
    ];

    /// <summary>Whether one connection can tell anything: not for a wildcard.</summary>
    public bool IsTestable => Host.IndexOf('*') < 0;
}

public enum EndpointPurpose
{
    Registration,
    Service,
    Installation,

    /// <summary>The status that the agent reports every ten minutes where 443 is not available.</summary>
    Status,

    /// <summary>Certificate revocation lists and OCSP.</summary>
    CertificateValidation,
}

internal interface INetworkReader
{
    /// <summary>Connects to endpoints, all at once, and sends nothing.</summary>
    /// <param name="endpoints">The endpoints, none with a wildcard.</param>
    /// <returns>One answer per endpoint, in their order, within the reader's time limit.</returns>
    IReadOnlyList<EndpointAnswer> Connect(IReadOnlyList<NetworkEndpoint> endpoints);

    /// <summary>Server and port of the proxy of Windows services (WinHTTP), or <see langword="null"/> where there is none.</summary>
    string? ReadServiceProxy();
}
