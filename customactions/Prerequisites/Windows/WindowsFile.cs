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

    /// <summary>
    /// Opens a folder so that it can be neither renamed nor deleted, and nothing can take its place, until the handle is closed. A
    /// link is not followed.
    /// </summary>
    /// <returns><see langword="null"/> where there is nothing of that name.</returns>
    /// <exception cref="IOException">It can't be opened, or somebody may rename or delete it just now.</exception>
    /// <remarks>
    /// FILE_LIST_DIRECTORY, because what others may do is decided for handles to data alone, not for those to attributes:
    /// https://learn.microsoft.com/windows/win32/fileio/creating-and-opening-files
    /// </remarks>
    public static IDisposable? HoldFolder(string path)
    {
        var handle = Kernel32.CreateFileW(
            path,
            Kernel32.FILE_LIST_DIRECTORY,
            Kernel32.FILE_SHARE_READ | Kernel32.FILE_SHARE_WRITE,
            IntPtr.Zero,
            Kernel32.OPEN_EXISTING,
            Kernel32.FILE_FLAG_BACKUP_SEMANTICS | Kernel32.FILE_FLAG_OPEN_REPARSE_POINT,
            IntPtr.Zero);
        if (!handle.IsInvalid)
        {
            return handle;
        }

        var error = Marshal.GetLastWin32Error();
        handle.Dispose();
        return error is Kernel32.ERROR_FILE_NOT_FOUND or Kernel32.ERROR_PATH_NOT_FOUND
            ? null
            : throw new IOException($"{path}: {new Win32Exception(error).Message} ({error})");
    }
}
