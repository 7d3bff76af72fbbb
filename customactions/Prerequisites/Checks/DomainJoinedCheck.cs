using System.ComponentModel;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The article: the agent must be installed on a domain-joined server. A domain controller is one, whatever else Windows says.</summary>
internal sealed class DomainJoinedCheck() : PrerequisiteCheck(PrerequisiteId.DomainJoined, DocumentationPages.Prerequisites)
{
    // winerror.h. A server that has not asked for a domain controller yet has this state too.
    private const int NoLogonServers = 1311;

    public override Verdict Evaluate(ServerFacts facts, EvaluationOptions options)
    {
        if (facts.Domain.Failure is { } failure)
        {
            return Verdict.Unknown(Text.Format(Strings.CouldNotRead, failure));
        }

        var directory = facts.Directory.Failure is null ? facts.Directory.Value : new(DirectoryStage.NotAsked);
        return facts.Domain.Value switch
        {
            { IsDomainController: true } => Verdict.Passed(Strings.DomainJoined_DomainController),
            { JoinStatus: JoinStatus.Domain } membership => Evaluate(membership, directory, isNamed: options.DomainController.Length > 0),
            { JoinStatus: JoinStatus.Workgroup } membership => Verdict.Failed(Text.Format(Strings.DomainJoined_Workgroup, membership.Name), Strings.DomainJoined_Remedy),
            { JoinStatus: JoinStatus.Unjoined } => Verdict.Failed(Strings.DomainJoined_Unjoined, Strings.DomainJoined_Remedy),
            _ => Verdict.Unknown(Strings.DomainJoined_NoAnswer),
        };
    }

    // Joined is joined: what is wrong with it warns.
    private static Verdict Evaluate(DomainMembership membership, DirectoryAccess directory, bool isNamed) => membership.SecureChannel switch
    {
        not (null or 0 or NoLogonServers) and { } error => Verdict.Warning(
            Text.Format(Strings.DomainJoined_ChannelBroken, membership.Name, new Win32Exception(error).Message, error),
            Strings.DomainJoined_ChannelRemedy),
        _ => directory switch
        {
            { Stage: DirectoryStage.NotFound } => Verdict.Warning(
                Text.Format(Strings.DomainJoined_Unreachable, membership.Name, directory.Failure), Strings.DomainJoined_UnreachableRemedy),
            { Stage: DirectoryStage.NotReached } when !isNamed => Verdict.Warning(
                Text.Format(Strings.DomainJoined_Unreachable, membership.Name, Text.Format(Strings.Directory_NotReached, directory.DomainController, directory.Failure)),
                Strings.DomainJoined_UnreachableRemedy),
            { Facts: { } facts } when !isNamed => Verdict.Passed(Text.Format(Strings.DomainJoined_Member, membership.Name, facts.Domain, facts.DomainController)),
            _ => Verdict.Passed(Text.Format(Strings.DomainJoined_Joined, membership.Name)),
        },
    };
}
