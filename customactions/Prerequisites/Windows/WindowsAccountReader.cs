using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Security.Principal;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>Reads the token of the account that runs this.</summary>
internal sealed class WindowsAccountReader : IAccountReader
{
    /// <inheritdoc/>
    public CallingAccount Read()
    {
        using var identity = WindowsIdentity.GetCurrent();
        return new(identity.Name, identity.User?.Value ?? "", ReadGroups(identity.Token));
    }

    // WindowsIdentity.Groups leaves out the groups that User Account Control has set aside; the token has them all.
    private static List<string> ReadGroups(IntPtr token)
    {
        _ = Advapi32.GetTokenInformation(token, Advapi32.TokenGroups, IntPtr.Zero, 0, out var size);
        var buffer = Marshal.AllocHGlobal(size);
        try
        {
            if (!Advapi32.GetTokenInformation(token, Advapi32.TokenGroups, buffer, size, out _))
            {
                throw new Win32Exception(Marshal.GetLastWin32Error());
            }

            // TOKEN_GROUPS: a count, then an array of SID_AND_ATTRIBUTES, which holds pointers and is aligned like one.
            var first = IntPtr.Add(buffer, IntPtr.Size);
            return [.. Enumerable.Range(0, Marshal.ReadInt32(buffer))
                .Select(index => Marshal.ReadIntPtr(first, index * 2 * IntPtr.Size))
                .Select(sid => new SecurityIdentifier(sid).Value)];
        }
        finally
        {
            Marshal.FreeHGlobal(buffer);
        }
    }
}
