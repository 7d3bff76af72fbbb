using System.ComponentModel;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.WindowsApi.Tests.Native;

namespace CloudProvisioningBootstrapper.WindowsApi.Tests;

/// <summary>Writes the registry of this Windows, byte for byte.</summary>
internal static class WindowsRegistryWriter
{
    public static void MakeKey(RegistryPath path) => Change(path, _ => Advapi32.ERROR_SUCCESS);

    public static void SetValue(RegistryPath path, string name, RegistryValue value)
    {
        // RegSetValueExW appends a null to a text when it finds one behind its end: so there is none.
        byte[] data = [.. value.ToBytes(), 0xFF, 0xFF, 0xFF];
        Change(path, key => Advapi32.RegSetValueExW(key, name, 0, (int)value.Type, data, data.Length - 3));
    }

    public static void DeleteValue(RegistryPath path, string name) => Change(path, key => Advapi32.RegDeleteValueW(key, name));

    public static void DeleteKey(RegistryPath path)
    {
        var (hive, view) = Place(path);
        var error = Advapi32.RegOpenKeyExW(hive, path.Key, 0, Advapi32.KEY_ALL_ACCESS | view, out var key);
        if (error == Advapi32.ERROR_FILE_NOT_FOUND)
        {
            return;
        }

        ThrowIfError(path, error);
        error = Advapi32.RegDeleteTreeW(key, null);
        _ = Advapi32.RegCloseKey(key);
        ThrowIfError(path, error);
        ThrowIfError(path, Advapi32.RegDeleteKeyExW(hive, path.Key, view, 0));
    }

    /// <summary>Opens a key with all rights; RegCloseKey closes it.</summary>
    public static nuint Open(RegistryPath path)
    {
        var (hive, view) = Place(path);
        ThrowIfError(path, Advapi32.RegOpenKeyExW(hive, path.Key, 0, Advapi32.KEY_ALL_ACCESS | view, out var key));
        return key;
    }

    public static void ThrowIfError(RegistryPath path, int error)
    {
        if (error != Advapi32.ERROR_SUCCESS)
        {
            throw new Win32Exception(error, $"{path}: {new Win32Exception(error).Message}");
        }
    }

    private static void Change(RegistryPath path, Func<nuint, int> change)
    {
        var (hive, view) = Place(path);
        ThrowIfError(path, Advapi32.RegCreateKeyExW(hive, path.Key, 0, 0, 0, Advapi32.KEY_WRITE | view, 0, out var key, out _));
        var error = change(key);
        _ = Advapi32.RegCloseKey(key);
        ThrowIfError(path, error);
    }

    private static (nuint Hive, int View) Place(RegistryPath path) => (
        path.Hive == RegistryHive.LocalMachine ? Advapi32.HKEY_LOCAL_MACHINE : Advapi32.HKEY_CURRENT_USER,
        path.View == RegistryView.Registry64 ? Advapi32.KEY_WOW64_64KEY : Advapi32.KEY_WOW64_32KEY);
}
