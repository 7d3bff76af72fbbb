using System.Xml.Linq;
using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Properties;

/// <summary>What the names of properties mean.</summary>
internal static class PropertyNames
{
    /// <summary>Public properties that are no business of an administrator, each with the reason why the bundle does not offer it.</summary>
    public static readonly IReadOnlyDictionary<string, string> Internal = new Dictionary<string, string>
    {
        ["DOTNETFRAMEWORKFOLLOWS"] = "CloudProvisioningBootstrapper.exe alone sets it: nobody else knows what comes after the package.",
        ["BUNDLELOG"] = "CloudProvisioningBootstrapper.exe alone sets it, to the path of its log.",
        ["BUNDLEACTION"] = "CloudProvisioningBootstrapper.exe alone sets it, to what it is doing.",
        ["APPLIEDFIXESNEEDRESTART"] = "Read back from the record, so that a reversion asks for the restart it needs.",
        ["DOTNETFRAMEWORKRELEASE"] = "Read from the registry, so that no managed custom action is tried where none can run.",
        ["INSTALLEDUTC"] = "Read back from the record, so that a repair keeps it.",
    };

    // Constants of Windows Installer (Apps & features, shortcuts) and of WiX's dialogs.
    private static readonly string[] PrefixesOfOthers = ["ARP", "DISABLEADVTSHORTCUTS", "WIXUI_"];

    /// <summary>The public properties of the package, without those of others.</summary>
    /// <param name="package">The package.</param>
    /// <returns>Their elements.</returns>
    public static IEnumerable<XElement> Public(WixProject package) => package.Elements("Property")
        .Where(property => IsPublic(Id(property)) && !PrefixesOfOthers.Any(prefix => Id(property).StartsWith(prefix, StringComparison.Ordinal)));

    /// <summary>The identifier of a property.</summary>
    /// <param name="property">A Property element.</param>
    /// <returns>Its name.</returns>
    public static string Id(XElement property) => (string)property.Attribute("Id")!;

    /// <summary>Whether the command line may set it: https://learn.microsoft.com/windows/win32/msi/public-properties</summary>
    private static bool IsPublic(string name) => !name.Any(char.IsLower);
}
