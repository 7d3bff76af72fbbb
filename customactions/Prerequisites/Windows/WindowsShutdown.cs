using System.Runtime.InteropServices;
using System.Security.Principal;
using CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>The functions themselves.</summary>
internal sealed class WindowsShutdown : IShutdown
{
    // SYSTEM has the privilege, but it is not enabled from the start.
    public int EnablePrivilege()
    {
        using var identity = WindowsIdentity.GetCurrent(TokenAccessLevels.AdjustPrivileges | TokenAccessLevels.Query);
        var privileges = new Advapi32.TOKEN_PRIVILEGES { PrivilegeCount = 1, Attributes = Advapi32.SE_PRIVILEGE_ENABLED };

        // AdjustTokenPrivileges succeeds also where the account has no such privilege; then it says ERROR_NOT_ALL_ASSIGNED:
        // https://learn.microsoft.com/windows/win32/api/securitybaseapi/nf-securitybaseapi-adjusttokenprivileges
        return Advapi32.LookupPrivilegeValueW(null, Advapi32.SE_SHUTDOWN_NAME, out privileges.Luid)
            && Advapi32.AdjustTokenPrivileges(identity.Token, false, ref privileges, 0, IntPtr.Zero, IntPtr.Zero)
            && Marshal.GetLastWin32Error() == Advapi32.ERROR_SUCCESS
            ? Advapi32.ERROR_SUCCESS
            : Marshal.GetLastWin32Error();
    }

    public int Initiate(string message, int gracePeriodSeconds, uint flags, uint reason) =>
        Advapi32.InitiateShutdownW(null, message, gracePeriodSeconds, flags, reason);
}
