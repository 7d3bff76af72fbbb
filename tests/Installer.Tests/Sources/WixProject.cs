using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CloudProvisioningBootstrapper.Installer.Tests.Sources;

/// <summary>The authoring of one .wixproj: its sources with their preprocessor variables, and its texts.</summary>
internal sealed partial class WixProject
{
    private readonly Dictionary<string, string> defines = [];

    public WixProject(IEnumerable<WixSource> sources)
    {
        Sources = [.. sources];
        foreach (var instruction in Authoring.SelectMany(source => source.Root.DescendantNodesAndSelf()).OfType<XProcessingInstruction>().Where(node => node.Target == "define"))
        {
            var define = Define().Match(instruction.Data);
            var (name, value) = (define.Groups["name"].Value, Unquote(define.Groups["value"].Value));
            if (defines.TryGetValue(name, out var other) && other != value)
            {
                throw new InvalidOperationException($"{WixSource.Place(instruction)}: $({name}) is '{value}' here and '{other}' elsewhere; these tests take a variable for one value.");
            }

            defines[name] = value;
        }
    }

    /// <summary>Every file.</summary>
    public IReadOnlyList<WixSource> Sources { get; }

    /// <summary>The sources, without the texts.</summary>
    public IEnumerable<WixSource> Authoring => Sources.Where(source => !source.IsLocalization);

    /// <summary>The texts.</summary>
    public IEnumerable<WixSource> Localizations => Sources.Where(source => source.IsLocalization);

    /// <summary>Every element of the sources.</summary>
    public IEnumerable<XElement> AllElements => Authoring.SelectMany(source => source.Root.DescendantsAndSelf());

    /// <summary>Every attribute of the sources.</summary>
    public IEnumerable<XAttribute> AllAttributes => AllElements.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration);

    /// <summary>The names of the variables that the sources define themselves.</summary>
    public IReadOnlyCollection<string> DefinedVariables => [.. defines.Keys, .. LoopVariables];

    private IEnumerable<string> LoopVariables => Authoring
        .SelectMany(source => source.Root.DescendantNodesAndSelf())
        .OfType<XProcessingInstruction>()
        .Where(node => node.Target == "foreach")
        .Select(node => node.Data.Split(' ')[0]);

    public static WixProject Load(string folder) => new(
        Directory.EnumerateFiles(folder, "*.wx?", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal)
            .Select(WixSource.Load));

    /// <summary>The elements of a name.</summary>
    /// <param name="names">Names in WiX's own namespace.</param>
    /// <returns>Those of all sources.</returns>
    public IEnumerable<XElement> Elements(params string[] names) =>
        AllElements.Where(element => element.Name.Namespace == Wix.Core && names.Contains(element.Name.LocalName));

    /// <summary>An attribute's value, with the variables that the sources define replaced.</summary>
    /// <param name="element">An element.</param>
    /// <param name="attribute">The name of its attribute.</param>
    /// <returns>The value; null where there is no such attribute.</returns>
    public string? Value(XElement element, XName attribute) => (string?)element.Attribute(attribute) is { } value ? Expand(value) : null;

    private string Expand(string value) => PreprocessorVariable().Replace(value, match =>
        defines.TryGetValue(match.Groups["name"].Value, out var text) ? Expand(text) : match.Value);

    // As WiX does: the outer quotes go, inner ones stay as they are.
    private static string Unquote(string value) => value is ['"', .. var inner, '"'] ? inner : value;

    /// <summary>A use of a preprocessor variable: $(Name) or $(var.Name).</summary>
    [GeneratedRegex(@"\$\((var\.)?(?<name>\w+)\)")]
    public static partial Regex PreprocessorVariable();

    [GeneratedRegex(@"^\s*(?<name>\w+)\s*(=\s*(?<value>.*?))?\s*$")]
    private static partial Regex Define();
}
