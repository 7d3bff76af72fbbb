using System.Xml;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.Prerequisites.Resources;
using FsCheck.Xunit;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Reports;

public static class HtmlReportTests
{
    public class Render
    {
        [Fact]
        public void The_whole_report_stands_in_it() => ExpectedFile.Verify("readiness.html", HtmlReport.Render(SampleReports.Mixed));

        [Fact]
        public void What_the_installation_mends_stands_in_it() => ExpectedFile.Verify("mended.html", HtmlReport.Render(SampleReports.Mended));

        [Fact]
        public void Its_own_words_are_those_of_the_language()
        {
            // English first: nothing may keep what it said.
            Assert.Contains(">Not ready<", Words(HtmlReport.Render(SampleReports.Mixed)), StringComparison.Ordinal);
            Language.Current = Language.German;
            try
            {
                var page = HtmlReport.Render(SampleReports.Mixed);
                Assert.Contains("<html lang=\"de\">", page, StringComparison.Ordinal);
                Assert.Contains(">Nicht bereit<", Words(page), StringComparison.Ordinal);
                Assert.Contains(">Nicht erfüllt<", Words(page), StringComparison.Ordinal);
            }
            finally
            {
                Language.Current = Language.English;
            }

            // A word stands behind its icon.
            static string Words(string page) => page.Replace("</svg> ", ">", StringComparison.Ordinal);
        }

        [Fact]
        public void A_nasty_text_is_text() => Assert.All(AnyText.Nasty, Verify);

        [Property(Arbitrary = [typeof(AnyText)], MaxTest = 300)]
        public void Any_text_is_text(string text) => Verify(text);

        [Fact]
        public void What_XML_has_no_character_for_is_replaced()
        {
            var report = SampleReports.Of(SampleReports.Result(PrerequisiteOutcome.Passed) with { Actual = "a\0b\u001Fc\uD83Dd\uFFFFe\uD83D\uDE00" });
            Assert.Contains("<dd class=\"words\">a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uD83D\uDE00.</dd>", HtmlReport.Render(report), StringComparison.Ordinal);
        }

        [Fact]
        public void Without_a_remedy_nothing_is_to_be_done()
        {
            var report = SampleReports.Of(SampleReports.Result(PrerequisiteOutcome.Passed) with { Remedy = "" });
            Assert.Equal(["Required", "Found", "Documentation"], Parse(report).Descendants("dt").Select(term => term.Value));
        }

        [Theory]
        [InlineData(PrerequisiteOutcome.Failed, "Not ready")]
        [InlineData(PrerequisiteOutcome.Unknown, "Not fully checked")]
        [InlineData(PrerequisiteOutcome.Warning, "Ready, with warnings")]
        [InlineData(PrerequisiteOutcome.Passed, "Ready")]
        public void The_outcome_stands_on_top_in_words(PrerequisiteOutcome outcome, string expected)
        {
            var page = Parse(SampleReports.Of(SampleReports.Result(outcome)));
            Assert.Equal(expected, page.Descendants("h2").First().Value.Trim());
            Assert.Equal("SRV-SYNC-01: " + expected, page.Descendants("title").Single().Value);
        }

        // Texts get lines of their own where they hold line breaks, which HTML and XML know as \n only.
        private static void Verify(string text)
        {
            var report = new ReadinessReport(text, SampleReports.Time, text, new EvaluationOptions(), [SampleReports.ResultOf(text)]);
            var page = Parse(report);
            var expected = UnicodeText.ForXml(text).ReplaceLineEndingsOfXml();
            var sentence = expected.Length == 0 || expected.EndsWith('.') ? expected : expected + ".";
            Assert.All(page.Descendants("dd").Where(element => element.Attribute("class")?.Value == "words"), element => Assert.Equal(sentence, element.Value));
            Assert.Equal(expected, page.Descendants("tbody").Descendants("a").Single().Value);
            Assert.Equal(Parse(SampleReports.Of(SampleReports.ResultOf(text.Length == 0 ? "" : "text"))).Descendants().Select(element => element.Name), page.Descendants().Select(element => element.Name));
        }
    }

    /// <summary>What makes the page usable without eyes, without color and without a network.</summary>
    public class Markup
    {
        private static readonly string[] VoidElements = ["meta", "path"];

        private readonly XElement page = Parse(SampleReports.Mixed);

        [Fact]
        public void Has_a_language() => Assert.Equal("en", page.Attribute("lang")?.Value);

        [Fact]
        public void Loads_and_runs_nothing()
        {
            string[] loading = ["script", "link", "img", "iframe", "object", "embed", "base", "form", "audio", "video"];
            Assert.DoesNotContain(page.Descendants(), element => loading.Contains(element.Name.LocalName));
            Assert.DoesNotContain(page.Descendants().Attributes(), attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || attribute.Name == "src" || attribute.Name == "style");
            Assert.DoesNotContain("url(", page.Descendants("style").Single().Value, StringComparison.Ordinal);
            Assert.DoesNotContain("@import", page.Descendants("style").Single().Value, StringComparison.Ordinal);
        }

        [Fact]
        public void Has_one_of_each_landmark() =>
            Assert.Equal(["header", "main", "footer"], page.Element("body")!.Elements().Select(element => element.Name.LocalName));

        [Fact]
        public void Headings_skip_no_level()
        {
            var levels = page.Descendants().Where(element => element.Name.LocalName is "h1" or "h2" or "h3").Select(element => element.Name.LocalName[1] - '0').ToList();
            Assert.Equal(1, levels[0]);
            Assert.Single(levels, level => level == 1);
            Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        }

        [Fact]
        public void Headings_of_results_name_the_outcome() => Assert.Equal(
            SampleReports.Mixed.Results.Select(result => $"{result.Title} {result.Outcome}"),
            page.Descendants("h3").Select(heading => string.Join(' ', heading.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

        [Fact]
        public void Table_headers_have_a_scope_and_each_table_a_caption()
        {
            Assert.Equal(2, page.Descendants("table").Count());
            Assert.All(page.Descendants("table"), table => Assert.NotNull(table.Element("caption")));
            Assert.All(page.Descendants("thead").Descendants("th"), header => Assert.Equal("col", header.Attribute("scope")?.Value));
            Assert.All(page.Descendants("tbody").Descendants("th"), header => Assert.Equal("row", header.Attribute("scope")?.Value));
        }

        [Fact]
        public void Identifiers_are_unique_and_every_reference_has_one()
        {
            var identifiers = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
            Assert.Equal(identifiers.Distinct(), identifiers);
            Assert.All(page.Descendants().Attributes("aria-labelledby"), label => Assert.Contains(label.Value, identifiers));
            Assert.All(page.Descendants("a").Attributes("href").Where(link => link.Value.StartsWith('#')), link => Assert.Contains(link.Value[1..], identifiers));
        }

        [Fact]
        public void An_icon_is_never_alone()
        {
            var icons = page.Descendants("svg").ToList();
            Assert.All(icons, icon => Assert.Equal("true", icon.Attribute("aria-hidden")?.Value));
            Assert.All(icons, icon => Assert.NotEqual("", icon.Parent!.Value.Trim()));
        }

        [Fact]
        public void Every_outcome_has_a_shape_of_its_own()
        {
            var shapes = Enum.GetValues<PrerequisiteOutcome>().Select(outcome => HtmlOutcome.Of(outcome).Icon().ToString()).ToList();
            Assert.Equal(shapes.Distinct(), shapes);
        }

        [Fact]
        public void Only_void_elements_are_left_empty()
        {
            // HTML would take <dd/> for a start tag.
            var markup = HtmlReport.Render(SampleReports.Of(SampleReports.ResultOf("")));
            using var reader = CreateReader(markup);
            while (reader.Read())
            {
                Assert.True(reader.NodeType != XmlNodeType.Element || !reader.IsEmptyElement || VoidElements.Contains(reader.Name), reader.Name);
            }
        }
    }

    private static XElement Parse(ReadinessReport report)
    {
        using var reader = CreateReader(HtmlReport.Render(report));
        return XDocument.Load(reader).Root!;
    }

    private static XmlReader CreateReader(string markup) =>
        XmlReader.Create(new StringReader(markup), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });

    private static string ReplaceLineEndingsOfXml(this string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
