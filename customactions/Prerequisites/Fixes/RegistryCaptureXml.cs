using System.Globalization;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Fixes;

/// <summary>Writes a capture as XML, whatever types and bytes it holds, and reads it again.</summary>
public static class RegistryCaptureXml
{
    private const int FormatVersion = 1;

    /// <summary>Writes a capture.</summary>
    /// <param name="capture">The capture.</param>
    /// <returns>The document.</returns>
    public static XDocument Write(RegistryCapture capture) => new(
        new XElement(
            "registryCapture",
            new XAttribute("formatVersion", FormatVersion),
            capture.AbsentKeys.Select(path => WritePath("absentKey", path)),
            capture.Values.Select(value =>
            {
                var element = WritePath("value", value.Path);
                element.Add(new XAttribute("name", value.Name), value.NeedsRestart ? new XAttribute("needsRestart", true) : null, WriteData("original", value.Original), WriteData("intended", value.Intended));
                return element;
            })));

    /// <summary>Reads a capture.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The capture.</returns>
    /// <exception cref="FormatException">It is no capture of this format.</exception>
    public static RegistryCapture Read(XDocument document)
    {
        var root = document.Root;
        if (root?.Name != "registryCapture" || (string?)root.Attribute("formatVersion") != FormatVersion.ToString(CultureInfo.InvariantCulture))
        {
            throw new FormatException($"a registry capture of format version {FormatVersion} was expected");
        }

        return new(
            [.. root.Elements("value").Select(element => new CapturedValue(
                ReadPath(element),
                Attribute(element, "name"),
                ReadData(element, "original"),
                ReadData(element, "intended"),
                (bool?)element.Attribute("needsRestart") ?? false))],
            [.. root.Elements("absentKey").Select(ReadPath)]);
    }

    private static XElement WritePath(string name, RegistryPath path) => new(
        name,
        new XAttribute("hive", path.Hive),
        new XAttribute("view", path.View),
        new XAttribute("key", path.Key));

    private static RegistryPath ReadPath(XElement element) => new(
        Name<RegistryHive>(element, "hive"),
        Name<RegistryView>(element, "view"),
        Attribute(element, "key"));

    private static XElement? WriteData(string name, RegistryValue? value) => value is null
        ? null
        : new XElement(name, new XAttribute("type", (int)value.Type), Convert.ToBase64String(value.ToBytes()));

    private static RegistryValue? ReadData(XElement element, string name) => element.Element(name) is { } data
        ? new(
            (RegistryValueType)(int.TryParse(Attribute(data, "type"), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var type)
                ? type
                : throw new FormatException($"{name} has a type that is no number")),
            Convert.FromBase64String(data.Value))
        : null;

    private static T Name<T>(XElement element, string name)
        where T : struct, Enum =>
        Enum.TryParse<T>(Attribute(element, name), out var value) && Enum.IsDefined(typeof(T), value) ? value : throw new FormatException($"{element.Name} {name} is not known");

    private static string Attribute(XElement element, string name) =>
        (string?)element.Attribute(name) ?? throw new FormatException($"{element.Name} has no {name}");
}
