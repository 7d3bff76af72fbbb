using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.WindowsApi.Tests.Native;

namespace CloudProvisioningBootstrapper.WindowsApi.Tests;

/// <summary>Denies everybody all access to a key as long as it lives, but not to the keys below.</summary>
internal sealed class RegistryDenial : IDisposable
{
    private readonly RegistryPath path;
    private readonly nuint key;

    public RegistryDenial(RegistryPath path)
    {
        this.path = path;
        // Opened before, so that the access can be given back.
        key = WindowsRegistryWriter.Open(path);
        Set("D:P(D;;KA;;;WD)");
    }

    public void Dispose()
    {
        Set("D:P(A;CI;KA;;;WD)");
        _ = Advapi32.RegCloseKey(key);
    }

    private void Set(string accessControlList)
    {
        if (!Advapi32.ConvertStringSecurityDescriptorToSecurityDescriptorW(accessControlList, Advapi32.SDDL_REVISION_1, out var descriptor, 0))
        {
            throw new System.ComponentModel.Win32Exception();
        }

        try
        {
            WindowsRegistryWriter.ThrowIfError(path, Advapi32.RegSetKeySecurity(key, Advapi32.DACL_SECURITY_INFORMATION, descriptor));
        }
        finally
        {
            _ = Kernel32.LocalFree(descriptor);
        }
    }
}
