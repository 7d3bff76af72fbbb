using System.Xml.Linq;

namespace CloudProvisioningBootstrapper.Bench.WixTranslator;

/// <summary>What became of a source.</summary>
/// <param name="Document">The WiX 3 source; null when there are diagnostics.</param>
/// <param name="Diagnostics">Everything that could not be translated, in the order of the source.</param>
public sealed record Translation(XDocument? Document, IReadOnlyList<Diagnostic> Diagnostics);
