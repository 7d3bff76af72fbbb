using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>A check of what a domain controller answered. Without an answer it is Unknown, and says how far asking came.</summary>
internal abstract class DirectoryCheck(PrerequisiteId id, Uri documentation)
    : PrerequisiteCheck<DirectoryAccess>(id, documentation, facts => facts.Directory)
{
    protected sealed override Verdict Evaluate(DirectoryAccess fact, EvaluationOptions options) => fact.Stage switch
    {
        DirectoryStage.Answered => Evaluate(fact.Facts!),
        DirectoryStage.NotAsked => Verdict.Skipped(Text.Format(Strings.NotAsked, PublicProperties.DirectoryCheck)),
        DirectoryStage.NotJoined => Verdict.Unknown(Strings.Directory_NotJoined),
        DirectoryStage.NotReached => Verdict.Unknown(Text.Format(Strings.Directory_NotReached, fact.DomainController, fact.Failure)),
        _ => Verdict.Unknown(Text.Format(Strings.CouldNotRead, fact.Failure)),
    };

    protected abstract Verdict Evaluate(DirectoryFacts facts);

    protected static Verdict NotRead(string failure) => Verdict.Unknown(Text.Format(Strings.CouldNotRead, failure));
}
