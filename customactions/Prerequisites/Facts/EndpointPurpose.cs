namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>What the agent needs an endpoint for.</summary>
public enum EndpointPurpose
{
    /// <summary>The registration of the agent.</summary>
    Registration,

    /// <summary>The service itself.</summary>
    Service,

    /// <summary>The installation of the agent.</summary>
    Installation,

    /// <summary>The status that the agent reports every ten minutes where 443 is not available.</summary>
    Status,

    /// <summary>Certificate revocation lists and OCSP.</summary>
    CertificateValidation,
}
