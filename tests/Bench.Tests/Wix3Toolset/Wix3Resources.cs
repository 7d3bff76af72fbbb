using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace CloudProvisioningBootstrapper.Bench.Tests.Wix3Toolset;

/// <summary>What WiX 3.11's libraries hold as resources.</summary>
internal static class Wix3Resources
{
    private static readonly string Folder = typeof(Wix3Resources).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Wix3BinDirectory").Value!;

    /// <summary>Reads one.</summary>
    /// <param name="library">The library's file.</param>
    /// <param name="name">The resource's name.</param>
    /// <returns>What it holds.</returns>
    public static Stream Read(string library, string name)
    {
        using var image = new PEReader(File.OpenRead(Path.Combine(Folder, library)));
        var metadata = image.GetMetadataReader();
        var resource = metadata.ManifestResources
            .Select(metadata.GetManifestResource)
            .Single(candidate => metadata.StringComparer.Equals(candidate.Name, name));

        // ECMA-335 II.24.2.4: a resource is its length, then its bytes.
        var section = image.GetSectionData(image.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress);
        var reader = section.GetReader((int)resource.Offset, section.Length - (int)resource.Offset);
        return new MemoryStream(reader.ReadBytes(reader.ReadInt32()));
    }
}
