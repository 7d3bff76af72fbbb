using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>
/// The container in which new managed service accounts are made: where it is missing, the agent's wizard ends with "There is no
/// such object on the server". Not in the article; so a warning.
/// </summary>
internal sealed class ServiceAccountContainerCheck() : DirectoryCheck(PrerequisiteId.ServiceAccountContainer, DocumentationPages.ServiceAccounts)
{
    protected override Verdict Evaluate(DirectoryFacts facts)
    {
        if (facts.ServiceAccountContainer.Failure is { } failure)
        {
            return NotRead(failure);
        }

        var container = facts.ServiceAccountContainer.Value;
        if (container.IsVisible)
        {
            return Verdict.Passed(container.DistinguishedName!);
        }

        return facts.SignInFailure is { } signInFailure ? NotRead(signInFailure)
            : container.IsDeleted ? Verdict.Warning(Text.Format(Strings.ServiceAccountContainer_Deleted, facts.Domain), Strings.ServiceAccountContainer_Remedy)
            : container.DistinguishedName is null ? Verdict.Warning(Text.Format(Strings.ServiceAccountContainer_None, facts.Domain), Strings.ServiceAccountContainer_Remedy)
            : Verdict.Unknown(Text.Format(Strings.ServiceAccountContainer_NotVisible, container.DistinguishedName));
    }
}
