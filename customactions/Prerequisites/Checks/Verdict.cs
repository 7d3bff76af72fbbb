namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>What a check concludes; <see cref="PrerequisiteCheck{T}"/> makes the whole result of it.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Actual">What the server has; no full stop.</param>
/// <param name="Remedy">What to do; no full stop; empty when there is nothing to do.</param>
/// <param name="IsFixable">Whether a change of the registry can mend it.</param>
public sealed record Verdict(PrerequisiteOutcome Outcome, string Actual, string Remedy = "", bool IsFixable = false)
{
    /// <summary>The prerequisite is met.</summary>
    /// <param name="actual">What the server has.</param>
    /// <returns>The verdict.</returns>
    public static Verdict Passed(string actual) => new(PrerequisiteOutcome.Passed, actual);

    /// <summary>Something to know that blocks nothing.</summary>
    /// <param name="actual">What the server has.</param>
    /// <param name="remedy">What to do.</param>
    /// <returns>The verdict.</returns>
    public static Verdict Warning(string actual, string remedy) => new(PrerequisiteOutcome.Warning, actual, remedy);

    /// <summary>The prerequisite is not met.</summary>
    /// <param name="actual">What the server has.</param>
    /// <param name="remedy">What to do.</param>
    /// <param name="isFixable">Whether a change of the registry can mend it.</param>
    /// <returns>The verdict.</returns>
    public static Verdict Failed(string actual, string remedy, bool isFixable = false) =>
        new(PrerequisiteOutcome.Failed, actual, remedy, isFixable);

    /// <summary>It could not be found out.</summary>
    /// <param name="reason">What was tried and why it failed.</param>
    /// <returns>The verdict.</returns>
    public static Verdict Unknown(string reason) => new(PrerequisiteOutcome.Unknown, reason);
}
