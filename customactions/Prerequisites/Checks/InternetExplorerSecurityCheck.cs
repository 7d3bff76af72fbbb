using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The troubleshooting page: Internet Explorer Enhanced Security blocks the sign-in of the agent's wizard.</summary>
internal sealed class InternetExplorerSecurityCheck()
    : PrerequisiteCheck<StoredValue>(PrerequisiteId.InternetExplorerSecurity, DocumentationPages.Troubleshooting, facts => facts.InternetExplorerSecurity)
{
    protected override Verdict Evaluate(StoredValue fact, EvaluationOptions options) =>
        fact.Value is null ? Verdict.Passed(Strings.InternetExplorerSecurity_Off) : fact.Value.AsDWord() switch
        {
            0 => Verdict.Passed(Strings.InternetExplorerSecurity_Off),
            1 => Verdict.Warning(Strings.InternetExplorerSecurity_On, Strings.InternetExplorerSecurity_Remedy),
            _ => Verdict.Unknown(Text.Format(Strings.InternetExplorerSecurity_NoAnswer, fact)),
        };
}
