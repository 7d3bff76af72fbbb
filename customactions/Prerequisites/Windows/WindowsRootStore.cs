using System.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CloudProvisioningBootstrapper.Prerequisites.Network;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>
/// The store AuthRoot of the computer, where Windows keeps the roots of Microsoft's program; an organization's own ones come
/// into Root.
/// </summary>
internal sealed class WindowsRootStore : IRootStore
{
    private readonly Lazy<HashSet<string>> thumbprints = new(ReadThumbprints);

    public bool? Contains(X509Certificate2 root) => thumbprints.Value.Count == 0 ? null : thumbprints.Value.Contains(root.Thumbprint!);

    // A store that can't be read tells nothing, and neither does an empty one.
    private static HashSet<string> ReadThumbprints()
    {
        var found = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var store = new X509Store(StoreName.AuthRoot, StoreLocation.LocalMachine);
        try
        {
            store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            foreach (var certificate in store.Certificates)
            {
                found.Add(certificate.Thumbprint!);
            }
        }
        catch (Exception exception) when (exception is CryptographicException or SecurityException or PlatformNotSupportedException)
        {
            found.Clear();
        }
        finally
        {
            store.Close();
        }

        return found;
    }
}
