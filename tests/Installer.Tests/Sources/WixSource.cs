using System.Xml;
using System.Xml.Linq;

namespace CloudProvisioningBootstrapper.Installer.Tests.Sources;

/// <summary>One file of authoring.</summary>
/// <param name="Name">Its path in the checkout, with slashes.</param>
/// <param name="Root">Its root element.</param>
internal sealed record WixSource(string Name, XElement Root)
{
    public bool IsLocalization => Root.Name == Wix.Localization + "WixLocalization";

    public static WixSource Load(string file) => Parse(Path.GetRelativePath(Checkout.Root, file).Replace('\\', '/'), File.ReadAllText(file));

    public static WixSource Parse(string name, string text)
    {
        var source = new WixSource(name, XDocument.Parse(text, LoadOptions.SetLineInfo).Root!);
        source.Root.AddAnnotation(source);
        return source;
    }

    /// <summary>Where something stands, as compilers write it.</summary>
    /// <param name="node">An element or attribute of any source.</param>
    /// <returns>The file and the line.</returns>
    public static string Place(XObject node) => $"{node.Document!.Root!.Annotation<WixSource>()!.Name}({((IXmlLineInfo)node).LineNumber})";
}
