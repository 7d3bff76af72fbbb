using System.Xml.Linq;
using System.Xml.Schema;
using CloudProvisioningBootstrapper.Bench.Tests.Wix3Toolset;
using CloudProvisioningBootstrapper.Bench.WixTranslator;
using static CloudProvisioningBootstrapper.Bench.Tests.WixTranslator.Sources;

namespace CloudProvisioningBootstrapper.Bench.Tests.WixTranslator;

public class VocabularyTests
{
    private static readonly Vocabulary Vocabulary = Vocabulary.Default;

    [Fact]
    public void Every_child_is_an_element_of_the_vocabulary()
    {
        var unknown = Vocabulary.Elements.Values
            .SelectMany(entry => entry.Children)
            .Where(child => !Vocabulary.Elements.ContainsKey(child));

        Assert.Empty(unknown);
    }

    [Fact]
    public void Every_element_can_be_reached()
    {
        var reachable = Vocabulary.Elements.Values.SelectMany(entry => entry.Children).ToHashSet();

        Assert.Equal(
            ["Include", "Wix", "wxl:WixLocalization"],
            Vocabulary.Elements.Keys.Where(name => !reachable.Contains(name)).Select(Vocabulary.Display).Order(StringComparer.Ordinal));
    }

    /// <summary>Translates each element with one attribute at a time: WiX 3's schema must have what comes out.</summary>
    [Fact]
    public void Every_translation_is_in_the_schemas_of_WiX_3()
    {
        var schemas = Wix3Schemas.Load();
        var elements = schemas.GlobalElements.Values.Cast<XmlSchemaElement>()
            .ToDictionary(element => XName.Get(element.QualifiedName.Name, element.QualifiedName.Namespace), ContentOf);
        var unknown = new SortedSet<string>(StringComparer.Ordinal);

        foreach (var entry in Vocabulary.Elements.Values)
        {
            foreach (var attribute in entry.Attributes.Values)
            {
                foreach (var value in attribute.Values?.Keys ?? ["1"])
                {
                    var parent = new XElement("Parent");
                    var element = entry.Target is null ? null : new XElement(entry.Target);
                    if (attribute.TryTranslate(value, out var translation) && translation.Length > 0)
                    {
                        attribute.Target?.TryWrite(element, parent, translation, 1);
                    }

                    CheckNames(element, $"{Vocabulary.Display(entry.Name)}/@{Vocabulary.Display(attribute.Name)}");
                }
            }
        }

        Assert.Equal("", string.Join(Environment.NewLine, unknown));

        void CheckNames(XElement? element, string origin)
        {
            if (element is null)
            {
                return;
            }

            if (!elements.TryGetValue(element.Name, out var type))
            {
                unknown.Add($"{origin}: element {element.Name.LocalName}");
                return;
            }

            foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.Namespace == XNamespace.None))
            {
                if (!AttributesOf(type).Contains(attribute.Name.LocalName))
                {
                    unknown.Add($"{origin}: attribute {element.Name.LocalName}/@{attribute.Name.LocalName}");
                }
            }

            foreach (var child in element.Elements())
            {
                CheckNames(child, origin);
            }
        }
    }

    /// <summary>One source with everything that this product's installer is made of.</summary>
    [Theory]
    [InlineData("Package.wxs")]
    [InlineData("Bundle.wxs")]
    [InlineData("Package.wxl")]
    public void A_whole_source_is_valid_in_WiX_3(string name)
    {
        var translation = Translate(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", name)));
        Assert.Empty(translation.Diagnostics);

        var errors = new List<string>();
        var written = XDocument.Parse(LineKeepingWriter.Write(translation.Document!, Vocabulary.PrefixOf), LoadOptions.SetLineInfo);
        written.Validate(Wix3Schemas.Load(), (_, problem) => errors.Add($"{problem.Exception.LineNumber}: {problem.Message}"));

        Assert.Empty(errors);
    }

    [Fact]
    public void Standard_directories_are_valid_in_WiX_3() =>
        StandardDirectories.CreateSource().Validate(Wix3Schemas.Load(), (_, problem) => Assert.Fail(problem.Message));

    private static XmlSchemaComplexType ContentOf(XmlSchemaElement element) =>
        element.ElementSchemaType as XmlSchemaComplexType ?? new XmlSchemaComplexType();

    private static HashSet<string> AttributesOf(XmlSchemaComplexType type) =>
        [.. type.AttributeUses.Names.Cast<System.Xml.XmlQualifiedName>().Select(name => name.Name)];
}
