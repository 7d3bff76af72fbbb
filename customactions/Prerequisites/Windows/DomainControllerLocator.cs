using System.ComponentModel;
using System.Runtime.InteropServices;
using CloudProvisioningBootstrapper.Prerequisites.ActiveDirectory;
using CloudProvisioningBootstrapper.Prerequisites.Windows.Native;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>Has Windows find a domain controller of the domain that this server belongs to.</summary>
/// <remarks>https://learn.microsoft.com/windows/win32/api/dsgetdc/nf-dsgetdc-dsgetdcnamew</remarks>
internal static class DomainControllerLocator
{
    /// <summary>Finds one.</summary>
    /// <param name="isWritableOf2012">Whether it has to be writable and to run Windows Server 2012 or later.</param>
    /// <returns>Its DNS name.</returns>
    /// <exception cref="DirectoryFailureException">There is none.</exception>
    public static string Find(bool isWritableOf2012)
    {
        var flags = Netapi32.DS_DIRECTORY_SERVICE_REQUIRED | Netapi32.DS_RETURN_DNS_NAME |
            (isWritableOf2012 ? Netapi32.DS_WRITABLE_REQUIRED | Netapi32.DS_DIRECTORY_SERVICE_8_REQUIRED : 0);
        var error = Netapi32.DsGetDcNameW(null, null, IntPtr.Zero, null, flags, out var buffer);
        if (error != 0)
        {
            throw new DirectoryFailureException(Text.Format(Strings.Directory_NotFound, new Win32Exception(error).Message, error));
        }

        try
        {
            var found = (Netapi32.DOMAIN_CONTROLLER_INFO)Marshal.PtrToStructure(buffer, typeof(Netapi32.DOMAIN_CONTROLLER_INFO))!;
            // \\dc1.contoso.com
            return Marshal.PtrToStringUni(found.DomainControllerName)!.TrimStart('\\');
        }
        finally
        {
            _ = Netapi32.NetApiBufferFree(buffer);
        }
    }
}
