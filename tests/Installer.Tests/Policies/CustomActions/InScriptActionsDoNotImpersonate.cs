using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.CustomActions;

/// <summary>What changes the server runs as the service: with the caller's filtered token it has no right to.</summary>
public sealed class InScriptActionsDoNotImpersonate : Policy
{
    [Theory]
    [InlineData("deferred")]
    [InlineData("rollback")]
    [InlineData("commit")]
    public void Finds_an_action_that_impersonates(string execute)
    {
        AssertFinds("Package.wxs(1): custom action A", InstallerSources.Parse($"<CustomAction Id='A' Execute='{execute}' />"));
        AssertFinds("Package.wxs(1): custom action A", InstallerSources.Parse($"<CustomAction Id='A' Execute='{execute}' Impersonate='yes' />"));
        AssertFindsNothing(InstallerSources.Parse($"<CustomAction Id='A' Execute='{execute}' Impersonate='no' />"));
    }

    private protected override IEnumerable<string> Find(InstallerSources sources) =>
        from action in sources.Package.Elements("CustomAction")
        where Execution.IsInScript(action) && (string?)action.Attribute("Impersonate") != "no"
        select $"{WixSource.Place(action)}: custom action {(string?)action.Attribute("Id")} is {Execution.Of(action)} and needs Impersonate=\"no\".";
}
