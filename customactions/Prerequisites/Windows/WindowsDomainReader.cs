using System.ComponentModel;
using System.Runtime.InteropServices;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>Asks NetGetJoinInformation what this server is joined to.</summary>
/// <remarks>https://learn.microsoft.com/windows/win32/api/lmjoin/nf-lmjoin-netgetjoininformation</remarks>
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
}
