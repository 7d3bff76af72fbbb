using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>
/// Reads the registry of this server through Win32 itself: the type and the raw bytes of a value, whatever they are.
/// (.NET's RegistryKey converts by type, throws on some bytes and can't tell what was stored.)
/// </summary>
internal sealed class WindowsRegistryReader : IRegistryReader
{
    /// <inheritdoc/>
    public bool KeyExists(RegistryPath path)
    {
        using var key = WindowsRegistryKey.Open(path, Advapi32.KEY_QUERY_VALUE);
        return key is not null;
    }

    /// <inheritdoc/>
    public RegistryValue? GetValue(RegistryValuePath path)
    {
        using var key = WindowsRegistryKey.Open(path.Key, Advapi32.KEY_QUERY_VALUE);
        if (key is null)
        {
            return null;
        }

        // The value can grow between asking for its size and for its bytes: ask again then.
        byte[] data = [];
        while (true)
        {
            var size = data.Length;
            var error = Advapi32.RegQueryValueExW(key.Handle, path.Name, IntPtr.Zero, out var type, data, ref size);
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
                    throw new RegistryAccessException(path.Key, error);
            }
        }
    }
}
