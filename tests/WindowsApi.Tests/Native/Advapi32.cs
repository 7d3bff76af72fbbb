using System.Runtime.InteropServices;

namespace CloudProvisioningBootstrapper.WindowsApi.Tests.Native;

/// <summary>Functions of advapi32.dll that write the registry and its access control lists (winreg.h, sddl.h, winnt.h).</summary>
internal static class Advapi32
{
    public const int ERROR_SUCCESS = 0;
    public const int ERROR_FILE_NOT_FOUND = 2;

    public const int SDDL_REVISION_1 = 1;
    public const int DACL_SECURITY_INFORMATION = 4;

    public const int KEY_WRITE = 0x20006;
    public const int KEY_ALL_ACCESS = 0xF003F;
    public const int KEY_WOW64_64KEY = 0x0100;
    public const int KEY_WOW64_32KEY = 0x0200;

    public static readonly nuint HKEY_CURRENT_USER = 0x80000001u;
    public static readonly nuint HKEY_LOCAL_MACHINE = 0x80000002u;

    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int RegCreateKeyExW(
        nuint hKey, string lpSubKey, int reserved, nint lpClass, int dwOptions, int samDesired, nint lpSecurityAttributes, out nuint phkResult, out int lpdwDisposition);

    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int RegOpenKeyExW(nuint hKey, string lpSubKey, int ulOptions, int samDesired, out nuint phkResult);

    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int RegSetValueExW(nuint hKey, string lpValueName, int reserved, int dwType, byte[] lpData, int cbData);

    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int RegDeleteValueW(nuint hKey, string lpValueName);

    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int RegDeleteTreeW(nuint hKey, string? lpSubKey);

    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int RegDeleteKeyExW(nuint hKey, string lpSubKey, int samDesired, int reserved);

    [DllImport("advapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int RegCloseKey(nuint hKey);

    [DllImport("advapi32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    public static extern int RegSetKeySecurity(nuint hKey, int securityInformation, nint pSecurityDescriptor);

    [DllImport("advapi32.dll", CharSet = CharSet.Unicode, ExactSpelling = true, SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    public static extern bool ConvertStringSecurityDescriptorToSecurityDescriptorW(
        string stringSecurityDescriptor, int stringSDRevision, out nint securityDescriptor, nint securityDescriptorSize);
}
