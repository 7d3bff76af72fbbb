using System.Xml;
using System.Xml.Linq;

namespace CloudProvisioningBootstrapper.Bench.WixTranslator;

/// <summary>Translates sources from the WiX 5 schema into the WiX 3 one.</summary>
/// <param name="vocabulary">What can be translated, and how.</param>
public sealed class Translator(Vocabulary vocabulary)
{
    /// <summary>Translates one source.</summary>
    /// <param name="file">Its name, for diagnostics.</param>
    /// <param name="text">Its text: .wxs, .wxi, .wxl, or the theme of Setup.</param>
    /// <returns>The translation, or why there is none.</returns>
    public Translation Translate(string file, string text)
    {
        XDocument source;
        try
        {
            source = XDocument.Parse(text, LoadOptions.PreserveWhitespace | LoadOptions.SetLineInfo);
        }
        catch (XmlException exception)
        {
            return new Translation(null, [new Diagnostic(file, exception.LineNumber, exception.Message)]);
        }

        if (source.Root!.Name == ThemeTranslator.Root)
        {
            return ThemeTranslator.Translate(file, source);
        }

        var run = new Run(vocabulary, file);
        var document = run.TranslateDocument(source);
        return new Translation(run.Diagnostics.Count == 0 ? document : null, run.Diagnostics);
    }

    /// <summary>The translation of one source, with what it found wrong so far.</summary>
    private sealed class Run(Vocabulary vocabulary, string file)
    {
        private const string VocabularyFile = "tests/bench/WixTranslator/Vocabulary.xml";

        public List<Diagnostic> Diagnostics { get; } = [];

        public XDocument TranslateDocument(XDocument source)
        {
            var document = new XDocument();
            foreach (var node in source.Nodes())
            {
                TranslateNode(node, null, document);
            }

            return document;
        }

        private void TranslateNode(XNode node, ElementEntry? parentEntry, XContainer target)
        {
            switch (node)
            {
                case XElement element:
                    TranslateElement(element, parentEntry, target);
                    break;
                case XProcessingInstruction instruction:
                    TranslateInstruction(instruction, target);
                    break;
                case XText text when !string.IsNullOrWhiteSpace(text.Value):
                    Report(text, $"text in '{vocabulary.Display(text.Parent!.Name)}': WiX 5 has attributes instead.");
                    break;
                default:
                    // White space and comments: lines are kept by their numbers.
                    break;
            }
        }

        private void TranslateElement(XElement source, ElementEntry? parentEntry, XContainer target)
        {
            if (!vocabulary.Elements.TryGetValue(source.Name, out var entry))
            {
                ReportUnknown(source, $"element '{vocabulary.Display(source.Name)}'", parentEntry?.Children ?? Roots());
                return;
            }

            if (parentEntry is { AllowsAnyChild: false } && !parentEntry.Children.Contains(source.Name))
            {
                ReportUnknown(source, $"element '{vocabulary.Display(source.Name)}' in '{vocabulary.Display(parentEntry.Name)}'", parentEntry.Children);
                return;
            }

            var line = SourceLine.Of(source);
            var parent = target as XElement;
            var element = entry.Target is null ? null : SourceLine.Mark(new XElement(entry.Target), line);

            TranslateAttributes(source, entry, element, parent);
            AddDefaults(source, entry, element, parent);
            CheckRequirements(source, entry);
            if (element is null)
            {
                foreach (var child in source.Nodes())
                {
                    TranslateNode(child, entry, target);
                }

                return;
            }

            target.Add(element);

            // Children that stand for attributes go behind those of the source, where WiX 3 wants them.
            var made = element.Nodes().Where(node => node is XElement child && child.Name != entry.FirstChild).ToList();
            made.ForEach(node => node.Remove());
            foreach (var child in source.Nodes())
            {
                TranslateNode(child, entry, element);
            }

            element.Add(made);
        }

        private void TranslateAttributes(XElement source, ElementEntry entry, XElement? element, XElement? parent)
        {
            foreach (var attribute in source.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
            {
                var name = vocabulary.Display(attribute.Name);
                if (!entry.Attributes.TryGetValue(attribute.Name, out var attributeEntry))
                {
                    ReportUnknown(attribute, $"attribute '{name}' of '{vocabulary.Display(source.Name)}'", entry.Attributes.Keys);
                    continue;
                }

                var text = TranslateText(attribute, attribute.Value);
                if (!attributeEntry.TryTranslate(text, out var value))
                {
                    Report(attribute, $"value '{text}' of attribute '{name}' is not in the vocabulary of the test edition. " +
                        $"Allowed: {List(attributeEntry.Values!.Keys)}. Add it to {VocabularyFile}, with its WiX 3 form.");
                    continue;
                }

                var isWritten = attributeEntry.Target is not null && (attributeEntry.Values is null || value.Length > 0);
                if (isWritten && !attributeEntry.Target!.TryWrite(element, parent, value, SourceLine.Of(attribute)))
                {
                    Report(attribute, $"attribute '{name}' of '{vocabulary.Display(source.Name)}' says again what another attribute says.");
                }
            }
        }

        private static void AddDefaults(XElement source, ElementEntry entry, XElement? element, XElement? parent)
        {
            foreach (var supplied in entry.Defaults.Where(supplied => !source.Elements().Any(child => supplied.Unless.Contains(child.Name))))
            {
                // A place that is taken holds what the source says.
                supplied.Target.TryWrite(element, parent, supplied.Value, SourceLine.Of(source));
            }
        }

        private void CheckRequirements(XElement source, ElementEntry entry)
        {
            foreach (var requirement in entry.Requirements.Where(requirement => !requirement.IsMetBy(source)))
            {
                var what = requirement switch
                {
                    { Attribute: null } => $"one of the elements {List(requirement.Children.Select(vocabulary.Display))}",
                    { Without: { } text } => $"attribute '{vocabulary.Display(requirement.Attribute)}' without '{text}'",
                    _ => $"attribute '{vocabulary.Display(requirement.Attribute)}'",
                };
                Report(source, $"'{vocabulary.Display(source.Name)}' needs {what}: {requirement.Because}.");
            }
        }

        private void TranslateInstruction(XProcessingInstruction instruction, XContainer target)
        {
            if (!PreprocessorText.Instructions.Contains(instruction.Target))
            {
                Report(instruction, $"instruction '<?{instruction.Target}?>' is not in the vocabulary of the test edition. " +
                    $"Allowed: {List(PreprocessorText.Instructions)}.");
                return;
            }

            var data = TranslateText(instruction, instruction.Data);
            target.Add(SourceLine.Mark(new XProcessingInstruction(instruction.Target, data), SourceLine.Of(instruction)));
        }

        private string TranslateText(XObject node, string text)
        {
            var translation = PreprocessorText.Translate(text, unknown => Report(node,
                $"'{unknown}' is not in the vocabulary of the test edition. Allowed: $(Name), $(var.Name), $(env.Name), $(sys.BUILDARCH), $(sys.BUILDARCHSHORT)."));
            return vocabulary.RenamedValues.GetValueOrDefault(translation, translation);
        }

        private IEnumerable<XName> Roots()
        {
            var children = vocabulary.Elements.Values.SelectMany(entry => entry.Children).ToHashSet();
            return vocabulary.Elements.Keys.Where(name => !children.Contains(name));
        }

        private void ReportUnknown(XObject node, string what, IEnumerable<XName> allowed) => Report(node,
            $"{what} is not in the vocabulary of the test edition. Allowed here: {List(allowed.Select(vocabulary.Display))}. " +
            $"Add it to {VocabularyFile}, with its WiX 3 form.");

        private void Report(XObject node, string message) => Diagnostics.Add(new Diagnostic(file, SourceLine.Of(node), message));

        private static string List(IEnumerable<string> names)
        {
            var sorted = names.Order(StringComparer.Ordinal).ToList();
            return sorted.Count == 0 ? "nothing" : string.Join(", ", sorted);
        }
    }
}
