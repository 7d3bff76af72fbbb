using System.Xml.Linq;

namespace CloudProvisioningBootstrapper.Bench.WixTranslator;

/// <summary>An element of the vocabulary.</summary>
public sealed class ElementEntry
{
    /// <summary>Its name in WiX 5.</summary>
    public required XName Name { get; init; }

    /// <summary>Its name in WiX 3; null when it has no element there.</summary>
    public required XName? Target { get; init; }

    /// <summary>The child that WiX 3 wants before all others.</summary>
    public required XName? FirstChild { get; init; }

    /// <summary>Whether anything may be in it.</summary>
    public required bool AllowsAnyChild { get; init; }

    /// <summary>The elements that may be in it.</summary>
    public required IReadOnlySet<XName> Children { get; init; }

    /// <summary>Its attributes, by their names in WiX 5.</summary>
    public required IReadOnlyDictionary<XName, AttributeEntry> Attributes { get; init; }

    /// <summary>What WiX 3 wants written beyond the source.</summary>
    public required IReadOnlyList<DefaultEntry> Defaults { get; init; }

    /// <summary>What the source must say.</summary>
    public required IReadOnlyList<RequireEntry> Requirements { get; init; }
}
