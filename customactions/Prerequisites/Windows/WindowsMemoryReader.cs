using System.ComponentModel;
using System.Runtime.InteropServices;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>Asks the firmware for the installed memory, and Windows for the usable one where the firmware is silent.</summary>
/// <remarks>https://learn.microsoft.com/windows/win32/api/sysinfoapi/nf-sysinfoapi-getphysicallyinstalledsystemmemory</remarks>
internal sealed class WindowsMemoryReader : IMemoryReader
{
    /// <inheritdoc/>
    public PhysicalMemory Read()
    {
        // Fails with ERROR_INVALID_DATA where the SMBIOS tables are missing or broken.
        if (Kernel32.GetPhysicallyInstalledSystemMemory(out var kilobytes) && kilobytes > 0)
        {
            return new((int)(kilobytes / 1024), IsInstalled: true);
        }

        var status = new Kernel32.MEMORYSTATUSEX { dwLength = (uint)Marshal.SizeOf(typeof(Kernel32.MEMORYSTATUSEX)) };
        return Kernel32.GlobalMemoryStatusEx(ref status)
            ? new((int)(status.ullTotalPhys / 1024 / 1024), IsInstalled: false)
            : throw new Win32Exception(Marshal.GetLastWin32Error());
    }
}
