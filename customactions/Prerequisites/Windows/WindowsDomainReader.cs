using System.ComponentModel;
using System.Runtime.InteropServices;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>Asks NetGetJoinInformation what this server is joined to, and I_NetLogonControl2 for its secure channel.</summary>
/// <remarks>
/// https://learn.microsoft.com/windows/win32/api/lmjoin/nf-lmjoin-netgetjoininformation,
/// https://learn.microsoft.com/windows/win32/api/lmaccess/nf-lmaccess-i_netlogoncontrol2
/// </remarks>
internal sealed class WindowsDomainReader : IDomainReader
{
    /// <inheritdoc/>
    public JoinStatus ReadJoinStatus(out string name)
    {
        var error = Netapi32.NetGetJoinInformation(null, out var buffer, out var status);
        if (error != Netapi32.NERR_Success)
        {
            throw new Win32Exception(error);
        }

        try
        {
            name = Marshal.PtrToStringUni(buffer) ?? "";
            return (JoinStatus)status;
        }
        finally
        {
            _ = Netapi32.NetApiBufferFree(buffer);
        }
    }

    /// <inheritdoc/>
    public int? ReadSecureChannel()
    {
        // A query of the Netlogon service alone: nothing is sent to a domain controller, and nothing is changed.
        if (Netapi32.I_NetLogonControl2(null, Netapi32.NETLOGON_CONTROL_QUERY, 1, IntPtr.Zero, out var buffer) != Netapi32.NERR_Success)
        {
            return null;
        }

        try
        {
            return ((Netapi32.NETLOGON_INFO_1)Marshal.PtrToStructure(buffer, typeof(Netapi32.NETLOGON_INFO_1))!).netlog1_pdc_connection_status;
        }
        finally
        {
            _ = Netapi32.NetApiBufferFree(buffer);
        }
    }
}
