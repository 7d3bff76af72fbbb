using System.Runtime.InteropServices;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>Asks RtlGetVersion which Windows runs.</summary>
internal sealed class WindowsVersionReader : IWindowsVersionReader
{
    /// <inheritdoc/>
    public int Build => (int)Query().dwBuildNumber;

    /// <inheritdoc/>
    public ProductType ProductType => (ProductType)Query().wProductType;

    private static Ntdll.RTL_OSVERSIONINFOEXW Query()
    {
        var version = new Ntdll.RTL_OSVERSIONINFOEXW
        {
            dwOSVersionInfoSize = (uint)Marshal.SizeOf(typeof(Ntdll.RTL_OSVERSIONINFOEXW)),
        };
        var status = Ntdll.RtlGetVersion(ref version);
        return status == Ntdll.STATUS_SUCCESS
            ? version
            : throw new InvalidOperationException($"RtlGetVersion: 0x{status:X8}");
    }
}
