namespace CloudProvisioningBootstrapper.Prerequisites.Properties;

/// <summary>The names of the properties that an administrator may set; the MSI and the bundle use the same ones.</summary>
public static class PublicProperties
{
    /// <summary>Organizational units in the scoping filter: a whole number.</summary>
    public const string ScopedOrganizationalUnits = "SCOPEDOUS";

    /// <summary>How TLS 1.2 is judged: a name of <see cref="TlsPolicy"/>.</summary>
    public const string TlsPolicy = "TLSPOLICY";

    /// <summary>Checks to skip: names of <see cref="PrerequisiteId"/>, separated by commas.</summary>
    public const string SkippedChecks = "SKIPCHECKS";

    /// <summary>Set to 1 by the bundle alone, which installs .NET Framework after the MSI.</summary>
    public const string DotNetFrameworkFollows = "DOTNETFRAMEWORKFOLLOWS";
}
