using System.Text.RegularExpressions;
using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Reports;

public class ReportStyleTests
{
    private static readonly Regex Declaration = new("(?<![-a-z])(?<property>color|background): (?<color>#[0-9a-f]{6});");

    public class Sheet
    {
        [Fact]
        public void Holds_nothing_that_the_XML_writer_would_escape() => Assert.DoesNotMatch("[<>&]", HtmlReport.StyleSheet);

        /// <summary>WCAG 2, success criterion 1.4.3; links stand on the backgrounds of all boxes.</summary>
        [Fact]
        public void Every_text_has_enough_contrast()
        {
            var (light, dark) = Schemes();
            Assert.All((string[][])[light, dark], scheme =>
            {
                var rules = scheme.Select(rule => (Text: Color(rule, "color"), Background: Color(rule, "background"), Rule: rule)).ToList();
                var backgrounds = rules.Where(rule => !rule.Rule.StartsWith(".badge", StringComparison.Ordinal)).Select(rule => rule.Background).OfType<string>().ToList();
                Assert.NotEmpty(backgrounds);
                Assert.All(rules.Where(rule => rule.Text is not null), rule => Assert.All(
                    rule.Background is null ? backgrounds : [rule.Background],
                    background => Assert.True(Contrast(rule.Text!, background) >= 4.5, rule.Rule)));
            });
        }

        [Theory]
        [InlineData("#000000", "#ffffff", 21)]
        [InlineData("#777777", "#ffffff", 4.48)]
        public void The_contrast_is_computed_as_WCAG_does(string text, string background, double expected) =>
            Assert.Equal(expected, Contrast(text, background), 2);

        [Fact]
        public void The_dark_scheme_recolors_every_rule_of_the_light_one()
        {
            var (light, dark) = Schemes();
            Assert.Equal(
                light.Where(rule => Color(rule, "color") is not null).Select(Selector),
                dark.Where(rule => Color(rule, "color") is not null).Select(Selector));
        }
    }

    /// <summary>The rules outside every media query, and those of the dark scheme.</summary>
    private static (string[] Light, string[] Dark) Schemes()
    {
        var media = HtmlReport.StyleSheet.IndexOf("@media", StringComparison.Ordinal);
        var start = HtmlReport.StyleSheet.IndexOf("@media screen and (prefers-color-scheme: dark) {", StringComparison.Ordinal);
        var end = HtmlReport.StyleSheet.IndexOf("@media print", StringComparison.Ordinal);
        return (Rules(HtmlReport.StyleSheet[..media]), Rules(HtmlReport.StyleSheet[(HtmlReport.StyleSheet.IndexOf('{', start) + 1)..end]));
    }

    private static string[] Rules(string sheet) =>
        [.. sheet.Split('}').Select(rule => rule.Trim()).Where(rule => rule.Contains('{', StringComparison.Ordinal))];

    private static string Selector(string rule) => rule[..rule.IndexOf('{', StringComparison.Ordinal)].Trim();

    private static string? Color(string rule, string property) =>
        Declaration.Matches(rule).FirstOrDefault(match => match.Groups["property"].Value == property)?.Groups["color"].Value;

    /// <remarks>https://www.w3.org/TR/WCAG21/#dfn-contrast-ratio</remarks>
    private static double Contrast(string one, string other)
    {
        var (lighter, darker) = (Math.Max(Luminance(one), Luminance(other)), Math.Min(Luminance(one), Luminance(other)));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double Luminance(string color)
    {
        return (0.2126 * Channel(1)) + (0.7152 * Channel(3)) + (0.0722 * Channel(5));

        double Channel(int start)
        {
            var value = Convert.ToInt32(color.Substring(start, 2), 16) / 255.0;
            return value <= 0.03928 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }
    }
}
