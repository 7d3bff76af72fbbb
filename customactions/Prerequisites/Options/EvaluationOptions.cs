namespace CloudProvisioningBootstrapper.Prerequisites.Options;

/// <summary>What is asked of the server in this run. The defaults are those of the public properties.</summary>
public sealed record EvaluationOptions
{
    private static readonly PrerequisiteId[] DirectoryChecks =
    [
        PrerequisiteId.DirectorySchema,
        PrerequisiteId.DomainControllers,
        PrerequisiteId.KdsRootKey,
        PrerequisiteId.ServiceAccountContainer,
        PrerequisiteId.DirectoryRights,
    ];

    /// <summary>Organizational units in the scoping filter; 0: no scoping filter.</summary>
    public int ScopedOrganizationalUnits { get; init; }

    /// <summary>Whether the registry may be changed to fix what can be fixed.</summary>
    public bool ApplyFixes { get; init; }

    /// <summary>Minutes from the end of the installation to the restart that the fixes require; 0: none is scheduled.</summary>
    public int RestartDelayMinutes { get; init; }

    public TlsPolicy TlsPolicy { get; init; } = TlsPolicy.Documented;

    public IReadOnlyCollection<PrerequisiteId> SkippedChecks { get; init; } = [];

    /// <summary>Whether to try the agent's endpoints.</summary>
    public bool TryNetwork { get; init; } = true;

    /// <summary>The cloud whose endpoints are tried.</summary>
    public AzureCloud Cloud { get; init; }

    /// <summary>The tenant whose own endpoint is tried too.</summary>
    public Guid? TenantId { get; init; }

    /// <summary>The proxy that the agent is going to be given; <see langword="null"/>: the direct way, and what Windows has.</summary>
    public ProxyAddress? Proxy { get; init; }

    /// <summary>Whether to ask a domain controller.</summary>
    public bool TryDirectory { get; init; } = true;

    /// <summary>The host name of the domain controller to ask; empty: Windows finds one.</summary>
    public string DomainController { get; init; } = "";

    /// <summary>What to read for it: nobody is asked for what no check wants.</summary>
    public ReadingRequest ToReadingRequest() => new(
        TryNetwork && !SkippedChecks.Contains(PrerequisiteId.Network) ? new(Cloud, TenantId, Proxy) : null,
        TryDirectory && DirectoryChecks.Except(SkippedChecks).Any() ? DomainController : null);

    /// <summary>Whether the bundle installs .NET Framework after this, so that its absence blocks nothing.</summary>
    public bool DotNetFrameworkFollows { get; init; }
}

/// <summary>How TLS 1.2 is evaluated: the values of TLSPOLICY.</summary>
public enum TlsPolicy
{
    /// <summary>The registry values of the article must be there.</summary>
    Documented,

    /// <summary>
    /// Absent values are accepted, since Windows Server 2012 and later enable TLS 1.2 by themselves
    /// (https://learn.microsoft.com/dotnet/framework/network-programming/tls); a disabled TLS 1.2 never is.
    /// </summary>
    WindowsDefault,
}

/// <summary>The cloud of the tenant, by the names that the agent's own setup takes as ENVIRONMENTNAME.</summary>
/// <remarks>https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/how-to-install-pshell</remarks>
public enum AzureCloud
{
    /// <summary>The public cloud; the name is left empty.</summary>
    Public,

    /// <summary>The cloud of the government of the United States.</summary>
    AzureUSGovernment,
}
