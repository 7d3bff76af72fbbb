using System.Xml.Linq;
using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Editions;

/// <summary>
/// No two actions stand directly after, or directly before, the same one: WiX 3 then goes by their names, WiX 5 by the order in which it
/// meets them, and the two editions differ. (src/wix/WixToolset.Core.WindowsInstaller/Bind/SequenceActionsCommand.cs, tag v5.0.2)
/// </summary>
public sealed class ActionsHaveOneOrder : Policy
{
    private static readonly string[] Sequences = ["InstallUISequence", "InstallExecuteSequence"];

    [Theory]
    [InlineData("<InstallExecuteSequence><Custom Action='A' After='X' /><Custom Action='B' After='X' /></InstallExecuteSequence>", "InstallExecuteSequence has A and B directly after X")]
    [InlineData("<InstallUISequence><Custom Action='A' Before='X' /><Show Dialog='B' Before='X' /></InstallUISequence>", "InstallUISequence has A and B directly before X")]
    [InlineData("<InstallExecuteSequence><Custom Action='A' Before='X' /></InstallExecuteSequence><SetProperty Id='B' Before='X' Sequence='execute' />", "InstallExecuteSequence has A and SetB directly before X")]
    [InlineData("<InstallExecuteSequence><ScheduleReboot After='X' /><Custom Action='A' After='X' /></InstallExecuteSequence>", "InstallExecuteSequence has ScheduleReboot and A directly after X")]
    [InlineData("<InstallExecuteSequence><Custom Action='A' After='InstallInitialize' /></InstallExecuteSequence><MajorUpgrade Schedule='afterInstallInitialize' />", "InstallExecuteSequence has A and RemoveExistingProducts directly after InstallInitialize")]
    public void Finds_a_tie(string package, string finding) => AssertFinds(finding, InstallerSources.Parse(package));

    [Theory]
    [InlineData("<InstallExecuteSequence><Custom Action='A' After='X' /><Custom Action='B' After='A' /></InstallExecuteSequence>")]
    [InlineData("<InstallExecuteSequence><Custom Action='A' After='X' /><Custom Action='B' Before='X' /></InstallExecuteSequence>")]
    [InlineData("<InstallExecuteSequence><Custom Action='A' After='X' /></InstallExecuteSequence><InstallUISequence><Custom Action='B' After='X' /></InstallUISequence>")]
    [InlineData("<InstallExecuteSequence><Custom Action='A' After='X' /></InstallExecuteSequence><SetProperty Id='B' After='X' Sequence='ui' />")]
    public void Accepts_one_order(string package) => AssertFindsNothing(InstallerSources.Parse(package));

    private protected override IEnumerable<string> Find(InstallerSources sources) =>
        from sequence in Sequences
        from place in Scheduled(sources.Package, sequence)
        group place by (sequence, place.Where) into tie
        where tie.Count() > 1
        select $"{WixSource.Place(tie.Last().Element)}: {tie.Key.sequence} has {string.Join(" and ", tie.Select(place => place.Action))} {tie.Key.Where}: say which comes first.";

    private static IEnumerable<(XElement Element, string Action, string Where)> Scheduled(WixProject package, string sequence)
    {
        var settings = package.Elements("SetProperty", "SetDirectory").Where(element => IsIn(element, sequence));
        foreach (var element in package.Elements(sequence).Elements().Concat(settings))
        {
            foreach (var relation in element.Attributes().Where(attribute => attribute.Name.LocalName is "After" or "Before"))
            {
                yield return (element, ActionOf(element), $"directly {(relation.Name == "After" ? "after" : "before")} {relation.Value}");
            }
        }

        foreach (var upgrade in package.Elements("MajorUpgrade").Where(_ => sequence == "InstallExecuteSequence"))
        {
            var schedule = (string?)upgrade.Attribute("Schedule") ?? "afterInstallValidate";
            yield return (upgrade, "RemoveExistingProducts", $"directly after {schedule["after".Length..]}");
        }
    }

    private static bool IsIn(XElement setting, string sequence) =>
        (string?)setting.Attribute("Sequence") is null or "both" or "first" || sequence.Contains((string)setting.Attribute("Sequence")!, StringComparison.OrdinalIgnoreCase);

    private static string ActionOf(XElement element) =>
        (string?)element.Attribute("Action") ?? (string?)element.Attribute("Dialog") ??
        (element.Name.LocalName.StartsWith("Set", StringComparison.Ordinal) ? "Set" + (string?)element.Attribute("Id") : element.Name.LocalName);
}
