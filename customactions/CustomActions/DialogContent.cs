using CloudProvisioningBootstrapper.Prerequisites;
using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>Fills the dialogs of installer/package/Ui with what an evaluation found.</summary>
internal sealed class DialogContent
{
    /// <summary>What fits into the lines below the list; the report has the whole text.</summary>
    internal const int LongestFinding = 110;

    /// <summary>What fits into a line of the list.</summary>
    internal const int LongestLine = 70;

    /// <summary>The room of RefusedDialog, in lines of so many characters, which are more than fit.</summary>
    internal const int LinesOfReasons = 20;

    internal const int LengthOfReasonLine = 62;

    private readonly IInstallerSession session;

    public DialogContent(IInstallerSession session) => this.session = session;

    public void Show(ReadinessReport report)
    {
        session[DialogProperties.Selected] = report.Results[0].Id.ToString();
        session.FillListBox(DialogProperties.Selected, [.. report.Results.Select(Line)]);
        foreach (var result in report.Results)
        {
            session[DialogProperties.Detail + result.Id] = Detail(result);
        }

        session[DialogProperties.Reasons] = Reasons([.. report.Results.Where(result => result.Blocks)]);
        session[DialogProperties.PossibleChanges] = Lines(report.Results.SelectMany(result => result.Changes).Select(Change));
        session[DialogProperties.MemoryTable] = Text.Format(
            Strings.Dialog_MemoryTable,
            string.Join("; ", MemoryTier.All.Select(tier => Text.Format(Strings.Dialog_MemoryTier, MemoryCheck.Amount(tier.Mebibytes), tier.MaximumOrganizationalUnits))),
            report.Results.Single(result => result.Id == PrerequisiteId.Memory).Actual);
    }

    // The word first, and the finding as far as there is room: the text below the list has the rest.
    private static ListBoxItem Line(PrerequisiteResult result) => new(
        result.Id.ToString(),
        Shorten(
            Text.Format(
                Strings.Dialog_Line,
                result.WillBeFixed ? Strings.Dialog_WillBeFixed_Name : OutcomeName.Of(result.Outcome),
                result.Title,
                Text.OnOneLine(result.Actual)),
            LongestLine));

    private static string Detail(PrerequisiteResult result)
    {
        var lines = new List<string> { result.Required };
        if (result.WillBeFixed)
        {
            lines.Add(Strings.Dialog_WillBeFixed);
        }
        else if (result.Remedy.Length > 0)
        {
            lines.Add(Text.Format(Strings.Dialog_Do, result.Remedy));
        }

        lines.Add(Text.Format(Strings.Dialog_Found, Shorten(Text.OnOneLine(result.Actual), LongestFinding)));
        return Lines(lines);
    }

    // As many as there is room for, and how many more there are: the dialog before it lists them all.
    private static string Reasons(IReadOnlyList<PrerequisiteResult> blocking)
    {
        var lines = new List<string>();
        var height = 0;
        for (var index = 0; index < blocking.Count; index++)
        {
            var reason = Reason(blocking[index], index);
            height += reason.Sum(line => (line.Length / LengthOfReasonLine) + 1);
            if (height >= LinesOfReasons)
            {
                lines.Add(Text.Format(Strings.Dialog_MoreReasons, blocking.Count - index));
                break;
            }

            lines.AddRange(reason);
        }

        return Lines(lines);
    }

    // Without what was found, so that more reasons have room; the dialog before it shows that.
    private static string[] Reason(PrerequisiteResult result, int index) =>
        [Text.Format(Strings.Refusal_Reason, index + 1, result.Required), Text.Format(Strings.Refusal_Do, result.Remedy)];

    // The last two names of the key tell which one it is; its whole path would not fit into a line.
    private static string Change(RegistryChange change)
    {
        var names = change.Path.Key.Key.Split('\\');
        return Text.Format(Strings.Dialog_Change, string.Join("\\", names.Skip(names.Length - 2)), change.Path.Name, change.Value);
    }

    private static string Shorten(string text, int longest) => text.Length <= longest ? text : text.Remove(longest) + "\u2026";

    private static string Lines(IEnumerable<string> lines) => string.Join("\r\n", lines);
}
