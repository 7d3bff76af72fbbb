namespace CloudProvisioningBootstrapper.Prerequisites.Options;

/// <summary>The names of the properties that an administrator may set; the MSI and the bundle use the same ones.</summary>
public static class PublicProperties
{
    /// <summary>Whether to fix what can be fixed: 0 or 1.</summary>
    public const string ApplyFixes = "APPLYFIXES";

    /// <summary>Minutes until the restart that the fixes require; 0: none is scheduled.</summary>
    public const string RestartDelayMinutes = "RESTARTDELAYMINUTES";

    /// <summary>At uninstallation: whether to restore what the installation changed: 0 or 1.</summary>
    public const string RevertFixes = "REVERTFIXES";

    /// <summary>Organizational units in the scoping filter: a whole number.</summary>
    public const string ScopedOrganizationalUnits = "SCOPEDOUS";

    /// <summary>How TLS 1.2 is evaluated: a name of <see cref="TlsPolicy"/>.</summary>
    public const string TlsPolicy = "TLSPOLICY";

    /// <summary>Checks to skip: names of <see cref="PrerequisiteId"/>, separated by commas.</summary>
    public const string SkippedChecks = "SKIPCHECKS";

    /// <summary>Whether to try the agent's endpoints: 0 or 1.</summary>
    public const string NetworkCheck = "NETWORKCHECK";

    /// <summary>Whether to ask a domain controller: 0 or 1.</summary>
    public const string DirectoryCheck = "DIRECTORYCHECK";

    /// <summary>The domain controller to ask: a host name.</summary>
    public const string DomainController = "DOMAINCONTROLLER";

    /// <summary>The cloud: a name of <see cref="AzureCloud"/>, or empty for the public one. The agent's own setup has the same property.</summary>
    public const string EnvironmentName = "ENVIRONMENTNAME";

    /// <summary>The tenant's id: a GUID.</summary>
    public const string TenantId = "TENANTID";

    /// <summary>The proxy that the agent is going to be given: host:port.</summary>
    public const string Proxy = "PROXY";

    /// <summary>Set to 1 by the bundle alone, which installs .NET Framework after the MSI.</summary>
    public const string DotNetFrameworkFollows = "DOTNETFRAMEWORKFOLLOWS";

    /// <summary>Set by the bundle alone: its own action, WixBundleAction.</summary>
    public const string BundleAction = "BUNDLEACTION";

    /// <summary>Set by the bundle alone: the path of its log, WixBundleLog, which names the arguments that it ignored.</summary>
    public const string BundleLog = "BUNDLELOG";

    /// <summary>The properties that <see cref="EvaluationOptionsParser"/> reads.</summary>
    public static readonly IReadOnlyList<string> OfOptions =
    [
        ApplyFixes,
        ScopedOrganizationalUnits,
        TlsPolicy,
        SkippedChecks,
        NetworkCheck,
        DirectoryCheck,
        DomainController,
        EnvironmentName,
        TenantId,
        Proxy,
        RestartDelayMinutes,
        DotNetFrameworkFollows,
    ];
}
