using System.Globalization;
using CloudProvisioningBootstrapper.Prerequisites;
using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Fixes;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.Prerequisites.Resources;
using CloudProvisioningBootstrapper.Prerequisites.Windows;

namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>Reads the server, checks it, writes the report, and tells the installation what came of it.</summary>
internal sealed class PrerequisiteEvaluation
{
    private readonly IInstallerSession session;
    private readonly Func<ReadingRequest, ServerFacts> readFacts;
    private readonly IClock clock;
    private readonly string computerName;
    private readonly ReportFiles reports;
    private readonly ICaptureStore store;

    /// <summary>Evaluates this server.</summary>
    public PrerequisiteEvaluation(IInstallerSession session)
        : this(session, ThisServer.ReadFacts, new SystemClock(), ThisServer.ComputerName, new ReportFiles(new WindowsReportFolders()), new WindowsCaptureStore())
    {
    }

    /// <summary>Evaluates any server.</summary>
    public PrerequisiteEvaluation(
        IInstallerSession session,
        Func<ReadingRequest, ServerFacts> readFacts,
        IClock clock,
        string computerName,
        ReportFiles reports,
        ICaptureStore store)
    {
        this.session = session;
        this.readFacts = readFacts;
        this.clock = clock;
        this.computerName = computerName;
        this.reports = reports;
        this.store = store;
    }

    public void Run()
    {
        var now = clock.UtcNow;
        session[EvaluationProperties.EvaluatedUtc] = now.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
        session[EvaluationProperties.Report] = "";
        session[EvaluationProperties.Summary] = "";
        session[EvaluationProperties.Changes] = "";
        session[EvaluationProperties.RestartNeeded] = "";
        session[EvaluationProperties.RestartMinutes] = "";
        session[EvaluationProperties.Refusal] = "";

        // A product that is there is not checked again, unless the run that installed it was interrupted before its end.
        if (session[RegistryFixCustomActions.InstalledProperty].Length > 0 && !store.HasPending)
        {
            return;
        }

        var parsed = EvaluationOptionsParser.Parse(property => session[property]);
        var ignored = ReadIgnoredArguments();
        var errors = parsed.FormatErrors(ignored.Mistakes);
        session[DialogProperties.InputErrors] = string.Join("\r\n", parsed.Errors.Concat(ignored.Mistakes));
        session[EvaluationProperties.Refusal] = errors ?? Evaluate(parsed.Options, now, ignored.Others) ?? "";
    }

    // Without the log the run is as good as the engine made it: nothing is refused for that.
    private IgnoredArguments ReadIgnoredArguments()
    {
        var path = session[PublicProperties.BundleLog];
        if (path.Length == 0)
        {
            return IgnoredArguments.None;
        }

        try
        {
            // Burn still writes it (LogOpen in logutil.cpp shares it for reading).
            using var log = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            var ignored = IgnoredArguments.In(log.ReadToEnd());
            foreach (var argument in ignored.Others)
            {
                session.Log(Text.Format(Strings.Argument_Ignored, argument));
            }

            return ignored;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            session.Log(Text.Format(Strings.Argument_LogUnreadable, exception.Message));
            return IgnoredArguments.None;
        }
    }

    private string? Evaluate(EvaluationOptions options, DateTime now, IReadOnlyList<string> ignoredArguments)
    {
        var facts = readFacts(options.ToReadingRequest());
        var results = new PrerequisiteEvaluator().Evaluate(facts, options);
        foreach (var result in results)
        {
            session.Log($"{result.Id}: {result.Outcome}. {result.Required} {Text.Format(Strings.Dialog_Found, result.Actual)}.");
        }

        // A server that is refused is not changed.
        var plan = results.Any(result => result.Blocks) ? [] : FixPlan.For(results);
        var readiness = new ReadinessReport(session["ProductVersion"], now, computerName, options, results, plan, facts.Network.Failure is null ? facts.Network.Value : null)
        {
            IgnoredArguments = ignoredArguments,
        };
        session[EvaluationProperties.Summary] = readiness.Summary;
        var report = reports.Write(readiness);
        foreach (var failure in report.Failures)
        {
            session.Log(failure);
        }

        session[EvaluationProperties.Report] = report.HtmlPath ?? "";
        Prepare(plan, ScheduledMinutes(options, results));

        // The dialogs have an evaluation of their own, in another process: what this one found would not reach them.
        if (session[EvaluationProperties.Decides] != "1")
        {
            new DialogContent(session).Show(readiness);
        }

        // What a broken run left behind can't be checked, and must not stay: the deferred half undoes it and checks then.
        if (store.HasPending)
        {
            session.Log(Strings.Evaluation_LeftToRecovery);
            return null;
        }

        return Refusal.Format(results, report.HtmlPath);
    }

    private void Prepare(IReadOnlyList<RegistryChange> plan, int restartDelayMinutes)
    {
        foreach (var change in plan)
        {
            session.Log(Text.Format(Strings.Evaluation_Planned, $"{change.Path} = {change.Value} ({change.Reason})"));
        }

        if (plan.Count == 0 && !store.HasPending)
        {
            return;
        }

        session[EvaluationProperties.Changes] = "1";
        session.SetCustomActionData(nameof(EntryPoints.ApplyRegistryFixesRollback), new Dictionary<string, string>());
        session.SetCustomActionData(
            nameof(EntryPoints.ApplyRegistryFixes),
            PublicProperties.OfOptions.Concat([RegistryFixCustomActions.InstalledProperty]).ToDictionary(property => property, property => session[property]));

        // A broken run may have made such a change already, without the restart that it needs.
        if (plan.Any(change => change.NeedsRestart) || store.HasPending)
        {
            session[EvaluationProperties.RestartNeeded] = "1";
            session[EvaluationProperties.RestartMinutes] = restartDelayMinutes > 0 ? restartDelayMinutes.ToString(CultureInfo.InvariantCulture) : "";
        }
    }

    // Where the bundle installs .NET Framework next, a restart on a schedule could fall into the middle of that; then the
    // exit code alone asks for it.
    private static int ScheduledMinutes(EvaluationOptions options, IReadOnlyList<PrerequisiteResult> results) =>
        options.DotNetFrameworkFollows && results.Any(result => result is { Id: PrerequisiteId.DotNetFramework, Outcome: not PrerequisiteOutcome.Passed })
            ? 0
            : options.RestartDelayMinutes;
}
