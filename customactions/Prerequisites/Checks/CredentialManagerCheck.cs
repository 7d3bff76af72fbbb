using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>Later guidance: the service Credential Manager (VaultSvc) must not be disabled. A warning, since the article of 2020 does not say so.</summary>
internal sealed class CredentialManagerCheck()
    : PrerequisiteCheck<StoredValue>(PrerequisiteId.CredentialManager, DocumentationPages.Prerequisites, facts => facts.CredentialManagerStart)
{
    protected override Verdict Evaluate(StoredValue fact, EvaluationOptions options) => fact.Value?.AsDWord() switch
    {
        Disabled => Verdict.Warning(Strings.CredentialManager_Disabled, Strings.CredentialManager_Remedy),
        <= Disabled => Verdict.Passed(Strings.CredentialManager_NotDisabled),
        _ => Verdict.Unknown(Text.Format(Strings.CredentialManager_NoAnswer, fact)),
    };

    /// <summary>SERVICE_DISABLED of winsvc.h, the highest start type.</summary>
    private const uint Disabled = 4;
}
