using System.ComponentModel;
using System.Runtime.InteropServices;

namespace CloudProvisioningBootstrapper.NetFramework.Polyfills;

/// <summary>A symbolic link, which .NET Framework can't make.</summary>
internal static class SymbolicLink
{
    // SYMBOLIC_LINK_FLAG_DIRECTORY and SYMBOLIC_LINK_FLAG_ALLOW_UNPRIVILEGED_CREATE of winbase.h.
    private const int DirectoryFlag = 1;
    private const int UnprivilegedFlag = 2;

    public static void Make(string path, string target, bool isDirectory)
    {
        var isMade = Environment.OSVersion.Platform == PlatformID.Win32NT
            ? CreateSymbolicLinkW(path, target, UnprivilegedFlag | (isDirectory ? DirectoryFlag : 0))
            : symlink(target, path) == 0;
        if (!isMade)
        {
            throw new Win32Exception();
        }
    }

    [DllImport("kernel32", CharSet = CharSet.Unicode, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.U1)]
    private static extern bool CreateSymbolicLinkW(string path, string target, int flags);

    [DllImport("libc", SetLastError = true)]
    private static extern int symlink(string target, string path);
}
