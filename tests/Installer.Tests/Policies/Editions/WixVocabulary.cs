using CloudProvisioningBootstrapper.Bench.WixTranslator;
using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Editions;

/// <summary>The elements and attributes that an edition's compiler takes, by names as people write them.</summary>
/// <param name="Name">The compiler.</param>
/// <param name="Attributes">The attributes of each element.</param>
/// <param name="Children">The children of each element; an element that is not here may have any.</param>
internal sealed record WixVocabulary(string Name, ILookup<string, string> Attributes, ILookup<string, string> Children)
{
    private const string NoChild = "";

    private static readonly string[] Roots = ["Include", "Wix", "wxl:WixLocalization"];

    /// <summary>WiX 5.0.2, by the lists in Data.</summary>
    public static WixVocabulary OfReleaseEdition { get; } = new("WiX 5.0.2", ReadList("wix-5.0.2-attributes.txt"), ReadList("wix-5.0.2-children.txt"));

    /// <summary>The translator of tests/bench.</summary>
    public static WixVocabulary OfTestEdition { get; } = new(
        "the vocabulary of the test edition (tests/bench/WixTranslator/Vocabulary.xml)",
        ToLookup(Vocabulary.Default.Elements.Values.Select(entry => (Wix.Display(entry.Name), entry.Attributes.Keys.Select(Wix.Display)))),
        ToLookup(Vocabulary.Default.Elements.Values.Where(entry => !entry.AllowsAnyChild).Select(entry => (Wix.Display(entry.Name), entry.Children.Select(Wix.Display)))));

    /// <summary>Looks for what the compiler does not take.</summary>
    /// <param name="source">A source.</param>
    /// <returns>Each element and attribute, with file and line.</returns>
    public IEnumerable<string> FindUnknown(WixSource source)
    {
        foreach (var element in source.Root.DescendantsAndSelf())
        {
            var (name, parent) = (Wix.Display(element.Name), element.Parent is null ? null : Wix.Display(element.Parent.Name));
            if (!Attributes.Contains(name))
            {
                yield return $"{WixSource.Place(element)}: element {name} is not in {Name}.";
                continue;
            }

            if (parent is null ? !Roots.Contains(name) : Children.Contains(parent) && !Children[parent].Contains(name))
            {
                yield return $"{WixSource.Place(element)}: element {name} in {parent ?? "nothing"} is not in {Name}.";
            }

            foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration && !Attributes[name].Contains(Wix.Display(attribute.Name))))
            {
                yield return $"{WixSource.Place(attribute)}: attribute {Wix.Display(attribute.Name)} of {name} is not in {Name}.";
            }
        }
    }

    private static ILookup<string, string> ReadList(string resource)
    {
        using var reader = new StreamReader(typeof(WixVocabulary).Assembly.GetManifestResourceStream(resource)!);
        return ToLookup(
            from line in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            where !line.StartsWith('#')
            let colon = line.IndexOf(": ", StringComparison.Ordinal)
            select colon < 0
                ? (line.TrimEnd(':'), [])
                : (line[..colon], line[(colon + 2)..].Split(", ").AsEnumerable()));
    }

    // An element without any still has an entry.
    private static ILookup<string, string> ToLookup(IEnumerable<(string Element, IEnumerable<string> Names)> lists) => lists
        .SelectMany(list => list.Names.Append(NoChild).Select(name => (list.Element, Name: name)))
        .ToLookup(pair => pair.Element, pair => pair.Name);
}
