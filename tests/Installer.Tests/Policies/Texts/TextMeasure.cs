using System.Globalization;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Texts;

/// <summary>How much room a text takes, in DejaVu Sans, which servers of the bench show. Windows' Tahoma and Segoe UI are narrower.</summary>
internal static class TextMeasure
{
    /// <summary>Height of a line, in sizes of the font.</summary>
    public const double LineHeight = 13 / 11.0;

    private static readonly Dictionary<char, double> Advances = ReadAdvances();

    /// <summary>The lines of a paragraph.</summary>
    /// <param name="paragraph">The paragraph.</param>
    /// <param name="width">The room, in sizes of the font.</param>
    /// <returns>Their number; infinite where a word is wider than a line, which is cut whatever the height.</returns>
    public static double Lines(string paragraph, double width)
    {
        var (lines, used) = (1, 0.0);
        foreach (var word in paragraph.Split(' ').Select(Measure))
        {
            if (word > width)
            {
                return double.PositiveInfinity;
            }

            if (used > 0 && used + Measure(" ") + word > width)
            {
                (lines, used) = (lines + 1, word);
            }
            else
            {
                used += (used > 0 ? Measure(" ") : 0) + word;
            }
        }

        return lines;
    }

    private static double Measure(string text) => text.Sum(character => Advances[character]);

    private static Dictionary<char, double> ReadAdvances()
    {
        using var reader = new StreamReader(typeof(TextMeasure).Assembly.GetManifestResourceStream("dejavu-sans-advances.txt")!);
        return reader.ReadToEnd().Split('\n')
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .SelectMany(parts => parts[1].Select(character => (character, Advance: double.Parse(parts[0], CultureInfo.InvariantCulture) / 2048)))
            .ToDictionary(pair => pair.character, pair => pair.Advance);
    }
}
