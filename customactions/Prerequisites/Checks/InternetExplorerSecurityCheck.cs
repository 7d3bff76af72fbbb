using CloudProvisioningBootstrapper.Prerequisites.Facts;
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
        fact.Value?.AsDWord() == 1
            ? Verdict.Warning(Strings.InternetExplorerSecurity_On, Strings.InternetExplorerSecurity_Remedy)
            : Verdict.Passed(Strings.InternetExplorerSecurity_Off);
}
