using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The article: domain or enterprise administrator credentials, to create the agent's group managed service account.</summary>
internal sealed class DirectoryRightsCheck()
    : PrerequisiteCheck<CallingAccount>(PrerequisiteId.DirectoryRights, DocumentationPages.Prerequisites, facts => facts.Account)
{
    protected override Verdict Evaluate(CallingAccount fact, EvaluationOptions options)
    {
        if (IsServiceAccount(fact.Sid))
        {
            return Verdict.Skipped(Text.Format(Strings.DirectoryRights_Service, fact.Name));
        }

        return fact.GroupSids.Any(sid => IsDomainGroup(sid, DomainAdmins)) ? Verdict.Passed(Text.Format(Strings.DirectoryRights_Member, fact.Name, Strings.DirectoryRights_DomainAdmins))
            : fact.GroupSids.Any(sid => IsDomainGroup(sid, EnterpriseAdmins)) ? Verdict.Passed(Text.Format(Strings.DirectoryRights_Member, fact.Name, Strings.DirectoryRights_EnterpriseAdmins))
            : Verdict.Warning(Text.Format(Strings.DirectoryRights_NotMember, fact.Name), Strings.DirectoryRights_Remedy);
    }

    // Relative identifiers: https://learn.microsoft.com/windows-server/identity/ad-ds/manage/understand-security-identifiers
    private const string DomainAdmins = "512";
    private const string EnterpriseAdmins = "519";

    // LocalSystem, LocalService, NetworkService: a software distribution, not whoever will install the agent.
    private static bool IsServiceAccount(string sid) => sid is "S-1-5-18" or "S-1-5-19" or "S-1-5-20";

    // S-1-5-21-a-b-c-RID: the groups of a domain, not a local group that has the same number.
    private static bool IsDomainGroup(string sid, string relativeIdentifier) =>
        sid.StartsWith("S-1-5-21-", StringComparison.Ordinal) && sid.EndsWith("-" + relativeIdentifier, StringComparison.Ordinal);
}
