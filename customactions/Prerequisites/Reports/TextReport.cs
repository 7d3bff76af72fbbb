using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Reports;

/// <summary>A line of the report in a console.</summary>
/// <param name="Text">What stands after the label.</param>
/// <param name="Label">The word for the outcome, padded to a column; empty on the lines that continue it.</param>
/// <param name="Indentation">Spaces before it.</param>
/// <param name="Outcome">The outcome that may give the label a color.</param>
internal sealed record TextLine(string Text, string Label = "", string Indentation = "", PrerequisiteOutcome? Outcome = null)
{
    public override string ToString() => Indentation + Label + Text;
}

/// <summary>The report in a console: the summary, then each prerequisite, most severe first; what needs attention with its remedy.</summary>
internal static class TextReport
{
    /// <param name="report">The report.</param>
    /// <param name="width">The columns of the console; a longer word stands on a line of its own.</param>
    public static IEnumerable<TextLine> Format(ReadinessReport report, int width)
    {
        foreach (var line in Wrap(report.Summary, width))
        {
            yield return new(line);
        }

        yield return new("");
        var column = ReadinessReport.Outcomes.Max(outcome => OutcomeName.Of(outcome).Length) + 2;
        foreach (var result in report.Results)
        {
            var label = OutcomeName.Of(result.Outcome).PadRight(column);
            var indentation = new string(' ', column);
            foreach (var line in Describe(result).SelectMany(text => Wrap(text, width - column)))
            {
                yield return label.Length > 0 ? new(line, label, "", result.Outcome) : new(line, "", indentation);
                label = "";
            }
        }
    }

    private static IEnumerable<string> Describe(PrerequisiteResult result)
    {
        if (result.Outcome is PrerequisiteOutcome.Passed or PrerequisiteOutcome.Skipped)
        {
            yield return Text.Format(Strings.Report_PageTitle, result.Title, result.Actual);
            yield break;
        }

        yield return Text.Format(Strings.Report_PageTitle, result.Title, result.Required);
        yield return Text.Format(Strings.Refusal_Found, result.Actual).TrimStart();
        if (result.Remedy.Length > 0)
        {
            yield return Text.Format(Strings.Refusal_Do, result.Remedy).TrimStart();
        }
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line = line.Length > 0 ? line + " " + word : word;
        }

        yield return line;
    }
}
