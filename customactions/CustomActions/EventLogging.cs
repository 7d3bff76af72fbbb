using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.Prerequisites.Resources;
using CloudProvisioningBootstrapper.Prerequisites.Windows;
using Messages = System.Collections.Generic.Dictionary<string, string>;

namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>Writes what became of the installation to the Application log. That it can't is logged, and never a failure.</summary>
internal sealed class EventLogging
{
    private const string ReadyMessage = "Ready";
    private const string FailedMessage = "Failed";
    private const string RestartNeeded = "RestartNeeded";

    /// <summary>Windows Installer's own property: the path of its log, where there is one.</summary>
    private const string LogFileProperty = "MsiLogFileLocation";

    private readonly IInstallerSession session;
    private readonly IEventLog log;

    /// <summary>Writes to the log of this server.</summary>
    public EventLogging(IInstallerSession session)
        : this(session, new WindowsEventLog())
    {
    }

    /// <summary>Writes to any log.</summary>
    public EventLogging(IInstallerSession session, IEventLog log)
    {
        this.session = session;
        this.log = log;
    }

    /// <summary>
    /// Runs the evaluation. Where it decides about the installation, a refusal and a failure of the evaluation itself are
    /// written at once; the other messages are handed to the actions that come to know what has happened.
    /// </summary>
    /// <param name="evaluate">Evaluates the server and sets <see cref="EvaluationProperties"/>.</param>
    public void Watch(Action evaluate)
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

        var isRestartNeeded = session[EvaluationProperties.RestartNeeded] == "1";
        session.SetCustomActionData(nameof(EntryPoints.CommitRegistryFixes), new Messages
        {
            [ReadyMessage] = Compose(session[EvaluationProperties.Summary], isRestartNeeded ? Strings.Event_Restart : null, WhereReportIs),
            [RestartNeeded] = isRestartNeeded ? "1" : "",
        });
        session.SetCustomActionData(nameof(EntryPoints.WriteFailedEvent), new Messages { [FailedMessage] = ComposeFailure() });
    }

    /// <summary>Commit: the installation has succeeded.</summary>
    /// <param name="commit">What else is left to be done.</param>
    public void Conclude(Action commit)
    {
        commit();
        var data = session.CustomActionData;
        Write(data[RestartNeeded] == "1" ? ServerEvent.ReadyAfterRestart : ServerEvent.Ready, data[ReadyMessage]);
    }

    /// <summary>Rollback: the installation has failed, or was cancelled.</summary>
    public void WriteFailed() => Write(ServerEvent.Failed, session.CustomActionData[FailedMessage]);

    /// <summary>Immediate, where the bundle takes the package away again because a later one failed.</summary>
    public void WriteTakenBack() => Write(ServerEvent.Failed, Compose(Strings.Event_TakenBack, WhereLogIs));

    private string? WhereReportIs =>
        session[EvaluationProperties.Report] is { Length: > 0 } path ? Text.Format(Strings.Refusal_Report, path) : null;

    private string? WhereLogIs => session[LogFileProperty] is { Length: > 0 } path ? Text.Format(Strings.Event_Log, path) : null;

    private string ComposeFailure() => Compose(Strings.Event_Failed, WhereReportIs, WhereLogIs);

    private static string Compose(params string?[] lines) => string.Join("\r\n\r\n", lines.Where(line => line is not null));

    private void Write(ServerEvent serverEvent, string message)
    {
        // The installation has its outcome; that nobody can be told of it must not change it.
#pragma warning disable CA1031
        try
        {
            log.Write(serverEvent, message);
            session.Log(Text.Format(Strings.Event_Written, (int)serverEvent, WindowsEventLog.Source));
        }
        catch (Exception exception)
        {
            session.Log(Text.Format(Strings.Event_NotWritten, (int)serverEvent, exception.Message));
        }
#pragma warning restore CA1031
    }
}
