using CloudProvisioningBootstrapper.Prerequisites.Windows;
using CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Windows;

/// <summary>
/// A fake of Windows' functions, which Wine does not implement: it answers as they are documented to, or what it is told.
/// https://learn.microsoft.com/windows/win32/api/winreg/nf-winreg-initiateshutdownw
/// </summary>
internal sealed class DocumentedShutdown : IShutdown
{
    private const uint GraceOverride = 0x20;
    private const int MaximumGracePeriodSeconds = 10 * 365 * 24 * 60 * 60;

    public int PrivilegeAnswer { get; set; }

    public int Answer { get; set; }

    public bool OthersAreLoggedOn { get; set; }

    /// <summary>What was accepted: message, seconds, flags, reason.</summary>
    public List<(string Message, int Seconds, uint Flags, uint Reason)> Scheduled { get; } = [];

    private bool HasPrivilege { get; set; }

    public int EnablePrivilege()
    {
        HasPrivilege = PrivilegeAnswer == 0;
        return PrivilegeAnswer;
    }

    public int Initiate(string message, int gracePeriodSeconds, uint flags, uint reason)
    {
        var error = !HasPrivilege ? 5
            : gracePeriodSeconds > MaximumGracePeriodSeconds ? 87
            : gracePeriodSeconds > 0 && (flags & Advapi32.SHUTDOWN_FORCE_SELF) == 0 ? 87
            : gracePeriodSeconds > 0 && (flags & GraceOverride) != 0 ? 160
            : OthersAreLoggedOn && (flags & Advapi32.SHUTDOWN_FORCE_OTHERS) == 0 ? 1191
            : Answer;
        if (error == 0)
        {
            Scheduled.Add((message, gracePeriodSeconds, flags, reason));
        }

        return error;
    }
}
