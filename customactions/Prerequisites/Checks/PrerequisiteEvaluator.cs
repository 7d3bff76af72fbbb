using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>Judges a server by a list of checks. A check that throws says Unknown and leaves all others standing.</summary>
public sealed class PrerequisiteEvaluator
{
    private readonly IReadOnlyList<IPrerequisiteCheck> checks;

    /// <summary>Creates an evaluator of all checks.</summary>
    public PrerequisiteEvaluator()
        : this(
        [
            new OperatingSystemCheck(),
            new ServerCoreCheck(),
            new MemoryCheck(),
            new ExecutionPolicyCheck(),
            new Tls12Check(),
            new DotNetFrameworkCheck(),
            new DomainJoinedCheck(),
            new PendingRebootCheck(),
            new NetworkCheck(),
            new CredentialManagerCheck(),
            new FipsCheck(),
            new InternetExplorerSecurityCheck(),
            new DirectoryRightsCheck(),
        ])
    {
    }

    /// <summary>Creates an evaluator of the given checks.</summary>
    /// <param name="checks">The checks, in the order of their results.</param>
    public PrerequisiteEvaluator(IReadOnlyList<IPrerequisiteCheck> checks) => this.checks = checks;

    /// <summary>Judges the server.</summary>
    /// <param name="facts">What is known of it.</param>
    /// <param name="requirements">What is asked of it.</param>
    /// <returns>One result a check, in the order of the checks; never an exception.</returns>
    public IReadOnlyList<PrerequisiteResult> Evaluate(ServerFacts facts, Requirements requirements) =>
        [.. checks.Select(check => Evaluate(check, facts, requirements))];

    private static PrerequisiteResult Evaluate(IPrerequisiteCheck check, ServerFacts facts, Requirements requirements)
    {
        if (requirements.SkippedChecks.Contains(check.Id))
        {
            return Without(check, requirements, PrerequisiteOutcome.Skipped, Strings.SkippedOnRequest);
        }

        // A fault in one check must not hide what the others have to say, nor refuse a server.
#pragma warning disable CA1031
        try
        {
            var result = check.Judge(facts, requirements);
            return result with { WillBeFixed = result.Blocks && result.IsFixable && requirements.ApplyFixes };
        }
        catch (Exception exception)
        {
            return Without(check, requirements, PrerequisiteOutcome.Unknown, Text.Format(Strings.CheckFailed, exception));
        }
#pragma warning restore CA1031
    }

    private static PrerequisiteResult Without(IPrerequisiteCheck check, Requirements requirements, PrerequisiteOutcome outcome, string actual) => new()
    {
        Id = check.Id,
        Title = check.Title,
        Outcome = outcome,
        Required = check.Require(requirements),
        Actual = actual,
        Documentation = check.Documentation,
    };
}
