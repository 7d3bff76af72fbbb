using System.ComponentModel;
using System.Runtime.InteropServices;
using CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>What .NET can't do with a file as it has to be done here.</summary>
internal static class WindowsFile
{
    /// <summary>Renames a file in one step, in place of one that is already there, and waits for the disk.</summary>
    /// <exception cref="IOException">Windows refused; both files are as they were.</exception>
    public static void Replace(string source, string target)
    {
        // Not File.Replace: it would keep the rights, and with them the influence, of whoever made the old file.
        if (!Kernel32.MoveFileExW(source, target, Kernel32.MOVEFILE_REPLACE_EXISTING | Kernel32.MOVEFILE_WRITE_THROUGH))
        {
            var error = Marshal.GetLastWin32Error();
            throw new IOException($"{target}: {new Win32Exception(error).Message} ({error})");
        }
    }
}
