using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>Later guidance: the service Credential Manager (VaultSvc) must not be disabled. A warning, since the article of 2020 does not say so.</summary>
public sealed class CredentialManagerCheck : PrerequisiteCheck<StoredValue>
{
    /// <inheritdoc/>
    public override PrerequisiteId Id => PrerequisiteId.CredentialManager;

    /// <inheritdoc/>
    public override string Title => Strings.CredentialManager_Title;

    /// <inheritdoc/>
    public override Uri Documentation => DocumentationPages.Prerequisites;

    /// <inheritdoc/>
    public override string Require(Requirements requirements) => Strings.CredentialManager_Required;

    /// <inheritdoc/>
    protected override Reading<StoredValue> Select(ServerFacts facts) => facts.CredentialManagerStart;

    /// <inheritdoc/>
    protected override Verdict Judge(StoredValue fact, Requirements requirements) => fact.Value?.AsDWord() switch
    {
        Disabled => Verdict.Warning(Strings.CredentialManager_Disabled, Strings.CredentialManager_Remedy),
        <= Disabled => Verdict.Passed(Strings.CredentialManager_NotDisabled),
        _ => Verdict.Unknown(Text.Format(Strings.CredentialManager_NoAnswer, fact)),
    };

    /// <summary>SERVICE_DISABLED of winsvc.h, the highest start type.</summary>
    private const uint Disabled = 4;
}
