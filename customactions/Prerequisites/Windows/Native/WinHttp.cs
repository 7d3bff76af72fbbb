using System.Runtime.InteropServices;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

/// <summary>Proxy functions of winhttp.dll (winhttp.h).</summary>
internal static class WinHttp
{
    public const uint WINHTTP_ACCESS_TYPE_NAMED_PROXY = 3;

    [DllImport("winhttp.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool WinHttpGetDefaultProxyConfiguration(out WINHTTP_PROXY_INFO pProxyInfo);

    [DllImport("winhttp.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool WinHttpGetIEProxyConfigForCurrentUser(out WINHTTP_CURRENT_USER_IE_PROXY_CONFIG pProxyConfig);

    /// <summary>WINHTTP_CURRENT_USER_IE_PROXY_CONFIG; the caller frees the texts with GlobalFree.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct WINHTTP_CURRENT_USER_IE_PROXY_CONFIG
    {
        [MarshalAs(UnmanagedType.Bool)]
        public bool fAutoDetect;
        public IntPtr lpszAutoConfigUrl;
        public IntPtr lpszProxy;
        public IntPtr lpszProxyBypass;
    }

    /// <summary>WINHTTP_PROXY_INFO; the caller frees both texts with GlobalFree.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct WINHTTP_PROXY_INFO
    {
        public uint dwAccessType;
        public IntPtr lpszProxy;
        public IntPtr lpszProxyBypass;
    }
}
