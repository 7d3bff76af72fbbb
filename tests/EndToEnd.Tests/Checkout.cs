using System.Reflection;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>Where the sources and the built test edition lie.</summary>
internal static class Checkout
{
    public static string Root { get; } = Metadata("CheckoutRoot");

    public static string ProductVersion { get; } = Metadata("ProductVersion");

    public static string Profile(string name)
    {
        var file = Path.Combine(Root, "tests", "profiles", name + ".reg");
        return File.Exists(file) ? file : throw new FileNotFoundException("There is no such server profile.", file);
    }

    private static string Metadata(string key) => typeof(Checkout).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key)
        .Value!;
}
