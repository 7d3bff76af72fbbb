namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

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
