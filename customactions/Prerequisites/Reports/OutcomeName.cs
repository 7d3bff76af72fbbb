using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Reports;

/// <summary>The words for outcomes, in reports and dialogs.</summary>
internal static class OutcomeName
{
    public static string Of(PrerequisiteOutcome outcome) => outcome switch
    {
        PrerequisiteOutcome.Failed => Strings.Report_Failed_Name,
        PrerequisiteOutcome.Warning => Strings.Report_Warning_Name,
        PrerequisiteOutcome.Unknown => Strings.Report_Unknown_Name,
        PrerequisiteOutcome.Skipped => Strings.Report_Skipped_Name,
        _ => Strings.Report_Passed_Name,
    };

    public static string Of(ReadinessReport report) => report.Outcome switch
    {
        Readiness.NotReady => Strings.Report_NotReady_Name,
        _ when !report.IsFullyChecked => Strings.Report_NotAllChecked_Name,
        Readiness.ReadyAfterFixes => Strings.Report_ReadyAfterFixes_Name,
        Readiness.ReadyWithWarnings => Strings.Report_ReadyWithWarnings_Name,
        _ => Strings.Report_Ready_Name,
    };
}
