using System.Runtime.InteropServices;
using System.Security.Principal;
using CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>The functions of this Windows.</summary>
internal sealed class WindowsSecurityFunctions : ISecurityFunctions
{
    public int GetFipsAlgorithmMode(out bool isEnabled)
    {
        var status = Bcrypt.BCryptGetFipsAlgorithmMode(out var enabled);
        isEnabled = enabled != 0;
        return status;
    }

    public int OpenPolicy(uint access, out IntPtr policy)
    {
        // "The members of this structure are not used": they are zero.
        var attributes = new Advapi32.LSA_OBJECT_ATTRIBUTES { Length = Marshal.SizeOf(typeof(Advapi32.LSA_OBJECT_ATTRIBUTES)) };
        return Advapi32.LsaOpenPolicy(IntPtr.Zero, ref attributes, access, out policy);
    }

    public int EnumerateAccountsWithUserRight(IntPtr policy, string right, out IReadOnlyList<string> sids)
    {
        var text = Marshal.StringToHGlobalUni(right);
        try
        {
            var name = new Advapi32.LSA_UNICODE_STRING { Length = (ushort)(right.Length * sizeof(char)), MaximumLength = (ushort)((right.Length + 1) * sizeof(char)), Buffer = text };
            var status = Advapi32.LsaEnumerateAccountsWithUserRight(policy, ref name, out var buffer, out var count);
            sids = status == NtStatus.Success ? ReadSids(buffer, count) : [];
            return status;
        }
        finally
        {
            Marshal.FreeHGlobal(text);
        }
    }

    public void Close(IntPtr policy) => _ = Advapi32.LsaClose(policy);

    // An array of LSA_ENUMERATION_INFORMATION, which is one pointer to a SID.
    private static List<string> ReadSids(IntPtr buffer, int count)
    {
        try
        {
            return [.. Enumerable.Range(0, count).Select(index => new SecurityIdentifier(Marshal.ReadIntPtr(buffer, index * IntPtr.Size)).Value)];
        }
        finally
        {
            _ = Advapi32.LsaFreeMemory(buffer);
        }
    }
}
