namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>The private properties that EvaluatePrerequisites sets, and that the package's authoring reads.</summary>
internal static class EvaluationProperties
{
    /// <summary>The message that BlockUnmetPrerequisites stops the installation with; empty when the server is ready.</summary>
    public const string Refusal = "PrerequisitesRefusal";

    /// <summary>Set to 1 by the authoring where the evaluation decides about the installation; the dialogs only show theirs.</summary>
    public const string Decides = "PrerequisitesDecides";

    /// <summary>What the evaluation found, in one sentence.</summary>
    public const string Summary = "PrerequisitesSummary";

    /// <summary>When the server was checked, UTC, as yyyy-MM-ddTHH:mm:ssZ.</summary>
    public const string EvaluatedUtc = "PrerequisitesEvaluatedUtc";

    /// <summary>The path of readiness.html; empty when no report could be written.</summary>
    public const string Report = "PrerequisitesReport";

    /// <summary>1 when the actions that change the registry have something to do.</summary>
    public const string Changes = "PrerequisitesChanges";

    /// <summary>1 when the changes take effect only after a restart.</summary>
    public const string RestartNeeded = "PrerequisitesRestartNeeded";

    /// <summary>In how many minutes that restart is going to be scheduled; empty: not at all.</summary>
    public const string RestartMinutes = "PrerequisitesRestartMinutes";

    /// <summary>1 when custom actions run at all, which is asked where a reversion depends on it.</summary>
    public const string DotNetFrameworkRuns = "PrerequisitesDotNetFrameworkRuns";
}
