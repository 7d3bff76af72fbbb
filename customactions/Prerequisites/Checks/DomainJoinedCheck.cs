using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The article: the agent must be installed on a domain-joined server. A domain controller is one, whatever else Windows says.</summary>
internal sealed class DomainJoinedCheck()
    : PrerequisiteCheck<DomainMembership>(PrerequisiteId.DomainJoined, DocumentationPages.Prerequisites, facts => facts.Domain)
{
    protected override Verdict Evaluate(DomainMembership fact, EvaluationOptions options) => fact switch
    {
        { IsDomainController: true } => Verdict.Passed(Strings.DomainJoined_DomainController),
        { JoinStatus: JoinStatus.Domain } => Verdict.Passed(Text.Format(Strings.DomainJoined_Joined, fact.Name)),
        { JoinStatus: JoinStatus.Workgroup } => Verdict.Failed(Text.Format(Strings.DomainJoined_Workgroup, fact.Name), Strings.DomainJoined_Remedy),
        { JoinStatus: JoinStatus.Unjoined } => Verdict.Failed(Strings.DomainJoined_Unjoined, Strings.DomainJoined_Remedy),
        _ => Verdict.Unknown(Strings.DomainJoined_NoAnswer),
    };
}
