using System.Runtime.InteropServices;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

/// <summary>Domain functions of netapi32.dll (lmjoin.h, lmapibuf.h).</summary>
internal static class Netapi32
{
    public const int NERR_Success = 0;

    [DllImport("netapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int NetGetJoinInformation(string? lpServer, out IntPtr lpNameBuffer, out int BufferType);

    [DllImport("netapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int NetApiBufferFree(IntPtr Buffer);
}
