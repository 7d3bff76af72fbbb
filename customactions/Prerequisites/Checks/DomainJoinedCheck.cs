using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The article: the agent must be installed on a domain-joined server. A domain controller is one, whatever else Windows says.</summary>
public sealed class DomainJoinedCheck : PrerequisiteCheck<DomainMembership>
{
    /// <inheritdoc/>
    public override PrerequisiteId Id => PrerequisiteId.DomainJoined;

    /// <inheritdoc/>
    public override string Title => Strings.DomainJoined_Title;

    /// <inheritdoc/>
    public override Uri Documentation => DocumentationPages.Prerequisites;

    /// <inheritdoc/>
    public override string Require(Requirements requirements) => Strings.DomainJoined_Required;

    /// <inheritdoc/>
    protected override Reading<DomainMembership> Select(ServerFacts facts) => facts.Domain;

    /// <inheritdoc/>
    protected override Verdict Judge(DomainMembership fact, Requirements requirements) => fact switch
    {
        { IsDomainController: true } => Verdict.Passed(Strings.DomainJoined_DomainController),
        { JoinStatus: JoinStatus.Domain } => Verdict.Passed(Text.Format(Strings.DomainJoined_Joined, fact.Name)),
        { JoinStatus: JoinStatus.Workgroup } => Verdict.Failed(Text.Format(Strings.DomainJoined_Workgroup, fact.Name), Strings.DomainJoined_Remedy),
        { JoinStatus: JoinStatus.Unjoined } => Verdict.Failed(Strings.DomainJoined_Unjoined, Strings.DomainJoined_Remedy),
        _ => Verdict.Unknown(Strings.DomainJoined_NoAnswer),
    };
}
