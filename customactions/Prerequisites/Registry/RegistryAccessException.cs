using System.ComponentModel;

namespace CloudProvisioningBootstrapper.Prerequisites.Registry;

/// <summary>The registry refused an access; the message names the key and Windows' reason.</summary>
public sealed class RegistryAccessException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="path">The key.</param>
    /// <param name="win32Error">The error of the Win32 call (winerror.h), for example 5, access denied.</param>
    public RegistryAccessException(RegistryPath path, int win32Error)
        : base($"{path}: {new Win32Exception(win32Error).Message} ({win32Error})")
    {
        Path = path;
        Win32Error = win32Error;
    }

    /// <summary>The key.</summary>
    public RegistryPath Path { get; }

    /// <summary>The error of the Win32 call (winerror.h).</summary>
    public int Win32Error { get; }
}
