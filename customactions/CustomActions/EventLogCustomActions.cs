using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.Prerequisites.Resources;
using CloudProvisioningBootstrapper.Prerequisites.Windows;
using Messages = System.Collections.Generic.Dictionary<string, string>;

namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>Writes what became of the installation to the Application log. That it can't is logged, and never a failure.</summary>
internal sealed class EventLogCustomActions
{
    private const string FailedMessage = "Failed";

    /// <summary>Windows Installer's own property: the path of its log, where there is one.</summary>
    private const string LogFileProperty = "MsiLogFileLocation";

    private readonly IInstallerSession session;
    private readonly IEventLog log;

    /// <summary>Writes to the log of this server.</summary>
    public EventLogCustomActions(IInstallerSession session)
        : this(session, new WindowsEventLog())
    {
    }

    /// <summary>Writes to any log.</summary>
    public EventLogCustomActions(IInstallerSession session, IEventLog log)
    {
        this.session = session;
        this.log = log;
    }

    /// <summary>
    /// Runs the evaluation. Where it decides about the installation, a refusal and a failure of the evaluation itself are
    /// written at once; the other messages are handed to the actions that come to know what has happened.
    /// </summary>
    /// <param name="evaluate">Evaluates the server and sets <see cref="EvaluationProperties"/>.</param>
    public void EvaluateAndLog(Action evaluate)
    {
        if (session[EvaluationProperties.Decides] != "1")
        {
            evaluate();
            return;
        }

        try
        {
            evaluate();
        }
        catch
        {
            Write(ServerEvent.Failed, ComposeFailure());
            throw;
        }

        if (session[EvaluationProperties.Refusal] is { Length: > 0 } refusal)
        {
            Write(ServerEvent.Refused, refusal);
            return;
        }

        InstallationCommit.Prepare(session);
        session.SetCustomActionData(nameof(EntryPoints.WriteFailedEvent), new Messages { [FailedMessage] = ComposeFailure() });
    }

    /// <summary>Immediate: ends the installation for a reason that came up after the evaluation.</summary>
    /// <param name="reason">The reason, with what to do.</param>
    /// <exception cref="InstallationStoppedException">Always.</exception>
    public void Refuse(string reason)
    {
        Write(ServerEvent.Refused, Compose(reason, WhereReportIs(session[EvaluationProperties.Report])));
        throw new InstallationStoppedException(reason);
    }

    /// <summary>Commit: the installation has succeeded.</summary>
    /// <param name="summary">What the evaluation found.</param>
    /// <param name="restart">What there is to say of the restart; <see langword="null"/> where none is required.</param>
    /// <param name="report">The path of the report; empty where there is none.</param>
    public void WriteReady(string summary, string? restart, string report) =>
        Write(restart is null ? ServerEvent.Ready : ServerEvent.ReadyAfterRestart, Compose(summary, restart, WhereReportIs(report)));

    /// <summary>Rollback: the installation has failed, or was canceled.</summary>
    public void WriteFailed() => Write(ServerEvent.Failed, session.CustomActionData[FailedMessage]);

    /// <summary>Immediate, where the bundle takes the package away again because a later one failed.</summary>
    public void WriteBundleRollback() => Write(ServerEvent.Failed, Compose(Strings.Event_BundleRollback, WhereLogIs));

    private static string? WhereReportIs(string path) => path.Length > 0 ? Text.Format(Strings.Refusal_Report, path) : null;

    private string? WhereLogIs => session[LogFileProperty] is { Length: > 0 } path ? Text.Format(Strings.Event_Log, path) : null;

    private string ComposeFailure() => Compose(Strings.Event_Failed, WhereReportIs(session[EvaluationProperties.Report]), WhereLogIs);

    private static string Compose(params string?[] lines) => string.Join("\r\n\r\n", lines.Where(line => line is not null));

    private void Write(ServerEvent serverEvent, string message)
    {
        // The installation has its outcome; that nobody can be told of it must not change it.
        string outcome;
#pragma warning disable CA1031
        try
        {
            log.Write(serverEvent, message);
            outcome = Text.Format(Strings.Event_Written, (int)serverEvent, WindowsEventLog.Source);
        }
        catch (Exception exception)
        {
            outcome = Text.Format(Strings.Event_NotWritten, (int)serverEvent, exception.Message);
        }
#pragma warning restore CA1031
        session.Log(outcome);
    }
}
