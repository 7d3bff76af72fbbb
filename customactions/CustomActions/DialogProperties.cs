namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>The private properties that EvaluatePrerequisites sets for the dialogs in installer/package/Ui.</summary>
internal static class DialogProperties
{
    /// <summary>What is wrong with the values of public properties, a line each; empty when all of them parse.</summary>
    public const string InputErrors = "PrerequisitesInputErrors";

    /// <summary>The list box of the results; its value is the name of the selected prerequisite.</summary>
    public const string Selected = "PrerequisiteSelected";

    /// <summary>Followed by the name of a prerequisite: what is required, what was found, and what to do.</summary>
    public const string Detail = "PrerequisiteDetail";

    /// <summary>The changes that APPLYFIXES=1 would make, a line each; empty when there is nothing to change.</summary>
    public const string PossibleChanges = "PrerequisitesPossibleChanges";

    /// <summary>The table of memory by organizational units, and what this server has.</summary>
    public const string MemoryTable = "PrerequisitesMemoryTable";

    /// <summary>Why the server is refused and what to do, two lines a reason; empty when nothing blocks.</summary>
    public const string Reasons = "PrerequisitesReasons";

    /// <summary>What came of the restart that was to be scheduled; empty where that is not known.</summary>
    public const string Restart = "PrerequisitesRestart";
}
