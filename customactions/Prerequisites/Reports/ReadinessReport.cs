using System.Globalization;
using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Reports;

/// <summary>Everything that a report tells; <see cref="JsonReport"/> and <see cref="HtmlReport"/> only write it down.</summary>
public sealed class ReadinessReport
{
    /// <summary>Creates the report of one evaluation.</summary>
    /// <param name="productVersion">The version of this product.</param>
    /// <param name="evaluatedUtc">When the server was evaluated, in UTC.</param>
    /// <param name="computerName">The server.</param>
    /// <param name="options">What was asked of it.</param>
    /// <param name="results">What was found, in any order.</param>
    /// <param name="changes">What this installation is going to change in the registry.</param>
    public ReadinessReport(
        string productVersion,
        DateTime evaluatedUtc,
        string computerName,
        EvaluationOptions options,
        IEnumerable<PrerequisiteResult> results,
        IReadOnlyList<RegistryChange>? changes = null,
        NetworkFacts? network = null)
    {
        ProductVersion = productVersion;
        EvaluatedUtc = evaluatedUtc;
        ComputerName = computerName;
        Options = options;
        Changes = changes ?? [];
        Network = network;

        // OrderBy is stable: what is equally bad stays in the order of evaluation.
        Results = [.. results.OrderByDescending(result => result.Outcome)];
    }

    /// <summary>The version of this product.</summary>
    public string ProductVersion { get; }

    /// <summary>When the server was evaluated, in UTC.</summary>
    public DateTime EvaluatedUtc { get; }

    /// <summary>The server.</summary>
    public string ComputerName { get; }

    /// <summary>What was asked of it.</summary>
    public EvaluationOptions Options { get; }

    /// <summary>What was found, most severe first.</summary>
    public IReadOnlyList<PrerequisiteResult> Results { get; }

    /// <summary>What this installation is going to change in the registry; nothing where it is refused.</summary>
    public IReadOnlyList<RegistryChange> Changes { get; }

    /// <summary>What came of the network, for the table of endpoints; <see langword="null"/> where that can't be said.</summary>
    public NetworkFacts? Network { get; }

    /// <summary>The arguments that Setup did not understand and ignored.</summary>
    public IReadOnlyList<string> IgnoredArguments { get; init; } = [];

    /// <summary>What all results together say.</summary>
    public Readiness Outcome =>
        Results.Any(result => result.Blocks) ? Readiness.NotReady
        : Results.Any(result => result.WillBeFixed) ? Readiness.ReadyAfterFixes
        : Results.Any(result => result.Outcome is PrerequisiteOutcome.Warning or PrerequisiteOutcome.Unknown) ? Readiness.ReadyWithWarnings
        : Readiness.Ready;

    /// <summary>Whether every check could be made that was asked for.</summary>
    public bool IsFullyChecked => Count(PrerequisiteOutcome.Unknown) == 0;

    /// <summary>Whether the server is to be restarted before the agent is installed: a restart is pending, or this installation changes what needs one.</summary>
    internal bool IsRestartDue =>
        Changes.Any(change => change.NeedsRestart)
        || Results.Any(result => result is { Id: PrerequisiteId.PendingReboot, Outcome: PrerequisiteOutcome.Warning });

    /// <summary>The same in one sentence; for a refused server it is the heading of its <see cref="Refusal"/>.</summary>
    public string Summary => Outcome switch
    {
        Readiness.NotReady => Refusal.FormatHeading(Results),
        Readiness.ReadyAfterFixes => Text.Format(
            IsFullyChecked ? Strings.Report_ReadyAfterFixes : Strings.Report_FixedButNotAllChecked,
            Results.Count(result => result.WillBeFixed),
            Results.Count,
            Count(PrerequisiteOutcome.Unknown)),
        Readiness.ReadyWithWarnings when !IsFullyChecked => Text.Format(
            Strings.Report_NotAllChecked,
            Count(PrerequisiteOutcome.Unknown),
            Results.Count,
            Count(PrerequisiteOutcome.Warning)),
        Readiness.ReadyWithWarnings => Attention(Count(PrerequisiteOutcome.Warning)),
        _ when Count(PrerequisiteOutcome.Skipped) > 0 => Text.Format(Strings.Report_ReadyButSkipped, Count(PrerequisiteOutcome.Passed), Results.Count),
        _ => Text.Format(Strings.Report_Ready, Results.Count),
    };

    /// <summary>When the server was evaluated, as ISO 8601 writes it, with a Z.</summary>
    internal string EvaluatedIso8601 => Iso8601(EvaluatedUtc);

    internal static string Iso8601(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    /// <summary>The number of results with an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The number, possibly 0.</returns>
    public int Count(PrerequisiteOutcome outcome) => Results.Count(result => result.Outcome == outcome);

    /// <summary>All outcomes, most severe first.</summary>
    internal static IEnumerable<PrerequisiteOutcome> Outcomes =>
        Enum.GetValues(typeof(PrerequisiteOutcome)).Cast<PrerequisiteOutcome>().OrderByDescending(outcome => outcome);

    private string Attention(int count) =>
        Text.Format(count == 1 ? Strings.Report_ReadyWithWarningsOne : Strings.Report_ReadyWithWarnings, count, Results.Count);
}

/// <summary>What all results together say of a server, from good to bad.</summary>
public enum Readiness
{
    /// <summary>Every prerequisite that was evaluated is met.</summary>
    Ready,

    /// <summary>Nothing blocks, but there is a warning, or something could not be found out.</summary>
    ReadyWithWarnings,

    /// <summary>What is not met, this installation fixes; then nothing blocks.</summary>
    ReadyAfterFixes,

    /// <summary>At least one prerequisite is not met, and this installation does not fix it.</summary>
    NotReady,
}
