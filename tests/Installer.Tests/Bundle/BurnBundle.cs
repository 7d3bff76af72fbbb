using System.Buffers.Binary;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace CloudProvisioningBootstrapper.Installer.Tests.Bundle;

/// <summary>What a Burn bundle says of itself, in the cabinet that is attached to its engine.</summary>
/// <param name="Manifest">What the engine reads.</param>
/// <param name="ApplicationData">What the bootstrapper application reads.</param>
/// <param name="Container">The cabinet.</param>
internal sealed record BurnBundle(XElement Manifest, XElement ApplicationData, byte[] Container)
{
    private const string ManifestEntry = "0";

    // The section .wixburn: https://github.com/wixtoolset/wix/blob/v5.0.2/src/burn/engine/section.cpp, BURN_SECTION_HEADER.
    // WiX 3.11 has the same beginning.
    private const uint Magic = 0x00F14300;
    private const int StubSizeOffset = 24;
    private const int FirstContainerSizeOffset = 48;

    private static readonly Lazy<BurnBundle> TestEdition = new(() => Load(Checkout.TestEdition("CloudProvisioningBootstrapper.exe")));

    /// <summary>The bundle of the test edition.</summary>
    public static BurnBundle OfTestEdition => TestEdition.Value;

    private static BurnBundle Load(string file)
    {
        var bytes = File.ReadAllBytes(file);
        using var image = new PEReader(new MemoryStream(bytes));
        var section = image.PEHeaders.SectionHeaders.Single(header => header.Name == ".wixburn").PointerToRawData;
        int ReadNumber(int offset) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(section + offset));
        Assert.Equal(Magic, (uint)ReadNumber(0));

        // The container lies behind the engine.
        var container = bytes.AsSpan(ReadNumber(StubSizeOffset), ReadNumber(FirstContainerSizeOffset)).ToArray();
        var manifest = ReadEntry(container, ManifestEntry);
        var data = manifest.Descendants().Single(payload => (string?)payload.Attribute("FilePath") == "BootstrapperApplicationData.xml");
        return new BurnBundle(manifest, ReadEntry(container, (string)data.Attribute("SourcePath")!), container);
    }

    /// <summary>Files of the bootstrapper application that are XML.</summary>
    /// <param name="where">Which, by their paths.</param>
    /// <returns>Their content.</returns>
    public Dictionary<string, XElement> Payloads(Predicate<string> where) => Elements("UX").Single().Elements()
        .Where(payload => (string?)payload.Attribute("FilePath") is { } path && where(path))
        .ToDictionary(payload => (string)payload.Attribute("FilePath")!, payload => ReadEntry(Container, (string)payload.Attribute("SourcePath")!));

    /// <summary>The elements of a name in the engine's manifest.</summary>
    /// <param name="name">The local name.</param>
    /// <returns>The elements.</returns>
    public IEnumerable<XElement> Elements(string name) => Manifest.Descendants().Where(element => element.Name.LocalName == name);

    private static XElement ReadEntry(byte[] container, string name)
    {
        var cabinet = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(cabinet, container);
            return XDocument.Load(new MemoryStream(Tool.Run("cabextract", "cabextract", "--quiet", "--pipe", "--filter", name, cabinet))).Root!;
        }
        finally
        {
            File.Delete(cabinet);
        }
    }
}
