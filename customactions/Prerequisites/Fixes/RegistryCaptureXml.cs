using System.Globalization;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Fixes;

/// <summary>Formats a capture as XML, whatever types and bytes it holds, and parses it again.</summary>
internal static class RegistryCaptureXml
{
    private const int FormatVersion = 1;

    public static XDocument Format(RegistryCapture capture) => new(
        new XElement(
            "registryCapture",
            new XAttribute("formatVersion", FormatVersion),
            capture.AbsentKeys.Select(path => FormatPath("absentKey", path)),
            capture.Values.Select(value =>
            {
                var element = FormatPath("value", value.Path.Key);
                element.Add(
                    new XAttribute("name", value.Path.Name),
                    value.NeedsRestart ? new XAttribute("needsRestart", true) : null,
                    FormatData("original", value.Original),
                    FormatData("intended", value.Intended));
                return element;
            })));

    /// <exception cref="FormatException">It is no capture of this format.</exception>
    public static RegistryCapture Parse(XDocument document)
    {
        var root = document.Root;
        if (root?.Name != "registryCapture" || (string?)root.Attribute("formatVersion") != FormatVersion.ToString(CultureInfo.InvariantCulture))
        {
            throw new FormatException(Text.Format(Strings.Capture_NoCapture, FormatVersion));
        }

        return new(
            [.. root.Elements("value").Select(element => new CapturedValue(
                ParsePath(element).Value(Attribute(element, "name")),
                ParseData(element, "original"),
                ParseData(element, "intended"),
                (bool?)element.Attribute("needsRestart") ?? false))],
            [.. root.Elements("absentKey").Select(ParsePath)]);
    }

    private static XElement FormatPath(string name, RegistryPath path) => new(
        name,
        new XAttribute("hive", path.Hive),
        new XAttribute("view", path.View),
        new XAttribute("key", path.Key));

    private static RegistryPath ParsePath(XElement element) => new(
        Name<RegistryHive>(element, "hive"),
        Name<RegistryView>(element, "view"),
        Attribute(element, "key"));

    private static XElement? FormatData(string name, RegistryValue? value) => value is null
        ? null
        : new XElement(name, new XAttribute("type", (int)value.Type), Convert.ToBase64String(value.ToBytes()));

    private static RegistryValue? ParseData(XElement element, string name) => element.Element(name) is { } data
        ? new(
            (RegistryValueType)(int.TryParse(Attribute(data, "type"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var type)
                ? type
                : throw new FormatException(Text.Format(Strings.Capture_NoNumber, name))),
            Convert.FromBase64String(data.Value))
        : null;

    private static T Name<T>(XElement element, string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(Attribute(element, name), out var value) && Enum.IsDefined(typeof(T), value)
            ? value
            : throw new FormatException(Text.Format(Strings.Capture_UnknownName, element.Name, name));

    private static string Attribute(XElement element, string name) =>
        (string?)element.Attribute(name) ?? throw new FormatException(Text.Format(Strings.Capture_Missing, element.Name, name));
}
