using System.Runtime.InteropServices;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

/// <summary>RtlGetVersion of ntdll.dll (wdm.h). Unlike GetVersionEx it tells the truth without a manifest.</summary>
internal static class Ntdll
{
    public const int STATUS_SUCCESS = 0;

    [DllImport("ntdll.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int RtlGetVersion(ref RTL_OSVERSIONINFOEXW lpVersionInformation);

    /// <summary>RTL_OSVERSIONINFOEXW.</summary>
    [StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]
    internal struct RTL_OSVERSIONINFOEXW
    {
        public uint dwOSVersionInfoSize;
        public uint dwMajorVersion;
        public uint dwMinorVersion;
        public uint dwBuildNumber;
        public uint dwPlatformId;
        [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 128)]
        public string szCSDVersion;
        public ushort wServicePackMajor;
        public ushort wServicePackMinor;
        public ushort wSuiteMask;
        public byte wProductType;
        public byte wReserved;
    }
}
