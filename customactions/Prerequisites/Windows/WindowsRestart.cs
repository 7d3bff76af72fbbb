using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Security.Principal;
using CloudProvisioningBootstrapper.Prerequisites.Fixes;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>Restarts of this server.</summary>
/// <remarks>https://learn.microsoft.com/windows/win32/api/winreg/nf-winreg-initiateshutdownw</remarks>
public sealed class WindowsRestart : IRestart
{
    /// <inheritdoc/>
    public void MarkAsNeeded() =>
        WindowsRegistryKey.Create(RegistryLocations.RestartRequired, Advapi32.KEY_QUERY_VALUE, Advapi32.REG_OPTION_VOLATILE).Dispose();

    /// <inheritdoc/>
    public void Schedule(int minutes, string message)
    {
        EnableShutdownPrivilege();
        var error = Advapi32.InitiateShutdownW(
            null,
            message,
            minutes * 60,
            Advapi32.SHUTDOWN_RESTART,
            Advapi32.SHTDN_REASON_MAJOR_APPLICATION | Advapi32.SHTDN_REASON_MINOR_INSTALLATION | Advapi32.SHTDN_REASON_FLAG_PLANNED);
        if (error != Advapi32.ERROR_SUCCESS)
        {
            throw new Win32Exception(error);
        }
    }

    // SYSTEM has the privilege, but it is not enabled from the start.
    private static void EnableShutdownPrivilege()
    {
        using var identity = WindowsIdentity.GetCurrent(TokenAccessLevels.AdjustPrivileges | TokenAccessLevels.Query);
        var privileges = new Advapi32.TOKEN_PRIVILEGES { PrivilegeCount = 1, Attributes = Advapi32.SE_PRIVILEGE_ENABLED };
        if (!Advapi32.LookupPrivilegeValueW(null, Advapi32.SE_SHUTDOWN_NAME, out privileges.Luid)
            || !Advapi32.AdjustTokenPrivileges(identity.Token, false, ref privileges, 0, IntPtr.Zero, IntPtr.Zero))
        {
            throw new Win32Exception(Marshal.GetLastWin32Error());
        }
    }
}
