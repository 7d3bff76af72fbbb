using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>Whether the product is on a server, whole or not at all.</summary>
internal static class ProductVerifier
{
    public const string ProductName = "Cloud Provisioning Agent Prerequisites";
    public const string BundleName = "Cloud Provisioning Agent Bootstrapper";
    public const string Record = @"Software\CloudProvisioningBootstrapper";
    public const string DocumentationPage = @"C:\Program Files\Cloud Provisioning Agent Bootstrapper\prerequisites.html";

    /// <summary>The MSI's product is there: file, record, registration.</summary>
    public static void AssertInstalled(this EmulatedServer server)
    {
        Assert.True(server.Exists(DocumentationPage), server.Transcript);
        var record = server.Registry[Record];
        Assert.NotNull(record);
        Assert.Equal($"\"{Checkout.ProductVersion}\"", record["Version"]);
        Assert.Equal(RegistryValue.DWord(1).ToString(), record["Ready"]);
        Assert.Matches(@"^""\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ""$", record["InstalledUtc"]);
        Assert.Null(server.Registry[@"Software\Wow6432Node\CloudProvisioningBootstrapper"]);
        Assert.NotEmpty(server.Registry.KeysWithValue($"\"{ProductName}\""));
    }

    /// <summary>Nothing of the product is there, neither the MSI's nor the bundle's, nor in the caches of Burn and Windows Installer.</summary>
    public static void AssertNothingInstalled(this EmulatedServer server)
    {
        server.AssertNoProduct();
        Assert.Empty(server.FileNames(@"C:\ProgramData\Package Cache"));
        Assert.Empty(server.FileNames(@"C:\windows\Installer", "*.msi"));
    }

    /// <summary>Nothing of the product is there; copies of its packages in caches don't count.</summary>
    public static void AssertNoProduct(this EmulatedServer server)
    {
        Assert.False(server.Exists(@"C:\Program Files\Cloud Provisioning Agent Bootstrapper"), server.Transcript);
        server.AssertNotRegistered();
    }

    /// <summary>Windows knows nothing of the product; what is left of its files does not count.</summary>
    public static void AssertNotRegistered(this EmulatedServer server)
    {
        var registry = server.Registry;
        Assert.Null(registry[Record]);
        Assert.Empty(registry.KeysWithValue($"\"{ProductName}\""));
        Assert.Empty(registry.KeysWithValue($"\"{BundleName}\""));
    }
}
