using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The install guide: FIPS mode needs a change of the agent's configuration. Either value switches it on.</summary>
internal sealed class FipsCheck() : PrerequisiteCheck<FipsSettings>(PrerequisiteId.Fips, DocumentationPages.Fips, facts => facts.Fips)
{
    protected override Verdict Evaluate(FipsSettings fact, EvaluationOptions options)
    {
        StoredValue[] all = [fact.Enabled, fact.MdmEnabled];
        return all.FirstOrDefault(setting => setting.Value?.AsDWord() is not (null or 0)) is { } on ? Verdict.Warning(Text.Format(Strings.Fips_On, on.Path), Strings.Fips_Remedy)
            : all.FirstOrDefault(setting => setting.Value is not null && setting.Value.AsDWord() is null) is { } unreadable
                ? Verdict.Unknown(Text.Format(Strings.Fips_Unreadable, unreadable.Path, unreadable.Value!))
            : Verdict.Passed(Strings.Fips_Off);
    }
}
