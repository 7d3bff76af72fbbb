using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>A pending restart makes installations fail later. File operations alone are no reason: Burn leaves one itself.</summary>
/// <remarks>CSS-Exchange, Get-ServerRebootPending.ps1; Burn, registration.cpp</remarks>
public sealed class PendingRebootCheck : PrerequisiteCheck<PendingRestart>
{
    /// <inheritdoc/>
    public override PrerequisiteId Id => PrerequisiteId.PendingReboot;

    /// <inheritdoc/>
    public override string Title => Strings.PendingReboot_Title;

    /// <inheritdoc/>
    public override Uri Documentation => DocumentationPages.Prerequisites;

    /// <inheritdoc/>
    public override string Require(Requirements requirements) => Strings.PendingReboot_Required;

    /// <inheritdoc/>
    protected override Reading<PendingRestart> Select(ServerFacts facts) => facts.PendingRestart;

    /// <inheritdoc/>
    protected override Verdict Judge(PendingRestart fact, Requirements requirements) => fact switch
    {
        { Places.Count: > 0 } => Verdict.Warning(Text.Format(Strings.PendingReboot_Pending, string.Join("; ", fact.Places)), Strings.PendingReboot_Remedy),
        { FileOperations.Count: > 0 } => Verdict.Passed(Text.Format(Strings.PendingReboot_RenamesOnly, string.Join("; ", fact.FileOperations))),
        _ => Verdict.Passed(Strings.PendingReboot_None),
    };
}
