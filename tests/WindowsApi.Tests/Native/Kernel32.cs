using System.Runtime.InteropServices;

namespace CloudProvisioningBootstrapper.WindowsApi.Tests.Native;

/// <summary>Memory functions of kernel32.dll (winbase.h).</summary>
internal static class Kernel32
{
    [DllImport("kernel32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern nint LocalFree(nint hMem);
}
