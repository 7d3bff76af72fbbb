using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>
/// The troubleshooting page: the agent's service can't start where a group policy keeps "Log on as a service" from the service
/// accounts of Windows.
/// </summary>
internal sealed class ServiceLogonCheck()
    : PrerequisiteCheck<ServiceLogonRights>(PrerequisiteId.ServiceLogon, DocumentationPages.Troubleshooting, facts => facts.ServiceLogon)
{
    /// <summary>Every service, and everyone: https://learn.microsoft.com/windows-server/identity/ad-ds/manage/understand-security-identifiers.</summary>
    private static readonly IReadOnlyDictionary<string, string> ServiceGroups = new Dictionary<string, string> { ["S-1-5-80-0"] = @"NT SERVICE\ALL SERVICES", ["S-1-1-0"] = "Everyone" };

    protected override Verdict Evaluate(ServiceLogonRights fact, EvaluationOptions options)
    {
        var denied = ServiceGroups.Keys.Where(fact.Denied.Contains).Select(sid => $"{ServiceGroups[sid]} ({sid})").ToList();
        return denied.Count > 0 ? Verdict.Warning(Text.Format(Strings.ServiceLogon_Denied, string.Join(", ", denied)), Strings.ServiceLogon_DeniedRemedy)
            : ServiceGroups.Keys.Any(fact.Granted.Contains) ? Verdict.Passed(Strings.ServiceLogon_Granted)
            : Verdict.Warning(
                Text.Format(Strings.ServiceLogon_NotGranted, fact.Granted.Count > 0 ? string.Join(", ", fact.Granted) : Strings.ServiceLogon_Nobody),
                Strings.ServiceLogon_Remedy);
    }
}
