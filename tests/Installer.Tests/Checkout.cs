using System.Reflection;

namespace CloudProvisioningBootstrapper.Installer.Tests;

/// <summary>Where the sources and the built test edition lie.</summary>
internal static class Checkout
{
    public static string Root { get; } = Metadata("CheckoutRoot");

    public static string ProductVersion { get; } = Metadata("ProductVersion");

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>A file of the test edition.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>Its path.</returns>
    /// <exception cref="FileNotFoundException">It was not built.</exception>
    public static string TestEdition(string name)
    {
        var file = Path("artifacts", "test-edition", name);
        return File.Exists(file) ? file : throw new FileNotFoundException($"The test edition is not built: {file} is missing. Run ./build.sh first.");
    }

    private static string Metadata(string key) => typeof(Checkout).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key)
        .Value!;
}
