using System.Globalization;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Fixes;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Resources;
using CloudProvisioningBootstrapper.Prerequisites.Windows;

namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>The restart that the changes need. Nothing is said of it before Windows has answered.</summary>
internal sealed class RestartScheduling
{
    private readonly IInstallerSession session;
    private readonly IRestart restart;
    private readonly IRegistryEditor registry;
    private readonly IClock clock;

    /// <summary>Restarts this server.</summary>
    public RestartScheduling(IInstallerSession session)
        : this(session, new WindowsRestart(), new WindowsRegistryEditor(), new SystemClock())
    {
    }

    /// <summary>Restarts any server.</summary>
    public RestartScheduling(IInstallerSession session, IRestart restart, IRegistryEditor registry, IClock clock)
    {
        this.session = session;
        this.restart = restart;
        this.registry = registry;
        this.clock = clock;
    }

    /// <summary>Commit: marks the restart as needed.</summary>
    public void Mark() => restart.MarkAsNeeded();

    /// <summary>Commit: announces and schedules the restart, and records what came of it.</summary>
    /// <param name="minutes">Minutes from now.</param>
    /// <param name="productName">Who has made the changes.</param>
    /// <returns>What came of it, in words.</returns>
    public string Schedule(int minutes, string productName)
    {
        var time = clock.UtcNow.AddMinutes(minutes);
        var answer = restart.Schedule(minutes, Text.Format(Strings.Restart_Message, productName, Describe(time)));
        var record = new RestartRecord(answer, answer.Outcome == RestartOutcome.Scheduled ? time : null);
        var description = Describe(record);
        session.Log(description);
        try
        {
            record.Write(registry);
        }
        catch (RegistryAccessException exception)
        {
            // The dialogs then ask for a restart and say no more.
            session.Log(exception.Message);
        }

        return description;
    }

    /// <summary>Immediate, at the end of the dialogs: tells them what came of the restart. A commit action can't.</summary>
    public void Show()
    {
        session[DialogProperties.Restart] = RestartRecord.Read(registry) is { } record ? Describe(record) : "";
        session.Log(session[DialogProperties.Restart]);
    }

    private static string Describe(RestartRecord record) => record.Answer.Outcome switch
    {
        RestartOutcome.Scheduled => Text.Format(Strings.Restart_Scheduled, Describe(record.AtUtc!.Value)),
        RestartOutcome.AlreadyScheduled => Text.Format(Strings.Restart_AlreadyScheduled, Win32Error.Describe(record.Answer.Error)),
        RestartOutcome.InProgress => Text.Format(Strings.Restart_InProgress, Win32Error.Describe(record.Answer.Error)),
        _ => Text.Format(Strings.Restart_Failed, Win32Error.Describe(record.Answer.Error)),
    };

    // The server's own time, which whoever reads this sees on its clock.
    private static string Describe(DateTime time) => time.ToLocalTime().ToString(Strings.Restart_Time, CultureInfo.InvariantCulture);
}
