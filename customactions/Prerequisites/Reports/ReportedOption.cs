using System.Globalization;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Reports;

/// <summary>An option as reports name it.</summary>
/// <param name="Member">The member of readiness.json; docs/readiness.schema.json promises it.</param>
/// <param name="Property">The public property.</param>
/// <param name="Value">A Boolean, a number, a name, or a list of such names.</param>
internal sealed record ReportedOption(string Member, string Property, object Value)
{
    public static IReadOnlyList<ReportedOption> AllOf(EvaluationOptions options) =>
    [
        new("applyFixes", PublicProperties.ApplyFixes, options.ApplyFixes),
        new("restartDelayMinutes", PublicProperties.RestartDelayMinutes, options.RestartDelayMinutes),
        new("scopedOrganizationalUnits", PublicProperties.ScopedOrganizationalUnits, options.ScopedOrganizationalUnits),
        new("tlsPolicy", PublicProperties.TlsPolicy, options.TlsPolicy),
        new("skippedChecks", PublicProperties.SkippedChecks, options.SkippedChecks),
        new("tryNetwork", PublicProperties.NetworkCheck, options.TryNetwork),
        new("tryDirectory", PublicProperties.DirectoryCheck, options.TryDirectory),
        new("domainController", PublicProperties.DomainController, options.DomainController),
        new("environmentName", PublicProperties.EnvironmentName, options.Cloud == AzureCloud.Public ? "" : options.Cloud),
        new("tenantId", PublicProperties.TenantId, options.TenantId?.ToString("D") ?? ""),
        new("proxy", PublicProperties.Proxy, options.Proxy?.ToString() ?? ""),
        new("dotNetFrameworkFollows", PublicProperties.DotNetFrameworkFollows, options.DotNetFrameworkFollows),
    ];

    /// <summary>As it is written on a command line: SCOPEDOUS=12.</summary>
    public override string ToString() => Property + "=" + Value switch
    {
        bool isOn => isOn ? "1" : "0",
        int number => number.ToString(CultureInfo.InvariantCulture),
        IEnumerable<PrerequisiteId> names => string.Join(",", names),
        var name => name.ToString(),
    };
}
