using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.CustomActions;

/// <summary>
/// A change that fails must end the installation, so that everything is rolled back. What stands in for a commit action where
/// rollback is disabled must not: nothing would be rolled back.
/// </summary>
public sealed class DeferredActionsAreChecked : Policy
{
    [Theory]
    [InlineData("")]
    [InlineData("Return='ignore'")]
    [InlineData("Return='asyncNoWait'")]
    public void Finds_an_action_that_may_fail_unseen(string attributes)
    {
        AssertFinds("Package.wxs(1): custom action A", InstallerSources.Parse($"<CustomAction Id='A' Execute='deferred' {attributes} />"));
        AssertFindsNothing(InstallerSources.Parse("<CustomAction Id='A' Execute='deferred' Return='check' />"));
    }

    [Fact]
    public void Accepts_one_that_runs_without_rollback_alone() => AssertFindsNothing(InstallerSources.Parse(
        "<CustomAction Id='A' Execute='deferred' Return='ignore' /><InstallExecuteSequence><Custom Action='A' After='InstallInitialize' Condition='RollbackDisabled' /></InstallExecuteSequence>"));

    private protected override IEnumerable<string> Find(InstallerSources sources) =>
        from action in sources.Package.Elements("CustomAction")
        where Execution.Of(action) == "deferred" && (string?)action.Attribute("Return") != "check"
            && !WithoutRollback.IsOnlyThere(sources.Package, (string)action.Attribute("Id")!)
        select $"{WixSource.Place(action)}: custom action {(string?)action.Attribute("Id")} is deferred and needs Return=\"check\".";
}
