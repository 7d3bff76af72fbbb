namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>What a check concludes; <see cref="PrerequisiteEvaluator"/> makes the whole result of it.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Actual">What the server has, or why that could not be found out; no full stop.</param>
/// <param name="Remedy">What to do; no full stop; empty when there is nothing to do.</param>
public sealed record Verdict(PrerequisiteOutcome Outcome, string Actual, string Remedy = "")
{
    /// <summary>The changes of the registry that would fix it; none where no change can.</summary>
    public IReadOnlyList<RegistryChange> Changes { get; init; } = [];

    public static Verdict Passed(string actual) => new(PrerequisiteOutcome.Passed, actual);

    public static Verdict Skipped(string reason) => new(PrerequisiteOutcome.Skipped, reason);

    public static Verdict Warning(string actual, string remedy) => new(PrerequisiteOutcome.Warning, actual, remedy);

    public static Verdict Failed(string actual, string remedy, params RegistryChange[] changes) =>
        new(PrerequisiteOutcome.Failed, actual, remedy) { Changes = changes };

    /// <param name="reason">What was tried and why it failed.</param>
    public static Verdict Unknown(string reason) => new(PrerequisiteOutcome.Unknown, reason);
}
