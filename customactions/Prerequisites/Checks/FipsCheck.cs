using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>
/// The install guide: FIPS mode needs a change of the agent's configuration. Windows' own answer counts, and the registry says
/// where it comes from; a value that is set counts too where Windows does not follow it yet.
/// </summary>
internal sealed class FipsCheck() : PrerequisiteCheck<FipsSettings>(PrerequisiteId.Fips, DocumentationPages.Fips, facts => facts.Fips)
{
    protected override Verdict Evaluate(FipsSettings fact, EvaluationOptions options)
    {
        StoredValue[] all = [fact.Enabled, fact.MdmEnabled];
        var source = all.FirstOrDefault(setting => setting.Value?.AsDWord() is not (null or 0));
        return fact.Mode.Failure is null && fact.Mode.Value
            ? Verdict.Warning(source is null ? Strings.Fips_OnWithoutSource : Text.Format(Strings.Fips_On, source.Path), Strings.Fips_Remedy)
            : source is not null ? Verdict.Warning(Text.Format(Strings.Fips_Set, source.Path), Strings.Fips_Remedy)
            : fact.Mode.Failure is { } failure ? Verdict.Unknown(Text.Format(Strings.CouldNotRead, failure))
            : all.FirstOrDefault(setting => setting.Value is not null && setting.Value.AsDWord() is null) is { } unreadable
                ? Verdict.Unknown(Text.Format(Strings.Fips_Unreadable, unreadable.Path, unreadable.Value!))
            : Verdict.Passed(Strings.Fips_Off);
    }
}
