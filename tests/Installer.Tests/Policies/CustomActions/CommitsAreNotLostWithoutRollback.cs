using System.Xml.Linq;
using CloudProvisioningBootstrapper.Installer.Tests.Policies.Conditions;
using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.CustomActions;

/// <summary>
/// Windows Installer runs no commit action where rollback is disabled. A deferred one of the same code does the same there, and
/// only there: https://learn.microsoft.com/windows/win32/msi/commit-custom-actions
/// </summary>
public sealed class CommitsAreNotLostWithoutRollback : Policy
{
    [Theory]
    [InlineData("", "")]
    [InlineData("NOT RollbackDisabled", "RollbackDisabled AND APPLYFIXES")]
    [InlineData("NOT Installed AND NOT RollbackDisabled", "Installed AND RollbackDisabled")]
    [InlineData("NOT RollbackDisabled", "NOT RollbackDisabled")]
    public void Finds_a_case_without_either_or_with_both(string commit, string deferred) =>
        AssertFinds("custom action A is not run exactly once", Schedule(commit, deferred, "A"));

    [Fact]
    public void Finds_a_stand_in_of_other_code() => AssertFinds("custom action A is not run exactly once", Schedule("NOT RollbackDisabled", "RollbackDisabled", "B"));

    [Fact]
    public void Accepts_one_that_does_the_same() =>
        AssertFindsNothing(Schedule("NOT Installed AND NOT RollbackDisabled", "NOT Installed AND RollbackDisabled", "A"));

    private protected override IEnumerable<string> Find(InstallerSources sources)
    {
        var package = sources.Package;
        var scheduled = package.Elements("InstallExecuteSequence").Elements(Wix.Core + "Custom").ToLookup(custom => (string)custom.Attribute("Action")!);
        foreach (var commit in package.Elements("CustomAction").Where(action => Execution.Of(action) == "commit"))
        {
            var twins = package.Elements("CustomAction")
                .Where(action => Execution.Of(action) == "deferred" && (string?)action.Attribute("DllEntry") == (string?)commit.Attribute("DllEntry"));
            var own = Conditions(commit);
            MsiCondition[] others = [.. twins.SelectMany(Conditions)];
            var wrong = WithoutRollback.Cases([.. own, .. others]).FirstOrDefault(one =>
                WithoutRollback.IsDisabled(one)
                    ? own.Any(condition => condition.IsTrue(one)) || IsRunWithRollback(own, one) != others.Any(condition => condition.IsTrue(one))
                    : others.Any(condition => condition.IsTrue(one)));
            if (wrong is not null)
            {
                yield return $"{WixSource.Place(commit)}: custom action {(string?)commit.Attribute("Id")} is not run exactly once, by itself or by a deferred action of the same code, when {Situation.Describe(wrong)}.";
            }
        }

        MsiCondition[] Conditions(XElement action) =>
            [.. scheduled[(string)action.Attribute("Id")!].Select(custom => MsiCondition.Parse(package.Value(custom, "Condition")))];
    }

    // The same case, were rollback not disabled.
    private static bool IsRunWithRollback(MsiCondition[] conditions, IReadOnlyDictionary<string, string> properties)
    {
        var others = properties.Where(property => property.Key != "RollbackDisabled").ToDictionary();
        return conditions.Any(condition => condition.IsTrue(others));
    }

    private static InstallerSources Schedule(string commit, string deferred, string deferredEntry) => InstallerSources.Parse(
        $"<CustomAction Id='A' DllEntry='A' Execute='commit' /><CustomAction Id='B' DllEntry='{deferredEntry}' Execute='deferred' />" +
        $"<InstallExecuteSequence><Custom Action='A' After='InstallInitialize' Condition='{commit}' /><Custom Action='B' After='A' Condition='{deferred}' /></InstallExecuteSequence>");
}
