using System.Xml.Linq;
using CloudProvisioningBootstrapper.Installer.Tests.Policies.Conditions;
using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.CustomActions;

/// <summary>
/// Each deferred action, which changes something since it would not be deferred otherwise, has a rollback action directly before it,
/// and that one runs whenever the change does. Windows Installer rolls back what came before the failure. What runs only where
/// rollback is disabled has none.
/// </summary>
public sealed class ChangesHaveTheirRollbackBefore : Policy
{
    private const string Actions = "<CustomAction Id='Apply' Execute='deferred' /><CustomAction Id='Restore' Execute='rollback' />";

    [Fact]
    public void Finds_a_change_without_rollback()
    {
        AssertFinds("custom action Apply has no rollback action", Schedule("<Custom Action='Apply' Before='InstallFinalize' />"));
    }

    [Fact]
    public void Finds_a_rollback_after_its_change()
    {
        AssertFinds("custom action Apply has no rollback action", Schedule("<Custom Action='Apply' Before='InstallFinalize' /><Custom Action='Restore' After='Apply' />"));
    }

    [Fact]
    public void Finds_another_kind_of_action_before_the_change()
    {
        AssertFinds("custom action Apply has no rollback action", InstallerSources.Parse(
            "<CustomAction Id='Apply' Execute='deferred' /><CustomAction Id='Other' Execute='commit' />" +
            "<InstallExecuteSequence><Custom Action='Apply' Before='InstallFinalize' /><Custom Action='Other' Before='Apply' /></InstallExecuteSequence>"));
    }

    [Fact]
    public void Finds_a_change_that_runs_without_its_rollback()
    {
        AssertFinds("custom action Restore does not run", Schedule(
            "<Custom Action='Apply' Before='InstallFinalize' Condition='APPLYFIXES = 1' /><Custom Action='Restore' Before='Apply' Condition='APPLYFIXES = 1 AND NOT Installed' />"));
    }

    [Fact]
    public void Accepts_either_way_of_sequencing()
    {
        AssertFindsNothing(Schedule("<Custom Action='Apply' Before='InstallFinalize' Condition='NOT Installed' /><Custom Action='Restore' Before='Apply' Condition='NOT Installed' />"));
        AssertFindsNothing(Schedule("<Custom Action='Restore' After='InstallInitialize' /><Custom Action='Apply' After='Restore' Condition='NOT Installed' />"));
    }

    private protected override IEnumerable<string> Find(InstallerSources sources)
    {
        var package = sources.Package;
        var rollbacks = Identifiers(package, "rollback");
        var scheduled = package.Elements("InstallExecuteSequence").Elements(Wix.Core + "Custom").ToList();
        foreach (var change in scheduled.Where(custom => Identifiers(package, "deferred").Contains(Action(custom)) && !WithoutRollback.IsOnlyThere(package, Action(custom))))
        {
            var rollback = scheduled.FirstOrDefault(other => rollbacks.Contains(Action(other)) &&
                ((string?)other.Attribute("Before") == Action(change) || (string?)change.Attribute("After") == Action(other)));
            if (rollback is null)
            {
                yield return $"{WixSource.Place(change)}: custom action {Action(change)} has no rollback action that is sequenced directly before it.";
                continue;
            }

            var changes = MsiCondition.Parse(package.Value(change, "Condition"));
            var restores = MsiCondition.Parse(package.Value(rollback, "Condition"));
            if (Situation.All.SelectMany(situation => situation.Cases(changes, restores)).FirstOrDefault(candidate => changes.IsTrue(candidate) && !restores.IsTrue(candidate)) is { } uncovered)
            {
                yield return $"{WixSource.Place(rollback)}: custom action {Action(rollback)} does not run, but {Action(change)} does, when {Situation.Describe(uncovered)}.";
            }
        }
    }

    private static InstallerSources Schedule(string sequence) => InstallerSources.Parse($"{Actions}<InstallExecuteSequence>{sequence}</InstallExecuteSequence>");

    private static HashSet<string> Identifiers(WixProject package, string execute) =>
        [.. package.Elements("CustomAction").Where(action => Execution.Of(action) == execute).Select(action => (string)action.Attribute("Id")!)];

    private static string Action(XElement custom) => (string)custom.Attribute("Action")!;
}
