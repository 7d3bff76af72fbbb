using System.Reflection;

namespace CloudProvisioningBootstrapper;

/// <summary>Where the sources and the built test edition lie, for all tests: tests/Directory.Build.props compiles this into each assembly of them.</summary>
internal static class Checkout
{
    public static string Root { get; } = Metadata("CheckoutRoot");

    public static string ProductVersion { get; } = Metadata("ProductVersion");

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    /// <summary>A file of the test edition.</summary>
    /// <exception cref="FileNotFoundException">It was not built.</exception>
    public static string TestEdition(string name) => Existing(
        Path("artifacts", "test-edition", name),
        "The test edition is not built. Run ./build.sh first.");

    /// <summary>A file of tests/profiles.</summary>
    /// <param name="name">The name without .reg.</param>
    /// <exception cref="FileNotFoundException">There is no such profile.</exception>
    public static string Profile(string name) => Existing(Path("tests", "profiles", name + ".reg"), "There is no such server profile.");

    private static string Existing(string file, string complaint) =>
        File.Exists(file) ? file : throw new FileNotFoundException($"{file} is missing. {complaint}", file);

    private static string Metadata(string key) => typeof(Checkout).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key)
        .Value!;
}
