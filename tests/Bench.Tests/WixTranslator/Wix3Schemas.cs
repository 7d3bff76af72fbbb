using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml;
using System.Xml.Schema;

namespace CloudProvisioningBootstrapper.Bench.Tests.WixTranslator;

/// <summary>WiX 3.11's own schemas, which lie in its libraries as resources.</summary>
internal static class Wix3Schemas
{
    private static readonly string Folder = typeof(Wix3Schemas).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Wix3BinDirectory").Value!;

    /// <summary>WiX, localization, Bal and Util.</summary>
    public static XmlSchemaSet Load()
    {
        var schemas = new XmlSchemaSet();
        schemas.Add(Read("wix.dll", "Microsoft.Tools.WindowsInstallerXml.Xsd.wix.xsd"));
        schemas.Add(Read("wix.dll", "Microsoft.Tools.WindowsInstallerXml.Xsd.wixloc.xsd"));
        schemas.Add(Read("WixBalExtension.dll", "Microsoft.Tools.WindowsInstallerXml.Extensions.Xsd.bal.xsd"));
        schemas.Add(Read("WixUtilExtension.dll", "Microsoft.Tools.WindowsInstallerXml.Extensions.Xsd.util.xsd"));
        schemas.Compile();
        return schemas;
    }

    private static XmlSchema Read(string library, string resourceName)
    {
        using var image = new PEReader(File.OpenRead(Path.Combine(Folder, library)));
        var metadata = image.GetMetadataReader();
        var resource = metadata.ManifestResources
            .Select(metadata.GetManifestResource)
            .Single(candidate => metadata.StringComparer.Equals(candidate.Name, resourceName));

        // ECMA-335 II.24.2.4: a resource is its length, then its bytes.
        var section = image.GetSectionData(image.PEHeaders.CorHeader!.ResourcesDirectory.RelativeVirtualAddress);
        var reader = section.GetReader((int)resource.Offset, section.Length - (int)resource.Offset);
        var content = reader.ReadBytes(reader.ReadInt32());

        using var xml = XmlReader.Create(new MemoryStream(content), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XmlSchema.Read(xml, null)!;
    }
}
