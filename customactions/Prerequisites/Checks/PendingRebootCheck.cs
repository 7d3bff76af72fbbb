using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>A pending restart makes installations fail later. File operations alone are no reason: Burn leaves one itself.</summary>
/// <remarks>CSS-Exchange, Get-ServerRebootPending.ps1; Burn, registration.cpp</remarks>
internal sealed class PendingRebootCheck()
    : PrerequisiteCheck<PendingRestart>(PrerequisiteId.PendingReboot, DocumentationPages.Prerequisites, facts => facts.PendingRestart)
{
    protected override Verdict Evaluate(PendingRestart fact, EvaluationOptions options) => fact switch
    {
        { Places.Count: > 0 } => Verdict.Warning(Text.Format(Strings.PendingReboot_Pending, string.Join("; ", fact.Places)), Strings.PendingReboot_Remedy),
        { FileOperations.Count: > 0 } => Verdict.Passed(Text.Format(Strings.PendingReboot_RenamesOnly, string.Join("; ", fact.FileOperations))),
        _ => Verdict.Passed(Strings.PendingReboot_None),
    };
}
