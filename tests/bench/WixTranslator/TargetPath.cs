using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CloudProvisioningBootstrapper.Bench.WixTranslator;

/// <summary>
/// A place in the translation, seen from an element, in the notation of Vocabulary.xml:
/// <c>@Name</c>, <c>text()</c>, <c>Child/@Name</c>, <c>Child[@Key='Value']/text()</c>, <c>Child</c>, each also after <c>../</c>.
/// </summary>
public sealed partial class TargetPath
{
    private readonly bool startsAtParent;
    private readonly XName? child;
    private readonly XAttribute? key;
    private readonly XName? attribute;
    private readonly bool isText;

    private TargetPath(bool startsAtParent, XName? child, XAttribute? key, XName? attribute, bool isText)
    {
        this.startsAtParent = startsAtParent;
        this.child = child;
        this.key = key;
        this.attribute = attribute;
        this.isText = isText;
    }

    /// <summary>Reads the notation.</summary>
    /// <param name="text">The path.</param>
    /// <param name="elementName">Finds the WiX 3 name of an element.</param>
    /// <param name="attributeName">Finds the WiX 3 name of an attribute.</param>
    /// <returns>The path.</returns>
    public static TargetPath Parse(string text, Func<string, XName> elementName, Func<string, XName> attributeName)
    {
        var match = Notation().Match(text);
        if (!match.Success)
        {
            throw new FormatException($"'{text}' is no path to a place in WiX 3.");
        }

        XName? Named(string group, Func<string, XName> resolve) =>
            match.Groups[group].Success ? resolve(match.Groups[group].Value) : null;

        return new TargetPath(
            match.Groups["parent"].Success,
            Named("child", elementName),
            Named("key", attributeName) is { } key ? new XAttribute(key, match.Groups["value"].Value) : null,
            Named("attribute", attributeName),
            match.Groups["text"].Success);
    }

    /// <summary>The path <c>@Name</c>.</summary>
    /// <param name="name">The attribute.</param>
    /// <returns>The path.</returns>
    public static TargetPath ToAttribute(XName name) => new(false, null, null, name, false);

    /// <summary>Puts a value in its place; children on the way are made.</summary>
    /// <param name="element">The element that the path starts from; null when it has no counterpart in WiX 3.</param>
    /// <param name="parent">The element above it.</param>
    /// <param name="value">The value.</param>
    /// <param name="line">Where it comes from.</param>
    /// <returns>Whether the place was free.</returns>
    public bool TryWrite(XElement? element, XElement? parent, string value, int line)
    {
        var owner = startsAtParent ? parent : element;
        if (owner is null)
        {
            throw new InvalidOperationException("The vocabulary has a path to an element that is not there.");
        }

        owner = child is null ? owner : FindChild(owner) ?? AddChild(owner, line);
        if (isText)
        {
            if (owner.Nodes().OfType<XText>().Any())
            {
                return false;
            }

            owner.Add(SourceLine.Mark(new XText(value), line));
        }
        else if (attribute is not null)
        {
            if (owner.Attribute(attribute) is not null)
            {
                return false;
            }

            owner.Add(SourceLine.Mark(new XAttribute(attribute, value), line));
        }

        return true;
    }

    /// <remarks>Only those that a path made: what the source has of the same name is something else.</remarks>
    private XElement? FindChild(XElement owner) =>
        owner.Elements(child!).FirstOrDefault(candidate =>
            candidate.Annotation<MadeByPath>() is not null && (key is null || (string?)candidate.Attribute(key.Name) == key.Value));

    private XElement AddChild(XElement owner, int line)
    {
        var made = SourceLine.Mark(new XElement(child!), line);
        made.AddAnnotation(new MadeByPath());
        if (key is not null)
        {
            made.Add(new XAttribute(key));
        }

        owner.Add(made);
        return made;
    }

    [GeneratedRegex(@"^(?<parent>\.\./)?(?:(?<child>[\w:]+)(?:\[@(?<key>\w+)='(?<value>[^']*)'\])?(?:/(?=.)|$))?(?:@(?<attribute>[\w:]+)|(?<text>text\(\)))?$")]
    private static partial Regex Notation();

    private sealed class MadeByPath;
}
