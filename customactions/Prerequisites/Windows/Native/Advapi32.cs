using System.Runtime.InteropServices;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

/// <summary>Registry, token, event log and LSA functions of advapi32.dll (winreg.h, securitybaseapi.h, winbase.h, ntsecapi.h) with the constants of winreg.h, winnt.h and winerror.h.</summary>
internal static class Advapi32
{
    public const int ERROR_SUCCESS = 0;
    public const int ERROR_FILE_NOT_FOUND = 2;
    public const int ERROR_MORE_DATA = 234;
    public const int ERROR_SHUTDOWN_IN_PROGRESS = 1115;
    public const int ERROR_SHUTDOWN_IS_SCHEDULED = 1190;

    public const int KEY_QUERY_VALUE = 0x0001;
    public const int KEY_SET_VALUE = 0x0002;
    public const int KEY_WOW64_64KEY = 0x0100;
    public const int KEY_WOW64_32KEY = 0x0200;
    public const int REG_OPTION_VOLATILE = 0x0001;

    /// <summary>TOKEN_INFORMATION_CLASS.TokenGroups.</summary>
    public const int TokenGroups = 2;

    public const string SE_SHUTDOWN_NAME = "SeShutdownPrivilege";
    public const uint SE_PRIVILEGE_ENABLED = 2;

    public const ushort EVENTLOG_ERROR_TYPE = 1;
    public const ushort EVENTLOG_WARNING_TYPE = 2;
    public const ushort EVENTLOG_INFORMATION_TYPE = 4;

    public const uint SHUTDOWN_FORCE_OTHERS = 0x1;
    public const uint SHUTDOWN_FORCE_SELF = 0x2;
    public const uint SHUTDOWN_RESTART = 0x4;
    public const uint SHTDN_REASON_MAJOR_APPLICATION = 0x00040000;
    public const uint SHTDN_REASON_MINOR_INSTALLATION = 0x00000002;
    public const uint SHTDN_REASON_FLAG_PLANNED = 0x80000000;

    public const uint POLICY_VIEW_LOCAL_INFORMATION = 0x001;
    public const uint POLICY_LOOKUP_NAMES = 0x800;

    public static readonly UIntPtr HKEY_CURRENT_USER = new(0x80000001u);
    public static readonly UIntPtr HKEY_LOCAL_MACHINE = new(0x80000002u);

    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int RegOpenKeyExW(UIntPtr hKey, string lpSubKey, int ulOptions, int samDesired, out UIntPtr phkResult);

    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int RegCreateKeyExW(
        UIntPtr hKey, string lpSubKey, int Reserved, string? lpClass, int dwOptions, int samDesired, IntPtr lpSecurityAttributes, out UIntPtr phkResult, IntPtr lpdwDisposition);

    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int RegSetValueExW(UIntPtr hKey, string lpValueName, int Reserved, int dwType, byte[] lpData, int cbData);

    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int RegDeleteValueW(UIntPtr hKey, string lpValueName);

    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int RegDeleteKeyExW(UIntPtr hKey, string lpSubKey, int samDesired, int Reserved);

    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int RegQueryInfoKeyW(
        UIntPtr hKey,
        IntPtr lpClass,
        IntPtr lpcchClass,
        IntPtr lpReserved,
        out int lpcSubKeys,
        IntPtr lpcbMaxSubKeyLen,
        IntPtr lpcbMaxClassLen,
        out int lpcValues,
        IntPtr lpcbMaxValueNameLen,
        IntPtr lpcbMaxValueLen,
        IntPtr lpcbSecurityDescriptor,
        IntPtr lpftLastWriteTime);

    [DllImport("advapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int RegFlushKey(UIntPtr hKey);

    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int RegQueryValueExW(UIntPtr hKey, string lpValueName, IntPtr lpReserved, out int lpType, [Out] byte[]? lpData, ref int lpcbData);

    [DllImport("advapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int RegCloseKey(UIntPtr hKey);

    [DllImport("advapi32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool GetTokenInformation(IntPtr TokenHandle, int TokenInformationClass, IntPtr TokenInformation, int TokenInformationLength, out int ReturnLength);

    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool LookupPrivilegeValueW(string? lpSystemName, string lpName, out long lpLuid);

    [DllImport("advapi32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool AdjustTokenPrivileges(
        IntPtr TokenHandle,
        [MarshalAs(UnmanagedType.Bool)] bool DisableAllPrivileges,
        ref TOKEN_PRIVILEGES NewState,
        int BufferLength,
        IntPtr PreviousState,
        IntPtr ReturnLength);

    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int InitiateShutdownW(string? lpMachineName, string lpMessage, int dwGracePeriod, uint dwShutdownFlags, uint dwReason);

    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern IntPtr RegisterEventSourceW(string? lpUNCServerName, string lpSourceName);

    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool ReportEventW(
        IntPtr hEventLog,
        ushort wType,
        ushort wCategory,
        uint dwEventID,
        IntPtr lpUserSid,
        ushort wNumStrings,
        uint dwDataSize,
        string[] lpStrings,
        IntPtr lpRawData);

    [DllImport("advapi32.dll", ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool DeregisterEventSource(IntPtr hEventLog);

    [DllImport("advapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int LsaOpenPolicy(IntPtr SystemName, ref LSA_OBJECT_ATTRIBUTES ObjectAttributes, uint DesiredAccess, out IntPtr PolicyHandle);

    [DllImport("advapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int LsaEnumerateAccountsWithUserRight(IntPtr PolicyHandle, ref LSA_UNICODE_STRING UserRight, out IntPtr Buffer, out int CountReturned);

    [DllImport("advapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int LsaFreeMemory(IntPtr Buffer);

    [DllImport("advapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int LsaClose(IntPtr ObjectHandle);

    [StructLayout(LayoutKind.Sequential)]
    internal struct LSA_OBJECT_ATTRIBUTES
    {
        public int Length;
        public IntPtr RootDirectory;
        public IntPtr ObjectName;
        public uint Attributes;
        public IntPtr SecurityDescriptor;
        public IntPtr SecurityQualityOfService;
    }

    /// <summary>LSA_UNICODE_STRING; the lengths are in bytes, the first without the null.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct LSA_UNICODE_STRING
    {
        public ushort Length;
        public ushort MaximumLength;
        public IntPtr Buffer;
    }

    /// <summary>TOKEN_PRIVILEGES with one privilege; a LUID is aligned like its halves.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    internal struct TOKEN_PRIVILEGES
    {
        public uint PrivilegeCount;
        public long Luid;
        public uint Attributes;
    }
}
