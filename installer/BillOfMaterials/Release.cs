using System.Reflection;
using System.Security.Cryptography;

namespace CloudProvisioningBootstrapper.BillOfMaterials;

/// <summary>What a release is made of.</summary>
internal static class Release
{
    /// <summary>Its version.</summary>
    public static string Version { get; } = typeof(Release).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The release itself.</summary>
    public static Component Product { get; } = new("application", "Cloud Provisioning Agent bootstrapper", Version, "Checks and prepares a server for the Azure AD Connect cloud provisioning agent.")
    {
        License = Metadata("License"),
    };

    /// <summary>Lists its parts.</summary>
    /// <param name="folder">Holds the files that ship.</param>
    /// <param name="assetsFiles">The project.assets.json of each project whose output ships.</param>
    /// <returns>The parts: files, the redistributable, packages.</returns>
    public static IReadOnlyList<Component> Parts(string folder, IEnumerable<string> assetsFiles) =>
    [
        OfFile(folder, "CloudProvisioningBootstrapper.exe", "The bundle: installs the package and .NET Framework 4.7.1."),
        OfFile(folder, "Prerequisites.msi", "The package, which is inside of Setup too."),
        new("application", Metadata("RedistributableName"), "4.7.1", "Microsoft .NET Framework, from beside Setup or downloaded; not inside of it.")
        {
            DownloadUrl = Metadata("RedistributableUrl"),
            HashAlgorithm = "SHA-256",
            Hash = Metadata("RedistributableSha256").ToLowerInvariant(),
        },
        .. assetsFiles.SelectMany(NuGetPackages.Read)
            .Append(NuGetPackages.Of("WixToolset.Sdk", Metadata("WixVersion")))
            .DistinctBy(package => package.PackageUrl)
            .OrderBy(package => package.PackageUrl, StringComparer.Ordinal),
    ];

    private static Component OfFile(string folder, string name, string description) => new("file", name, Version, description)
    {
        License = Metadata("License"),
        HashAlgorithm = "SHA-256",
        Hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, name)))),
    };

    private static string Metadata(string key) => typeof(Release).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
