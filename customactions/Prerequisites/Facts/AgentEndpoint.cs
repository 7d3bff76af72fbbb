namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>What of the agent stands still where an endpoint is out of reach.</summary>
public enum AgentFunction
{
    /// <summary>The agent's own setup.</summary>
    Installation,

    /// <summary>The sign-in of its wizard and the registration with the tenant.</summary>
    Registration,

    /// <summary>The service itself.</summary>
    Synchronization,

    /// <summary>Revocation lists, OCSP and root certificates.</summary>
    CertificateValidation,

    /// <summary>The agent's updater.</summary>
    Update,

    /// <summary>The status that the agent reports every ten minutes where 443 is not available.</summary>
    Status,
}

/// <summary>How much an endpoint counts today.</summary>
public enum EndpointStanding
{
    /// <summary>The agent needs it.</summary>
    Required,

    /// <summary>The agent does without.</summary>
    Optional,

    /// <summary>The article of 2020 names it, today's edition does not.</summary>
    NoLongerListed,
}

/// <summary>What is spoken at an endpoint.</summary>
public enum EndpointProtocol
{
    /// <summary>TLS 1.2.</summary>
    Tls,

    /// <summary>HTTP without TLS.</summary>
    Http,
}

/// <summary>The page that names an endpoint.</summary>
/// <param name="Page">Its address.</param>
/// <param name="Edition">The date of the edition that was read, as ISO 8601 writes it.</param>
public sealed record EndpointSource(string Page, string Edition);

/// <summary>A host and port that the agent connects to.</summary>
/// <param name="Host">The name of the host; one with a * stands for many and can't be tested.</param>
/// <param name="Port">The TCP port.</param>
/// <param name="Function">What the agent needs it for.</param>
/// <param name="Source">The page that says so.</param>
public sealed record AgentEndpoint(string Host, int Port, AgentFunction Function, EndpointSource Source)
{
    /// <summary>How much it counts today.</summary>
    public EndpointStanding Standing { get; init; }

    /// <summary>Whether a second source knows the name. Where none does, a name that does not exist is a doubt about the page and not about the server.</summary>
    public bool IsConfirmed { get; init; } = true;

    /// <summary>What is asked for on port 80. Where it is known to exist there, a refusal is a proxy's own rather than the host's.</summary>
    public string Path { get; init; } = "/";

    /// <summary>What is spoken there.</summary>
    public EndpointProtocol Protocol => Port == 80 ? EndpointProtocol.Http : EndpointProtocol.Tls;

    /// <summary>Whether one connection can tell anything: not for a wildcard.</summary>
    public bool IsTestable => Host.IndexOf('*') < 0;

    /// <summary>Host and port.</summary>
    /// <returns>Both, with a colon.</returns>
    public override string ToString() => $"{Host}:{Port}";
}
