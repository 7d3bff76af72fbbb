using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The troubleshooting page: Internet Explorer Enhanced Security blocks the sign-in of the agent's wizard.</summary>
public sealed class InternetExplorerSecurityCheck : PrerequisiteCheck<StoredValue>
{
    /// <inheritdoc/>
    public override PrerequisiteId Id => PrerequisiteId.InternetExplorerSecurity;

    /// <inheritdoc/>
    public override string Title => Strings.InternetExplorerSecurity_Title;

    /// <inheritdoc/>
    public override Uri Documentation => DocumentationPages.Troubleshooting;

    /// <inheritdoc/>
    public override string Require(Requirements requirements) => Strings.InternetExplorerSecurity_Required;

    /// <inheritdoc/>
    protected override Reading<StoredValue> Select(ServerFacts facts) => facts.InternetExplorerSecurity;

    /// <inheritdoc/>
    protected override Verdict Judge(StoredValue fact, Requirements requirements) =>
        fact.Value is null ? Verdict.Passed(Strings.InternetExplorerSecurity_Off) : fact.Value.AsDWord() switch
        {
            0 => Verdict.Passed(Strings.InternetExplorerSecurity_Off),
            1 => Verdict.Warning(Strings.InternetExplorerSecurity_On, Strings.InternetExplorerSecurity_Remedy),
            _ => Verdict.Unknown(Text.Format(Strings.InternetExplorerSecurity_NoAnswer, fact)),
        };
}
