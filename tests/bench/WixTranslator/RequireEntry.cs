using System.Xml.Linq;

namespace CloudProvisioningBootstrapper.Bench.WixTranslator;

/// <summary>What a source must say although WiX 5 could do without, because the two versions differ otherwise.</summary>
public sealed class RequireEntry
{
    /// <summary>The attribute that it is about, if it is about one.</summary>
    public required XName? Attribute { get; init; }

    /// <summary>A text that the attribute must not contain.</summary>
    public required string? Without { get; init; }

    /// <summary>Only when this attribute is there too.</summary>
    public required XName? With { get; init; }

    /// <summary>Only when that attribute has this value.</summary>
    public required string? WithValue { get; init; }

    /// <summary>The children of which one must be there, if it is about them.</summary>
    public required IReadOnlySet<XName> Children { get; init; }

    /// <summary>The reason, for the message.</summary>
    public required string Because { get; init; }

    /// <summary>Evaluates a source element.</summary>
    /// <param name="source">The element.</param>
    /// <returns>Whether it says what is required.</returns>
    public bool IsMetBy(XElement source)
    {
        if (Attribute is null)
        {
            return source.Elements().Any(child => Children.Contains(child.Name));
        }

        var value = (string?)source.Attribute(Attribute);
        var isMet = Without is null
            ? value is not null
            : value is null || !value.Contains(Without, StringComparison.Ordinal);
        return isMet || !AppliesTo(source);
    }

    private bool AppliesTo(XElement source)
    {
        if (With is null)
        {
            return true;
        }

        var value = (string?)source.Attribute(With);
        return WithValue is null ? value is not null : value == WithValue;
    }
}
