using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>An open key of the real registry, in the view that its path names.</summary>
internal sealed class WindowsRegistryKey : IDisposable
{
    private WindowsRegistryKey(UIntPtr handle) => Handle = handle;

    public UIntPtr Handle { get; }

    public static UIntPtr HiveOf(RegistryPath path) =>
        path.Hive == RegistryHive.LocalMachine ? Advapi32.HKEY_LOCAL_MACHINE : Advapi32.HKEY_CURRENT_USER;

    public static int ViewOf(RegistryPath path) =>
        path.View == RegistryView.Registry64 ? Advapi32.KEY_WOW64_64KEY : Advapi32.KEY_WOW64_32KEY;

    /// <summary>Opens a key; <see langword="null"/> where it does not exist.</summary>
    /// <exception cref="RegistryAccessException">It can't be opened.</exception>
    public static WindowsRegistryKey? Open(RegistryPath path, int rights) =>
        Advapi32.RegOpenKeyExW(HiveOf(path), path.Key, 0, rights | ViewOf(path), out var handle) switch
        {
            Advapi32.ERROR_SUCCESS => new(handle),
            Advapi32.ERROR_FILE_NOT_FOUND => null,
            var error => throw new RegistryAccessException(path, error),
        };

    /// <summary>Opens a key, or makes it and the keys above it.</summary>
    /// <exception cref="RegistryAccessException">It can be neither opened nor made.</exception>
    public static WindowsRegistryKey Create(RegistryPath path, int rights, int options = 0) =>
        Advapi32.RegCreateKeyExW(HiveOf(path), path.Key, 0, null, options, rights | ViewOf(path), IntPtr.Zero, out var handle, IntPtr.Zero) switch
        {
            Advapi32.ERROR_SUCCESS => new(handle),
            var error => throw new RegistryAccessException(path, error),
        };

    public void Dispose() => _ = Advapi32.RegCloseKey(Handle);
}
