using System.Xml;
using System.Xml.Schema;

namespace CloudProvisioningBootstrapper.Bench.Tests.Wix3Toolset;

/// <summary>WiX 3.11's own schemas, which lie in its libraries as resources.</summary>
internal static class Wix3Schemas
{
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
        using var xml = XmlReader.Create(Wix3Resources.Read(library, resourceName), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XmlSchema.Read(xml, null)!;
    }
}
