using System.ComponentModel;
using CloudProvisioningBootstrapper.Prerequisites.Fixes;
using CloudProvisioningBootstrapper.Prerequisites.Resources;
using CloudProvisioningBootstrapper.Prerequisites.Windows;

namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>The restart that the changes need.</summary>
internal sealed class RestartScheduling
{
    private readonly IInstallerSession session;
    private readonly IRestart restart;

    /// <summary>Restarts this server.</summary>
    public RestartScheduling(IInstallerSession session)
        : this(session, new WindowsRestart())
    {
    }

    /// <summary>Restarts any server.</summary>
    public RestartScheduling(IInstallerSession session, IRestart restart)
    {
        this.session = session;
        this.restart = restart;
    }

    /// <summary>Marks the restart as needed.</summary>
    public void Mark() => restart.MarkAsNeeded();

    /// <summary>Announces and schedules the restart.</summary>
    /// <param name="minutes">Minutes from now.</param>
    /// <param name="productName">Who has made the changes.</param>
    public void Schedule(int minutes, string productName)
    {
        // The installation has succeeded; that no restart could be scheduled must not make it a failure.
        try
        {
            restart.Schedule(minutes, Text.Format(Strings.Restart_Message, productName, minutes));
            session.Log(Text.Format(Strings.Restart_Scheduled, minutes));
        }
        catch (Win32Exception exception)
        {
            session.Log(Text.Format(Strings.Restart_Failed, $"{exception.Message}, {exception.NativeErrorCode}"));
        }
    }
}
