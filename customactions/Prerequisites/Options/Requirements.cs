namespace CloudProvisioningBootstrapper.Prerequisites.Options;

/// <summary>What is asked of the server in this run. The defaults are those of the public properties.</summary>
public sealed record Requirements
{
    /// <summary>Organizational units in the scoping filter; 0: no scoping filter.</summary>
    public int ScopedOrganizationalUnits { get; init; }

    /// <summary>Whether the registry may be changed to mend what can be mended.</summary>
    public bool ApplyFixes { get; init; }

    /// <summary>Minutes from the end of the installation to the restart that the fixes need; 0: none is scheduled.</summary>
    public int RestartDelayMinutes { get; init; }

    /// <summary>How TLS 1.2 is judged.</summary>
    public TlsPolicy TlsPolicy { get; init; } = TlsPolicy.Documented;

    /// <summary>Checks that the administrator asked to skip.</summary>
    public IReadOnlyCollection<PrerequisiteId> SkippedChecks { get; init; } = [];

    /// <summary>Whether to try the agent's endpoints.</summary>
    public bool TryNetwork { get; init; } = true;

    /// <summary>Whether the bundle installs .NET Framework after this, so that its absence blocks nothing.</summary>
    public bool DotNetFrameworkFollows { get; init; }
}
