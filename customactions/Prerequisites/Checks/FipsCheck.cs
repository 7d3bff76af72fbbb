using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The install guide: FIPS mode needs a change of the agent's configuration.</summary>
internal sealed class FipsCheck() : PrerequisiteCheck<StoredValue>(PrerequisiteId.Fips, DocumentationPages.Fips, facts => facts.FipsEnabled)
{
    protected override Verdict Evaluate(StoredValue fact, EvaluationOptions options)
    {
        if (fact.Value is null)
        {
            return Verdict.Passed(Strings.Fips_Off);
        }

        return fact.Value.AsDWord() switch
        {
            null => Verdict.Unknown(Text.Format(Strings.Fips_Unreadable, fact.Path.Key, fact.Value)),
            0 => Verdict.Passed(Strings.Fips_Off),
            _ => Verdict.Warning(Strings.Fips_On, Strings.Fips_Remedy),
        };
    }
}
