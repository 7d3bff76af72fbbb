using System.Runtime.InteropServices;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

/// <summary>Domain functions of netapi32.dll (lmjoin.h, lmapibuf.h, dsgetdc.h, lmaccess.h).</summary>
internal static class Netapi32
{
    public const int NERR_Success = 0;

    public const int NETLOGON_CONTROL_QUERY = 1;

    public const uint DS_DIRECTORY_SERVICE_REQUIRED = 0x00000010;
    public const uint DS_WRITABLE_REQUIRED = 0x00001000;
    public const uint DS_DIRECTORY_SERVICE_8_REQUIRED = 0x00200000;
    public const uint DS_RETURN_DNS_NAME = 0x40000000;

    [DllImport("netapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int NetGetJoinInformation(string? lpServer, out IntPtr lpNameBuffer, out int BufferType);

    [DllImport("netapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int NetApiBufferFree(IntPtr Buffer);

    [DllImport("netapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int DsGetDcNameW(string? ComputerName, string? DomainName, IntPtr DomainGuid, string? SiteName, uint Flags, out IntPtr DomainControllerInfo);

    [DllImport("netapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int I_NetLogonControl2(string? ServerName, int FunctionCode, int QueryLevel, IntPtr Data, out IntPtr Buffer);

    [StructLayout(LayoutKind.Sequential)]
    public struct NETLOGON_INFO_1
    {
        public int netlog1_flags;
        public int netlog1_pdc_connection_status;
    }

    /// <summary>The beginning of DOMAIN_CONTROLLER_INFOW.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct DOMAIN_CONTROLLER_INFO
    {
        public IntPtr DomainControllerName;
        public IntPtr DomainControllerAddress;
    }
}
