using System.Xml.Linq;

namespace CloudProvisioningBootstrapper.Bench.WixTranslator;

/// <summary>What WiX 5 supplies by itself, and WiX 3 wants written.</summary>
/// <param name="Target">Where WiX 3 has it.</param>
/// <param name="Value">The value; empty when a child element is all that is needed.</param>
/// <param name="Unless">Children of the source element that make it unnecessary.</param>
public sealed record DefaultEntry(TargetPath Target, string Value, IReadOnlySet<XName> Unless);
