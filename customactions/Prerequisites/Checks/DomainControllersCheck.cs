using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The article: at least one domain controller of the domain must run Windows Server 2012 or later.</summary>
internal sealed class DomainControllersCheck() : DirectoryCheck(PrerequisiteId.DomainControllers, DocumentationPages.ServiceAccounts)
{
    // As many names as a line holds.
    private const int Shown = 5;

    protected override Verdict Evaluate(DirectoryFacts facts)
    {
        if (facts.DomainControllerOf2012() is { } proof)
        {
            return Verdict.Passed(Text.Format(Strings.DomainControllers_One, proof.Name, FunctionalLevels.NameOf(proof.FunctionalLevel!.Value), facts.Domain));
        }

        if (facts.DomainControllers.Failure is { } failure)
        {
            return NotRead(failure);
        }

        var (all, isComplete) = facts.DomainControllers.Value;
        // Who is not signed in, or gets a part of the list, has not seen that there is none.
        if (facts.SignInFailure is { } signInFailure)
        {
            return NotRead(signInFailure);
        }

        if (!isComplete || all.Count == 0 || all.Any(one => one.FunctionalLevel is null))
        {
            return Verdict.Unknown(Text.Format(Strings.DomainControllers_Incomplete, facts.DomainController));
        }

        var names = string.Join(", ", all.Take(Shown).Select(one => Text.Format(Strings.DomainControllers_Item, one.Name, FunctionalLevels.NameOf(one.FunctionalLevel!.Value))));
        return Verdict.Failed(
            Text.Format(all.Count > Shown ? Strings.DomainControllers_NoneOfMany : Strings.DomainControllers_None, facts.Domain, all.Count, names),
            Strings.DomainControllers_Remedy);
    }
}
