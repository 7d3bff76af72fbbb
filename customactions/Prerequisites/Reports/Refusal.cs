using System.Text;
using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Reports;

/// <summary>The one message that refuses a server: every reason, what was found and what to do.</summary>
public static class Refusal
{
    /// <summary>Writes the message.</summary>
    /// <param name="results">All results.</param>
    /// <param name="reportPath">Where the whole report stands, to be named at the end; <see langword="null"/> when there is none.</param>
    /// <returns>The message with \r\n between its lines, or <see langword="null"/> when nothing blocks.</returns>
    public static string? Format(IReadOnlyList<PrerequisiteResult> results, string? reportPath = null)
    {
        var reasons = results.Where(result => result.Blocks).ToList();
        if (reasons.Count == 0)
        {
            return null;
        }

        var message = new StringBuilder();
        AppendLine(FormatHeading(results));
        AppendLine("");
        for (var index = 0; index < reasons.Count; index++)
        {
            AppendLine(Text.Format(Strings.Refusal_Reason, index + 1, reasons[index].Required));
            AppendLine(Text.Format(Strings.Refusal_Found, reasons[index].Actual));
            AppendLine(Text.Format(Strings.Refusal_Do, reasons[index].Remedy));
        }

        if (reportPath is not null)
        {
            AppendLine("");
            AppendLine(Text.Format(Strings.Refusal_Report, reportPath));
        }

        return message.ToString().TrimEnd();

        // Windows Installer's dialogs want \r\n on whatever system this runs.
        void AppendLine(string line) => message.Append(line).Append("\r\n");
    }

    /// <summary>Writes the first line of the message.</summary>
    /// <param name="results">All results, of which at least one blocks.</param>
    /// <returns>A sentence.</returns>
    internal static string FormatHeading(IReadOnlyList<PrerequisiteResult> results)
    {
        var reasons = results.Count(result => result.Blocks);
        return Text.Format(reasons == 1 ? Strings.Refusal_HeadingOne : Strings.Refusal_Heading, reasons, results.Count);
    }
}
