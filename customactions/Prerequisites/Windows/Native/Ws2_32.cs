using System.Runtime.InteropServices;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

/// <summary>Name resolution of ws2_32.dll (ws2tcpip.h, winsock2.h).</summary>
internal static class Ws2_32
{
    public const uint NS_ALL = 0;
    public const int NO_ERROR = 0;
    public const int WSA_IO_PENDING = 997;

    [DllImport("ws2_32.dll", ExactSpelling = true, CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int GetAddrInfoExW(
        string pName, string? pServiceName, uint dwNameSpace, IntPtr lpNspId, IntPtr hints, IntPtr ppResult, IntPtr timeout, IntPtr lpOverlapped, IntPtr lpCompletionRoutine, out IntPtr lpHandle);

    [DllImport("ws2_32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int GetAddrInfoExOverlappedResult(IntPtr lpOverlapped);

    [DllImport("ws2_32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int GetAddrInfoExCancel(ref IntPtr lpHandle);

    [DllImport("ws2_32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern void FreeAddrInfoExW(IntPtr pAddrInfoEx);

    /// <summary>OVERLAPPED.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct OVERLAPPED
    {
        public IntPtr Internal;
        public IntPtr InternalHigh;
        public long Offset;
        public IntPtr hEvent;
    }

    /// <summary>ADDRINFOEXW; the list is freed with FreeAddrInfoExW.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct ADDRINFOEXW
    {
        public int ai_flags;
        public int ai_family;
        public int ai_socktype;
        public int ai_protocol;
        public IntPtr ai_addrlen;
        public IntPtr ai_canonname;
        public IntPtr ai_addr;
        public IntPtr ai_blob;
        public IntPtr ai_bloblen;
        public IntPtr ai_provider;
        public IntPtr ai_next;
    }
}
