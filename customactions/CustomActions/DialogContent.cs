using CloudProvisioningBootstrapper.Prerequisites;
using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Fixes;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>Fills the dialogs of installer/package/Ui with what an evaluation found.</summary>
internal sealed class DialogContent
{
    /// <summary>What fits into the lines below the list; the report has the whole text.</summary>
    internal const int LongestFinding = 110;

    private readonly IInstallerSession session;

    public DialogContent(IInstallerSession session) => this.session = session;

    public void Show(ReadinessReport report, ServerFacts facts)
    {
        session[DialogProperties.Selected] = report.Results[0].Id.ToString();
        session.FillListView(DialogProperties.Selected, [.. report.Results.Select(Line)]);
        foreach (var result in report.Results)
        {
            session[DialogProperties.Detail + result.Id] = Detail(result);
        }

        session[DialogProperties.Reasons] = Lines(report.Results.Where(result => result.Blocks).SelectMany(Reason));
        session[DialogProperties.PossibleChanges] = Lines(PossibleChanges(report.Options, facts).Select(Change));
        session[DialogProperties.MemoryTable] = Text.Format(
            Strings.Dialog_MemoryTable,
            string.Join("; ", MemoryTier.All.Select(tier => Text.Format(Strings.Dialog_MemoryTier, MemoryCheck.Amount(tier.Mebibytes), tier.MaximumOrganizationalUnits))),
            report.Results.Single(result => result.Id == PrerequisiteId.Memory).Actual);
    }

    // A word before each line, since not everybody sees the icon.
    private static ListViewItem Line(PrerequisiteResult result) => result.WillBeFixed
        ? new(result.Id.ToString(), Text.Format(Strings.Dialog_Line, Strings.Dialog_WillBeFixed_Name, result.Title, Text.OnOneLine(result.Actual)), "WillBeFixed")
        : new(result.Id.ToString(), Text.Format(Strings.Dialog_Line, OutcomeName.Of(result.Outcome), result.Title, Text.OnOneLine(result.Actual)), result.Outcome.ToString());

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

        lines.Add(Text.Format(Strings.Dialog_Found, Shorten(Text.OnOneLine(result.Actual))));
        return Lines(lines);
    }

    // Without what was found, so that every reason has room; the dialog before it shows that.
    private static IEnumerable<string> Reason(PrerequisiteResult result, int index) =>
        [Text.Format(Strings.Refusal_Reason, index + 1, result.Required), Text.Format(Strings.Refusal_Do, result.Remedy)];

    private static IReadOnlyList<RegistryChange> PossibleChanges(EvaluationOptions options, ServerFacts facts) =>
        FixPlan.For(new PrerequisiteEvaluator().Evaluate(facts, options with { ApplyFixes = true }));

    // The last two names of the key tell which one it is; its whole path would not fit into a line.
    private static string Change(RegistryChange change)
    {
        var names = change.Path.Key.Key.Split('\\');
        return Text.Format(Strings.Dialog_Change, string.Join("\\", names.Skip(names.Length - 2)), change.Path.Name, change.Value);
    }

    private static string Shorten(string finding) =>
        finding.Length <= LongestFinding ? finding : finding.Remove(LongestFinding) + "\u2026";

    private static string Lines(IEnumerable<string> lines) => string.Join("\r\n", lines);
}
