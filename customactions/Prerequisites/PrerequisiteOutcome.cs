namespace CloudProvisioningBootstrapper.Prerequisites;

/// <summary>What a check found, from good to bad.</summary>
public enum PrerequisiteOutcome
{
    /// <summary>The prerequisite is met.</summary>
    Passed,

    /// <summary>The administrator asked not to check it (SKIPCHECKS).</summary>
    Skipped,

    /// <summary>It could not be found out; the result says why. Blocks nothing.</summary>
    Unknown,

    /// <summary>Something an administrator should know. Blocks nothing.</summary>
    Warning,

    /// <summary>The prerequisite is not met.</summary>
    Failed,
}
