using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>Changes the registry of this server through Win32 itself: the type and the raw bytes as given.</summary>
public sealed class WindowsRegistryEditor : IRegistryEditor
{
    private readonly WindowsRegistryReader reader = new();

    /// <inheritdoc/>
    public bool KeyExists(RegistryPath path) => reader.KeyExists(path);

    /// <inheritdoc/>
    public RegistryValue? GetValue(RegistryValuePath path) => reader.GetValue(path);

    /// <inheritdoc/>
    public void SetValue(RegistryValuePath path, RegistryValue value)
    {
        using var key = WindowsRegistryKey.Create(path.Key, Advapi32.KEY_SET_VALUE);
        var data = value.ToBytes();

        // RegSetValueExW takes a null that it finds behind the end of a text for a part of it; so there is none.
        Check(path.Key, Advapi32.RegSetValueExW(key.Handle, path.Name, 0, (int)value.Type, [.. data, 0xFF, 0xFF, 0xFF], data.Length));
    }

    /// <inheritdoc/>
    public void DeleteValue(RegistryValuePath path)
    {
        using var key = WindowsRegistryKey.Open(path.Key, Advapi32.KEY_SET_VALUE);
        if (key is not null && Advapi32.RegDeleteValueW(key.Handle, path.Name) is var error && error != Advapi32.ERROR_FILE_NOT_FOUND)
        {
            Check(path.Key, error);
        }
    }

    /// <inheritdoc/>
    public bool DeleteKeyIfEmpty(RegistryPath path)
    {
        using (var key = WindowsRegistryKey.Open(path, Advapi32.KEY_QUERY_VALUE))
        {
            if (key is null)
            {
                return true;
            }

            Check(path, Advapi32.RegQueryInfoKeyW(
                key.Handle, IntPtr.Zero, IntPtr.Zero, IntPtr.Zero, out var subkeys, IntPtr.Zero, IntPtr.Zero, out var values, IntPtr.Zero, IntPtr.Zero, IntPtr.Zero, IntPtr.Zero));
            if (subkeys + values > 0)
            {
                return false;
            }
        }

        Check(path, Advapi32.RegDeleteKeyExW(WindowsRegistryKey.HiveOf(path), path.Key, WindowsRegistryKey.ViewOf(path), 0));
        return true;
    }

    /// <inheritdoc/>
    public void Flush(RegistryPath path)
    {
        using var key = WindowsRegistryKey.Open(path, Advapi32.KEY_QUERY_VALUE);
        if (key is not null)
        {
            Check(path, Advapi32.RegFlushKey(key.Handle));
        }
    }

    private static void Check(RegistryPath path, int error)
    {
        if (error != Advapi32.ERROR_SUCCESS)
        {
            throw new RegistryAccessException(path, error);
        }
    }
}
