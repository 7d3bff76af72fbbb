using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The article: domain or enterprise administrator credentials, to create the agent's group managed service account.</summary>
internal sealed class DirectoryRightsCheck() : PrerequisiteCheck(PrerequisiteId.DirectoryRights, DocumentationPages.Prerequisites)
{
    public override Verdict Evaluate(ServerFacts facts, EvaluationOptions options)
    {
        if (facts.Account.Failure is { } failure)
        {
            return Verdict.Unknown(Text.Format(Strings.CouldNotRead, failure));
        }

        var account = facts.Account.Value;
        if (IsServiceAccount(account.Sid))
        {
            return Verdict.Skipped(Text.Format(Strings.DirectoryRights_Service, account.Name));
        }

        return facts.Directory.Failure is null && facts.Directory.Value.Facts is { Caller.Failure: null } directory
            ? Evaluate(account, directory.Domain, directory.Caller.Value)
            : Evaluate(account);
    }

    // As the domain controller sees the account: with the groups of exactly this domain and its forest.
    private static Verdict Evaluate(CallingAccount account, string domain, DirectoryCaller caller) =>
        caller.IsDomainAdmin ? Verdict.Passed(Text.Format(Strings.DirectoryRights_MemberOf, account.Name, Strings.DirectoryRights_DomainAdmins, domain))
        : caller.IsEnterpriseAdmin ? Verdict.Passed(Text.Format(Strings.DirectoryRights_Member, account.Name, Strings.DirectoryRights_EnterpriseAdmins))
        : caller.DomainSid is null || caller.ForestRootSid is null ? Verdict.Unknown(Text.Format(Strings.DirectoryRights_NotKnown, account.Name, domain))
        : Verdict.Warning(Text.Format(Strings.DirectoryRights_NotMember, account.Name), Strings.DirectoryRights_Remedy);

    // As this server sees it: with groups of these numbers, of whatever domain they are.
    private static Verdict Evaluate(CallingAccount account) =>
        account.GroupSids.Any(sid => IsDomainGroup(sid, DomainAdmins)) ? Verdict.Passed(Text.Format(Strings.DirectoryRights_Member, account.Name, Strings.DirectoryRights_DomainAdmins))
        : account.GroupSids.Any(sid => IsDomainGroup(sid, EnterpriseAdmins)) ? Verdict.Passed(Text.Format(Strings.DirectoryRights_Member, account.Name, Strings.DirectoryRights_EnterpriseAdmins))
        : Verdict.Warning(Text.Format(Strings.DirectoryRights_NotMember, account.Name), Strings.DirectoryRights_Remedy);

    // Relative identifiers: https://learn.microsoft.com/windows-server/identity/ad-ds/manage/understand-security-identifiers
    private const string DomainAdmins = "512";
    private const string EnterpriseAdmins = "519";

    // LocalSystem, LocalService, NetworkService: a software distribution, not whoever will install the agent.
    private static bool IsServiceAccount(string sid) => sid is "S-1-5-18" or "S-1-5-19" or "S-1-5-20";

    // S-1-5-21-a-b-c-RID: the groups of a domain, not a local group that has the same number.
    private static bool IsDomainGroup(string sid, string relativeIdentifier) =>
        sid.StartsWith("S-1-5-21-", StringComparison.Ordinal) && sid.EndsWith("-" + relativeIdentifier, StringComparison.Ordinal);
}
