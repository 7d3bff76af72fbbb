using System.ComponentModel;

namespace CloudProvisioningBootstrapper.Prerequisites.Registry;

/// <summary>Reads a registry. Absence is an answer, not an error.</summary>
public interface IRegistryReader
{
    /// <summary>Whether the key exists.</summary>
    /// <exception cref="RegistryAccessException">The registry refused to say.</exception>
    bool KeyExists(RegistryPath path);

    /// <summary>Reads one value exactly as it is stored; <see langword="null"/> where the key or the value does not exist.</summary>
    /// <exception cref="RegistryAccessException">It exists or may exist, but can't be read.</exception>
    RegistryValue? GetValue(RegistryValuePath path);
}

/// <summary>Changes a registry. Every member throws <see cref="RegistryAccessException"/> when the registry refuses.</summary>
public interface IRegistryEditor : IRegistryReader
{
    /// <summary>Sets a value, type and bytes as given; creates the key and the keys above it where they are missing.</summary>
    void SetValue(RegistryValuePath path, RegistryValue value);

    /// <summary>Deletes a value; nothing happens when it, or its key, does not exist.</summary>
    void DeleteValue(RegistryValuePath path);

    /// <summary>
    /// Deletes a key that has neither values nor subkeys; nothing happens when it does not exist.
    /// <see langword="false"/> when it is there and has something in it.
    /// </summary>
    bool DeleteKeyIfEmpty(RegistryPath path);

    /// <summary>Writes the hive of a key to the disk, so that a power cut does not undo the change; nothing happens when the key does not exist.</summary>
    void Flush(RegistryPath path);
}

/// <summary>The registry refused an access; the message names the key and Windows' reason.</summary>
public sealed class RegistryAccessException : Exception
{
    /// <param name="path">The key.</param>
    /// <param name="win32Error">The error of the Win32 call (winerror.h), for example 5, access denied.</param>
    public RegistryAccessException(RegistryPath path, int win32Error)
        : base($"{path}: {new Win32Exception(win32Error).Message} ({win32Error})")
    {
        Path = path;
        Win32Error = win32Error;
    }

    public RegistryPath Path { get; }

    public int Win32Error { get; }
}
