using System.Text.Json;

namespace CloudProvisioningBootstrapper.BillOfMaterials;

/// <summary>The NuGet packages of a project, and what of them gets into the release.</summary>
internal static class NuGetPackages
{
    // What is not here counts as shipped.
    private static readonly string[] BuildOnly = ["Microsoft.CodeAnalysis.BannedApiAnalyzers", "Microsoft.NETFramework.ReferenceAssemblies"];

    private static readonly Dictionary<string, string> Roles = new()
    {
        ["WixToolset.Bal.wixext"] = "The bootstrapper application (dialogs) in Setup.",
        ["WixToolset.Dtf.CustomAction"] = "SfxCA, the native half of CustomActions.CA.dll in Prerequisites.msi.",
        ["WixToolset.Dtf.WindowsInstaller"] = "The library of the custom actions, in CustomActions.CA.dll.",
        ["WixToolset.Sdk"] = "WiX; the Burn engine of Setup.",
        ["WixToolset.UI.wixext"] = "Texts and pictures of the dialogs in Prerequisites.msi.",
        ["WixToolset.Util.wixext"] = "Native custom actions in Prerequisites.msi.",
    };

    /// <summary>Reads what a restore has found.</summary>
    /// <param name="assetsFile">The project.assets.json.</param>
    /// <returns>The packages.</returns>
    public static IEnumerable<Component> Read(string assetsFile)
    {
        using var assets = JsonDocument.Parse(File.ReadAllBytes(assetsFile));
        foreach (var library in assets.RootElement.GetProperty("libraries").EnumerateObject())
        {
            if (library.Value.GetProperty("type").GetString() == "package")
            {
                var (name, version) = library.Name.Split('/') is [var first, var second] ? (first, second) : throw new FormatException(library.Name);
                yield return Of(name, version) with
                {
                    HashAlgorithm = "SHA-512",
                    Hash = Convert.ToHexStringLower(library.Value.GetProperty("sha512").GetBytesFromBase64()),
                };
            }
        }
    }

    /// <summary>A package.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="version">Its version.</param>
    /// <returns>The package, without a hash.</returns>
    public static Component Of(string name, string version)
    {
        var ships = !BuildOnly.Any(start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        return new("library", name, version, Roles.GetValueOrDefault(name, ships ? "A library." : "Needed for the build only."))
        {
            Ships = ships,
            PackageUrl = $"pkg:nuget/{name}@{version}",
        };
    }
}
