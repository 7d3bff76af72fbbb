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

    /// <summary>Whether to ask a domain controller.</summary>
    public bool TryDirectory { get; init; } = true;

    /// <summary>The host name of the domain controller to ask; empty: Windows finds one.</summary>
    public string DomainController { get; init; } = "";

    /// <summary>What to read for it: nobody is asked for what no check wants.</summary>
    public ReadingRequest ToReadingRequest() => new(
        TryNetwork && !SkippedChecks.Contains(PrerequisiteId.Network),
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
