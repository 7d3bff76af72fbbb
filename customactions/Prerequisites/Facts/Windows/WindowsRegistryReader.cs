using CloudProvisioningBootstrapper.Prerequisites.Facts.Windows.Native;

namespace CloudProvisioningBootstrapper.Prerequisites.Facts.Windows;

/// <summary>
/// Reads the registry of this server through Win32 itself: the type and the raw bytes of a value, whatever they are.
/// (.NET's RegistryKey converts by type, throws on some bytes and can't tell what was stored.)
/// </summary>
public sealed class WindowsRegistryReader : IRegistryReader
{
    /// <inheritdoc/>
    public bool KeyExists(RegistryPath path)
    {
        if (!TryOpen(path, out var key))
        {
            return false;
        }

        _ = Advapi32.RegCloseKey(key);
        return true;
    }

    /// <inheritdoc/>
    public RegistryValue? GetValue(RegistryPath path, string name)
    {
        if (!TryOpen(path, out var key))
        {
            return null;
        }

        try
        {
            return Query(path, key, name);
        }
        finally
        {
            _ = Advapi32.RegCloseKey(key);
        }
    }

    private static bool TryOpen(RegistryPath path, out UIntPtr key)
    {
        var hive = path.Hive == RegistryHive.LocalMachine ? Advapi32.HKEY_LOCAL_MACHINE : Advapi32.HKEY_CURRENT_USER;
        var view = path.View == RegistryView.Registry64 ? Advapi32.KEY_WOW64_64KEY : Advapi32.KEY_WOW64_32KEY;
        return Advapi32.RegOpenKeyExW(hive, path.Key, 0, Advapi32.KEY_QUERY_VALUE | view, out key) switch
        {
            Advapi32.ERROR_SUCCESS => true,
            Advapi32.ERROR_FILE_NOT_FOUND => false,
            var error => throw new RegistryAccessException(path, error),
        };
    }

    private static RegistryValue? Query(RegistryPath path, UIntPtr key, string name)
    {
        // The value can grow between asking for its size and for its bytes: ask again then.
        byte[] data = [];
        while (true)
        {
            var size = data.Length;
            var error = Advapi32.RegQueryValueExW(key, name, IntPtr.Zero, out var type, data, ref size);
            switch (error)
            {
                case Advapi32.ERROR_SUCCESS when size <= data.Length:
                    Array.Resize(ref data, size);
                    return new RegistryValue((RegistryValueType)type, data);
                case Advapi32.ERROR_SUCCESS:
                case Advapi32.ERROR_MORE_DATA:
                    data = new byte[size];
                    break;
                case Advapi32.ERROR_FILE_NOT_FOUND:
                    return null;
                default:
                    throw new RegistryAccessException(path, error);
            }
        }
    }
}
