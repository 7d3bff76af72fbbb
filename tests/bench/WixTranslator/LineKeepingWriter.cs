using System.Text;
using System.Xml.Linq;

namespace CloudProvisioningBootstrapper.Bench.WixTranslator;

/// <summary>
/// Writes a translation so that every element and attribute stands on the line that it has in the source: what candle and
/// light say about a line is then true of the source.
/// </summary>
public sealed class LineKeepingWriter
{
    private readonly StringBuilder text = new();
    private readonly Dictionary<XNamespace, string> prefixes = [];
    private int currentLine = 1;

    private LineKeepingWriter()
    {
    }

    /// <summary>Writes a document.</summary>
    /// <param name="document">A translation.</param>
    /// <param name="prefixOf">The prefix of each namespace; empty or null for the one that is the root's.</param>
    /// <returns>The XML.</returns>
    public static string Write(XDocument document, Func<XNamespace, string?> prefixOf)
    {
        var writer = new LineKeepingWriter();
        var root = document.Root!.Name.Namespace;
        foreach (var name in UsedNamespaces(document).Where(name => name != root))
        {
            writer.prefixes.Add(name, prefixOf(name)!);
        }

        foreach (var node in document.Nodes())
        {
            writer.WriteNode(node);
        }

        return writer.text.Append('\n').ToString();
    }

    private static IEnumerable<XNamespace> UsedNamespaces(XDocument document) => document
        .Descendants()
        .SelectMany(element => element.Attributes().Select(attribute => attribute.Name).Prepend(element.Name))
        .Select(name => name.Namespace)
        .Where(name => name != XNamespace.None)
        .Distinct();

    private void WriteNode(XNode node)
    {
        MoveTo(node);
        switch (node)
        {
            case XElement element:
                WriteElement(element);
                break;
            case XText content:
                text.Append(Escape(content.Value));
                break;
            case XProcessingInstruction instruction:
                // The space: WiX 3 swallows the node behind an endforeach.
                text.Append($"<?{instruction.Target} {instruction.Data}?> ");
                currentLine += instruction.Data.Count(character => character == '\n');
                break;
            default:
                throw new InvalidOperationException($"A translation has no {node.NodeType}.");
        }
    }

    private void WriteElement(XElement element)
    {
        var name = Qualified(element.Name);
        text.Append('<').Append(name);
        if (element.Parent is null)
        {
            text.Append($" xmlns=\"{element.Name.Namespace}\"");
            foreach (var (used, prefix) in prefixes)
            {
                text.Append($" xmlns:{prefix}=\"{used}\"");
            }
        }

        foreach (var attribute in element.Attributes())
        {
            MoveTo(attribute);
            text.Append($" {Qualified(attribute.Name)}=\"{Escape(attribute.Value)}\"");
        }

        if (!element.Nodes().Any())
        {
            text.Append(" />");
            return;
        }

        text.Append('>');
        foreach (var node in element.Nodes())
        {
            WriteNode(node);
        }

        text.Append("</").Append(name).Append('>');
    }

    /// <remarks>Nothing that is written takes more lines than in the source, so the line is never behind, but for what was moved.</remarks>
    private void MoveTo(XObject node)
    {
        // A line break before a text would become part of it.
        if (node is XText)
        {
            return;
        }

        for (var line = SourceLine.Of(node); currentLine < line; currentLine++)
        {
            text.Append('\n');
        }
    }

    private string Qualified(XName name) =>
        prefixes.TryGetValue(name.Namespace, out var prefix) ? $"{prefix}:{name.LocalName}" : name.LocalName;

    private static string Escape(string value) => new StringBuilder(value)
        .Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;")
        .Replace("\r", "&#xD;").Replace("\n", "&#xA;").Replace("\t", "&#x9;")
        .ToString();
}
