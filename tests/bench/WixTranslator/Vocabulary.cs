using System.Reflection;
using System.Xml.Linq;

namespace CloudProvisioningBootstrapper.Bench.WixTranslator;

/// <summary>The WiX vocabulary of the two editions. Vocabulary.xml is its text and explains its notation.</summary>
public sealed class Vocabulary
{
    private readonly Dictionary<string, Schema> schemas;
    private readonly Dictionary<string, string[]> groups;
    private readonly Dictionary<XName, ElementEntry> elements = [];

    private Vocabulary(XElement root)
    {
        schemas = root.Elements("Schema").Select(Schema.Read).ToDictionary(schema => schema.Prefix);
        groups = root.Elements("Group").ToDictionary(group => (string)group.Attribute("Name")!, group => Words(group, "Elements"));
        RenamedValues = root.Elements("Name").ToDictionary(name => (string)name.Attribute("Wix5")!, name => (string)name.Attribute("Wix3")!);
        foreach (var entry in root.Elements("Schema").Elements("Element").SelectMany(ReadElement))
        {
            elements.Add(entry.Name, entry);
        }
    }

    /// <summary>The vocabulary that the test edition is built with.</summary>
    public static Vocabulary Default { get; } = LoadDefault();

    /// <summary>The elements, by their names in WiX 5.</summary>
    public IReadOnlyDictionary<XName, ElementEntry> Elements => elements;

    /// <summary>Names in WiX's own libraries that were renamed, from WiX 5 to WiX 3.</summary>
    public IReadOnlyDictionary<string, string> RenamedValues { get; }

    /// <summary>Reads a vocabulary.</summary>
    /// <param name="document">In the notation of Vocabulary.xml.</param>
    /// <returns>The vocabulary.</returns>
    public static Vocabulary Read(XDocument document) => new(document.Root!);

    /// <summary>Finds the prefix by which this vocabulary calls a namespace.</summary>
    /// <param name="name">A name of either version.</param>
    /// <returns>The prefix; empty for WiX itself, null for a namespace that the vocabulary does not have.</returns>
    public string? PrefixOf(XNamespace name) =>
        schemas.Values.FirstOrDefault(schema => schema.Wix5 == name || schema.Wix3 == name)?.Prefix;

    /// <summary>Writes a name as this vocabulary does, for messages.</summary>
    /// <param name="name">The name of an element or attribute.</param>
    /// <returns>The name with its prefix, if it has one.</returns>
    public string Display(XName name)
    {
        if (name.Namespace == XNamespace.None)
        {
            return name.LocalName;
        }

        return PrefixOf(name.Namespace) switch
        {
            null => name.ToString(),
            "" => name.LocalName,
            var prefix => $"{prefix}:{name.LocalName}",
        };
    }

    private static Vocabulary LoadDefault()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Vocabulary.xml")!;
        return Read(XDocument.Load(stream));
    }

    private static string[] Words(XElement element, string attribute) =>
        ((string?)element.Attribute(attribute) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private IEnumerable<ElementEntry> ReadElement(XElement element)
    {
        var children = Words(element, "Children");
        foreach (var name in Names(element, "Names"))
        {
            var target = element.Attribute("To") switch
            {
                null => ElementNameInWix3(name),
                { Value: "" } => null,
                { Value: var other } => ElementNameInWix3(other),
            };
            yield return new ElementEntry
            {
                Name = ElementName(name),
                Target = target,
                FirstChild = (string?)element.Attribute("First") is { } first ? ElementNameInWix3(first) : null,
                AllowsAnyChild = children is ["*"],
                Children = children is ["*"] ? new HashSet<XName>() : ElementNames(element, "Children"),
                Attributes = ReadAttributes(element).ToDictionary(attribute => attribute.Name),
                Defaults = [.. element.Elements("Default").Select(ReadDefault)],
                Requirements = [.. element.Elements("Require").Select(ReadRequire)],
            };
        }
    }

    private IEnumerable<AttributeEntry> ReadAttributes(XElement element)
    {
        foreach (var name in Words(element, "Same"))
        {
            yield return new AttributeEntry(name, TargetPath.ToAttribute(name), null);
        }

        foreach (var attribute in element.Elements("Attribute"))
        {
            var to = (string)attribute.Attribute("To")!;
            var values = Words(attribute, "Values").Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
            yield return new AttributeEntry(
                AttributeName((string)attribute.Attribute("Name")!),
                to.Length == 0 ? null : ParsePath(to),
                values.Count == 0 ? null : values);
        }
    }

    private DefaultEntry ReadDefault(XElement element) =>
        new(ParsePath((string)element.Attribute("To")!), (string?)element.Attribute("Value") ?? "", ElementNames(element, "Unless"));

    private RequireEntry ReadRequire(XElement element) => new()
    {
        Attribute = (string?)element.Attribute("Attribute") is { } attribute ? AttributeName(attribute) : null,
        Without = (string?)element.Attribute("Without"),
        With = (string?)element.Attribute("With") is { } with ? AttributeName(with) : null,
        WithValue = (string?)element.Attribute("WithValue"),
        Children = ElementNames(element, "Child"),
        Because = (string)element.Attribute("Because")!,
    };

    private TargetPath ParsePath(string text) => TargetPath.Parse(text, ElementNameInWix3, AttributeNameInWix3);

    private HashSet<XName> ElementNames(XElement element, string attribute) => [.. Names(element, attribute).Select(ElementName)];

    /// <summary>The words of an attribute, groups expanded.</summary>
    private IEnumerable<string> Names(XElement element, string attribute) =>
        Words(element, attribute).SelectMany(word => word.StartsWith('@') ? groups[word[1..]] : [word]).Distinct();

    private XName ElementName(string name) => Resolve(name, out var local).Wix5 + local;

    private XName ElementNameInWix3(string name) => Resolve(name, out var local).Wix3 + local;

    private XName AttributeName(string name) => name.Contains(':', StringComparison.Ordinal) ? ElementName(name) : name;

    private XName AttributeNameInWix3(string name) => name.Contains(':', StringComparison.Ordinal) ? ElementNameInWix3(name) : name;

    private Schema Resolve(string name, out string local)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        local = name[(colon + 1)..];
        return schemas[colon < 0 ? "" : name[..colon]];
    }

    private sealed record Schema(string Prefix, XNamespace Wix5, XNamespace Wix3)
    {
        public static Schema Read(XElement element) => new(
            (string)element.Attribute("Prefix")!,
            (string)element.Attribute("Wix5")!,
            (string)element.Attribute("Wix3")!);
    }
}
