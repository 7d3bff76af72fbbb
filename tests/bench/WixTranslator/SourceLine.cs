using System.Xml;
using System.Xml.Linq;

namespace CloudProvisioningBootstrapper.Bench.WixTranslator;

/// <summary>The line of a node in the source file; the nodes of the translation carry it on as an annotation.</summary>
/// <param name="Number">From 1.</param>
internal sealed record SourceLine(int Number)
{
    /// <summary>Reads the line of a node that was parsed, or that carries the annotation.</summary>
    /// <param name="node">An element, an attribute, a processing instruction or a text.</param>
    /// <returns>The line; 0 when it is unknown.</returns>
    public static int Of(XObject node)
    {
        if (node.Annotation<SourceLine>() is { } line)
        {
            return line.Number;
        }

        return node is IXmlLineInfo info && info.HasLineInfo() ? info.LineNumber : 0;
    }

    /// <summary>Marks a node of the translation.</summary>
    /// <typeparam name="T">The kind of node.</typeparam>
    /// <param name="node">The node.</param>
    /// <param name="line">Where it comes from.</param>
    /// <returns>The node.</returns>
    public static T Mark<T>(T node, int line)
        where T : XObject
    {
        node.AddAnnotation(new SourceLine(line));
        return node;
    }
}
