using System.Reflection;
using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Fixes;
using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.RandomServers;

/// <summary>A random server read, evaluated, reported and fixed in memory; and the rules that this keeps whatever the server is like.</summary>
public sealed class Evaluation
{
    /// <summary>Every check there is, in the order of evaluation.</summary>
    public static readonly IReadOnlyList<PrerequisiteCheck> Checks =
    [
        .. typeof(PrerequisiteCheck).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(PrerequisiteCheck).Namespace && !type.IsAbstract && type.IsAssignableTo(typeof(PrerequisiteCheck)))
            .Select(type => (PrerequisiteCheck)Activator.CreateInstance(type)!)
            .OrderBy(check => check.Id),
    ];

    private static readonly IReadOnlyList<PropertyInfo> Readings = typeof(ServerFacts).GetProperties(BindingFlags.Public | BindingFlags.Instance);

    private readonly RandomServer server;

    /// <summary>Reads and evaluates a server.</summary>
    /// <param name="server">The server.</param>
    public Evaluation(RandomServer server)
    {
        this.server = server;
        Facts = server.Read();
        Results = new PrerequisiteEvaluator().Evaluate(Facts, server.Options);
    }

    /// <summary>What was read.</summary>
    public ServerFacts Facts { get; }

    /// <summary>What was found.</summary>
    public IReadOnlyList<PrerequisiteResult> Results { get; }

    /// <summary>Asks for every broken rule.</summary>
    /// <returns>One sentence a fault; none when all is well.</returns>
    /// <exception cref="Exception">A check threw: the evaluator would have made Unknown of it.</exception>
    public IReadOnlyList<string> FindFaults() => [.. FaultsOfReading(), .. FaultsOfList(), .. Results.SelectMany(FaultsOfResult), .. FaultsOfPlan(), .. FaultsOfReport()];

    /// <summary>The whole of a result, to be compared: a record compares its list of changes by reference.</summary>
    public static string AsText(PrerequisiteResult result) => $"{result} {string.Join("; ", result.Changes)}";

    private static IEnumerable<string> FaultsOfResult(PrerequisiteResult result)
    {
        var needsRemedy = result.Outcome is PrerequisiteOutcome.Failed or PrerequisiteOutcome.Warning;
        (bool IsBroken, string Rule)[] rules =
        [
            (!Enum.IsDefined(result.Outcome), "has an outcome"),
            (needsRemedy && result.Remedy.Length == 0, "Failed and Warning say what to do"),
            (!needsRemedy && result.Remedy.Length > 0, "where there is nothing to do, none is named"),
            (result.IsFixable && result.Outcome != PrerequisiteOutcome.Failed, "only what failed can be mended"),
            (result.WillBeFixed && (!result.IsFixable || result.Blocks), "only what can be mended will be, and blocks no more"),
            (!IsSentence(result.Required), "Required is one whole sentence on one line"),
            (!IsPhrase(result.Actual), "Actual is one line without a full stop"),
            (result.Remedy.Length > 0 && (!IsPhrase(result.Remedy) || !char.IsLower(result.Remedy[0])), "Remedy is one line in lower case without a full stop"),
            (result.Actual.Contains("the check itself failed", StringComparison.Ordinal), "no check fails"),
        ];
        return rules.Where(rule => rule.IsBroken).Select(rule => $"{rule.Rule}: {result}");
    }

    private static bool IsSentence(string text) => IsLine(text) && text.EndsWith('.') && !text.EndsWith("..", StringComparison.Ordinal);

    private static bool IsPhrase(string text) => IsLine(text) && !text.EndsWith('.');

    // The refusal has one line for each: what breaks lines, or hides them, must not get into it from a registry.
    private static bool IsLine(string text) => text.Trim().Length > 0 && !text.Any(character => char.IsControl(character) || character is '\u2028' or '\u2029');

    private IEnumerable<string> FaultsOfReading()
    {
        var failures = Readings
            .Select(property => property.GetValue(Facts)!)
            .Select(reading => (string?)reading.GetType().GetProperty(nameof(Reading<object>.Failure))!.GetValue(reading))
            .OfType<string>();
        var reasons = server.Values.Keys.Select(place => place.Path).Concat(server.Denied).Select(path => path.ToString()).Append(RandomServer.Refused).ToList();
        return failures
            .Where(failure => !reasons.Any(reason => failure.Contains(reason, StringComparison.Ordinal)))
            .Select(failure => $"what can't be read names its place: {failure}");
    }

    private IEnumerable<string> FaultsOfList() =>
        Results.Select(result => result.Id).SequenceEqual(Checks.Select(check => check.Id))
        && Results.Select(AsText).SequenceEqual(new PrerequisiteEvaluator(Checks).Evaluate(Facts, server.Options).Select(AsText))
            ? []
            : ["the evaluator gives the result of each check once, in order, and the same each time"];

    private IEnumerable<string> FaultsOfPlan()
    {
        var plan = FixPlan.For(Results);
        var mended = server.With(plan);
        var facts = mended.Read();
        var results = new PrerequisiteEvaluator().Evaluate(facts, server.Options);
        var ids = Results.Where(result => result.WillBeFixed).Select(result => result.Id).ToList();
        (bool IsBroken, string Rule)[] rules =
        [
            (ids.Count > 0 && !server.Options.ApplyFixes, "nothing is mended unasked"),
            (!plan.Select(change => change.Reason).Distinct().SequenceEqual(ids), "what will be mended is planned, and nothing else"),
            (plan.Any(change => change.Value.Equals(change.Current)), "what is right already is not changed"),
            (plan.Any(change => !Equals(server.Values.GetValueOrDefault(new(change.Path.Key, change.Path.Name)), change.Current)), "a plan knows what is there"),
            (results.Any(result => ids.Contains(result.Id) && result.Outcome is not (PrerequisiteOutcome.Passed or PrerequisiteOutcome.Warning)), "a plan mends"),
            (results.Where(result => !ids.Contains(result.Id)).Select(AsText).Except(Results.Select(AsText)).Any(), "a plan changes no other result"),
            (FixPlan.For(results).Count > 0, "nothing is left to plan"),
        ];
        return rules.Where(rule => rule.IsBroken).Select(rule => $"{rule.Rule}: {string.Join("; ", plan)}");
    }

    private IEnumerable<string> FaultsOfReport()
    {
        var report = new ReadinessReport("1.0.0", default, "SERVER", server.Options, Results);
        var refusal = Refusal.Format(Results);
        (bool IsBroken, string Rule)[] rules =
        [
            (refusal is not null != Results.Any(result => result.Blocks), "a refusal is written exactly when something blocks"),
            (refusal?.Split("\r\n").Length is { } lines && lines != 2 + (3 * Results.Count(result => result.Blocks)), "a refusal has a heading and three lines for each reason"),
            (JsonReport.Format(report).Length == 0 || HtmlReport.Render(report).Length == 0, "the reports can be written"),
        ];
        return rules.Where(rule => rule.IsBroken).Select(rule => $"{rule.Rule}: {refusal}");
    }
}
