using CloudProvisioningBootstrapper.Prerequisites.Fixes;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>Restarts of this server.</summary>
/// <remarks>https://learn.microsoft.com/windows/win32/api/winreg/nf-winreg-initiateshutdownw</remarks>
public sealed class WindowsRestart : IRestart
{
    /// <summary>
    /// Without FORCE_SELF a grace period is ERROR_INVALID_PARAMETER. Without FORCE_OTHERS any session that is logged on makes it
    /// ERROR_SHUTDOWN_USERS_LOGGED_ON: SYSTEM is the caller, so that includes the administrator before the dialogs.
    /// </summary>
    private const uint Flags = Advapi32.SHUTDOWN_RESTART | Advapi32.SHUTDOWN_FORCE_SELF | Advapi32.SHUTDOWN_FORCE_OTHERS;

    private const uint Reason = Advapi32.SHTDN_REASON_MAJOR_APPLICATION | Advapi32.SHTDN_REASON_MINOR_INSTALLATION | Advapi32.SHTDN_REASON_FLAG_PLANNED;

    private readonly IShutdown shutdown;

    /// <summary>Restarts by Windows' own functions.</summary>
    public WindowsRestart()
        : this(new WindowsShutdown())
    {
    }

    /// <summary>Restarts by other functions.</summary>
    internal WindowsRestart(IShutdown shutdown) => this.shutdown = shutdown;

    /// <inheritdoc/>
    public void MarkAsNeeded() =>
        WindowsRegistryKey.Create(RegistryLocations.RestartRequired, Advapi32.KEY_QUERY_VALUE, Advapi32.REG_OPTION_VOLATILE).Dispose();

    /// <inheritdoc/>
    public RestartAnswer Schedule(int minutes, string message)
    {
        var error = shutdown.EnablePrivilege();
        if (error == Advapi32.ERROR_SUCCESS)
        {
            error = shutdown.Initiate(message, minutes * 60, Flags, Reason);
        }

        return new(
            error switch
            {
                Advapi32.ERROR_SUCCESS => RestartOutcome.Scheduled,
                Advapi32.ERROR_SHUTDOWN_IS_SCHEDULED => RestartOutcome.AlreadyScheduled,
                Advapi32.ERROR_SHUTDOWN_IN_PROGRESS => RestartOutcome.InProgress,
                _ => RestartOutcome.Failed,
            },
            error);
    }
}
