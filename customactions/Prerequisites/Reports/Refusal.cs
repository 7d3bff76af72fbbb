using System.Text;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Reports;

/// <summary>The one message that refuses a server: every reason, what was found and what to do.</summary>
public static class Refusal
{
    /// <summary>Writes the message.</summary>
    /// <param name="results">All results.</param>
    /// <returns>The message with \r\n between its lines, or <see langword="null"/> when nothing blocks.</returns>
    public static string? Write(IReadOnlyList<PrerequisiteResult> results)
    {
        var reasons = results.Where(result => result.Blocks).ToList();
        if (reasons.Count == 0)
        {
            return null;
        }

        var message = new StringBuilder();
        AppendLine(Text.Format(reasons.Count == 1 ? Strings.Refusal_HeadingOne : Strings.Refusal_Heading, reasons.Count, results.Count));
        AppendLine("");
        for (var index = 0; index < reasons.Count; index++)
        {
            AppendLine(Text.Format(Strings.Refusal_Reason, index + 1, reasons[index].Required));
            AppendLine(Text.Format(Strings.Refusal_Found, reasons[index].Actual));
            AppendLine(Text.Format(Strings.Refusal_Do, reasons[index].Remedy));
        }

        return message.ToString().TrimEnd();

        // Windows Installer's dialogs want \r\n on whatever system this runs.
        void AppendLine(string line) => message.Append(line).Append("\r\n");
    }
}
