using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>Evaluates a server by a list of checks. A check that throws says Unknown and leaves all others standing.</summary>
public sealed class PrerequisiteEvaluator
{
    private readonly IReadOnlyList<PrerequisiteCheck> checks;

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
            new KerberosEncryptionCheck(),
            new ServiceLogonCheck(),
            new DirectorySchemaCheck(),
            new DomainControllersCheck(),
            new KdsRootKeyCheck(),
            new ServiceAccountContainerCheck(),
            new DirectoryRightsCheck(),
        ])
    {
    }

    /// <param name="checks">The checks, in the order of their results.</param>
    public PrerequisiteEvaluator(IReadOnlyList<PrerequisiteCheck> checks) => this.checks = checks;

    /// <returns>One result per check, in the order of the checks; never an exception.</returns>
    public IReadOnlyList<PrerequisiteResult> Evaluate(ServerFacts facts, EvaluationOptions options) =>
        [.. checks.Select(check => Evaluate(check, facts, options))];

    private static PrerequisiteResult Evaluate(PrerequisiteCheck check, ServerFacts facts, EvaluationOptions options)
    {
        var verdict = options.SkippedChecks.Contains(check.Id) ? Verdict.Skipped(Strings.SkippedOnRequest) : TryEvaluate(check, facts, options);
        return new()
        {
            Id = check.Id,
            Title = check.Title,
            Outcome = verdict.Outcome,
            Required = check.DescribeRequirement(options),
            Actual = verdict.Actual,
            Remedy = verdict.Remedy,
            Changes = verdict.Changes,
            WillBeFixed = verdict.Outcome == PrerequisiteOutcome.Failed && verdict.Changes.Count > 0 && options.ApplyFixes,
            Documentation = check.Documentation,
        };
    }

    // A fault in one check must not hide what the others have to say, nor refuse a server.
#pragma warning disable CA1031
    private static Verdict TryEvaluate(PrerequisiteCheck check, ServerFacts facts, EvaluationOptions options)
    {
        try
        {
            var verdict = check.Evaluate(facts, options);
            // A name from elsewhere can end with a full stop, which every message sets itself.
            return verdict with { Actual = Text.OnOneLine(verdict.Actual).TrimEnd('.'), Remedy = Text.OnOneLine(verdict.Remedy) };
        }
        catch (Exception exception)
        {
            return Verdict.Unknown(Text.Format(Strings.CheckFailed, exception));
        }
    }
#pragma warning restore CA1031
}
