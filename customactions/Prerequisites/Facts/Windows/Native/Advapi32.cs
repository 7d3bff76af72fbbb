using System.Runtime.InteropServices;

namespace CloudProvisioningBootstrapper.Prerequisites.Facts.Windows.Native;

/// <summary>Registry functions of advapi32.dll (winreg.h) with the constants of winreg.h, winnt.h and winerror.h.</summary>
internal static class Advapi32
{
    public const int ERROR_SUCCESS = 0;
    public const int ERROR_FILE_NOT_FOUND = 2;
    public const int ERROR_MORE_DATA = 234;

    public const int KEY_QUERY_VALUE = 0x0001;
    public const int KEY_WOW64_64KEY = 0x0100;
    public const int KEY_WOW64_32KEY = 0x0200;

    public static readonly UIntPtr HKEY_CURRENT_USER = new(0x80000001u);
    public static readonly UIntPtr HKEY_LOCAL_MACHINE = new(0x80000002u);

    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int RegOpenKeyExW(UIntPtr hKey, string lpSubKey, int ulOptions, int samDesired, out UIntPtr phkResult);

    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int RegQueryValueExW(UIntPtr hKey, string lpValueName, IntPtr lpReserved, out int lpType, [Out] byte[]? lpData, ref int lpcbData);

    [DllImport("advapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int RegCloseKey(UIntPtr hKey);
}
