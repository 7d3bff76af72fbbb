using System.Xml.Linq;

namespace CloudProvisioningBootstrapper.Installer.Tests.Sources;

/// <summary>The XML namespaces of WiX 4 and 5.</summary>
internal static class Wix
{
    public static readonly XNamespace Core = "http://wixtoolset.org/schemas/v4/wxs";
    public static readonly XNamespace Bal = "http://wixtoolset.org/schemas/v4/wxs/bal";
    public static readonly XNamespace NetFx = "http://wixtoolset.org/schemas/v4/wxs/netfx";
    public static readonly XNamespace Ui = "http://wixtoolset.org/schemas/v4/wxs/ui";
    public static readonly XNamespace Util = "http://wixtoolset.org/schemas/v4/wxs/util";
    public static readonly XNamespace Localization = "http://wixtoolset.org/schemas/v4/wxl";

    private static readonly Dictionary<XNamespace, string> Prefixes = new()
    {
        [XNamespace.None] = "",
        [Core] = "",
        [Bal] = "bal:",
        [NetFx] = "netfx:",
        [Ui] = "ui:",
        [Util] = "util:",
        [Localization] = "wxl:",
    };

    /// <summary>Writes a name as the lists of vocabulary and people do.</summary>
    /// <param name="name">The name of an element or attribute.</param>
    /// <returns>The name with its usual prefix, whatever prefix the source has.</returns>
    public static string Display(XName name) => Prefixes.TryGetValue(name.Namespace, out var prefix) ? prefix + name.LocalName : name.ToString();
}
