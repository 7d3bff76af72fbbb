using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The install guide: FIPS mode needs a change of the agent's configuration.</summary>
public sealed class FipsCheck : PrerequisiteCheck<StoredValue>
{
    /// <inheritdoc/>
    public override PrerequisiteId Id => PrerequisiteId.Fips;

    /// <inheritdoc/>
    public override string Title => Strings.Fips_Title;

    /// <inheritdoc/>
    public override Uri Documentation => DocumentationPages.Fips;

    /// <inheritdoc/>
    public override string Require(Requirements requirements) => Strings.Fips_Required;

    /// <inheritdoc/>
    protected override Reading<StoredValue> Select(ServerFacts facts) => facts.FipsEnabled;

    /// <inheritdoc/>
    protected override Verdict Judge(StoredValue fact, Requirements requirements)
    {
        if (fact.Value is null)
        {
            return Verdict.Passed(Strings.Fips_Off);
        }

        return fact.Value.AsDWord() switch
        {
            null => Verdict.Unknown(Text.Format(Strings.Fips_Unreadable, fact.Path, fact.Value)),
            0 => Verdict.Passed(Strings.Fips_Off),
            _ => Verdict.Warning(Strings.Fips_On, Strings.Fips_Remedy),
        };
    }
}
