using System.ComponentModel;
using System.Runtime.InteropServices;
using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>
/// The event log of this server. Where the source is not registered, which it is only while the product is installed,
/// Windows takes the event too, and its viewer puts a sentence about the missing description before the message.
/// </summary>
/// <remarks>https://learn.microsoft.com/windows/win32/api/winbase/nf-winbase-reporteventw</remarks>
public sealed class WindowsEventLog : IEventLog
{
    /// <summary>The name of the source; installer/package/EventLog.wxs registers it.</summary>
    public const string Source = "CloudProvisioningBootstrapper";

    /// <summary>The longest string that an event may have, in characters.</summary>
    internal const int MaximumLength = 31_839;

    /// <inheritdoc/>
    public void Write(ServerEvent serverEvent, string message)
    {
        var log = Advapi32.RegisterEventSourceW(null, Source);
        if (log == IntPtr.Zero)
        {
            throw new Win32Exception(Marshal.GetLastWin32Error());
        }

        try
        {
            string[] strings = [message.Length <= MaximumLength ? message : message.Substring(0, MaximumLength)];
            if (!Advapi32.ReportEventW(log, TypeOf(serverEvent), 0, (uint)serverEvent, IntPtr.Zero, 1, 0, strings, IntPtr.Zero))
            {
                throw new Win32Exception(Marshal.GetLastWin32Error());
            }
        }
        finally
        {
            _ = Advapi32.DeregisterEventSource(log);
        }
    }

    private static ushort TypeOf(ServerEvent serverEvent) => serverEvent switch
    {
        ServerEvent.Ready => Advapi32.EVENTLOG_INFORMATION_TYPE,
        ServerEvent.ReadyAfterRestart => Advapi32.EVENTLOG_WARNING_TYPE,
        _ => Advapi32.EVENTLOG_ERROR_TYPE,
    };
}
