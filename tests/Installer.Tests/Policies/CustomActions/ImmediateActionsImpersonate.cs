using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.CustomActions;

/// <summary>Immediate actions read for the caller; with the service's rights they could be made to change something outside of the script.</summary>
public sealed class ImmediateActionsImpersonate : Policy
{
    [Fact]
    public void Finds_an_action_that_does_not_impersonate()
    {
        AssertFinds("Package.wxs(1): custom action A", InstallerSources.Parse("<CustomAction Id='A' DllEntry='A' Impersonate='no' />"));
        AssertFinds("Package.wxs(1): custom action A", InstallerSources.Parse("<CustomAction Id='A' Execute='firstSequence' Impersonate='no' />"));
        AssertFindsNothing(InstallerSources.Parse("<CustomAction Id='A' DllEntry='A' Execute='immediate' />"));
    }

    private protected override IEnumerable<string> Find(InstallerSources sources) =>
        from action in sources.Package.Elements("CustomAction")
        where !Execution.IsInScript(action) && (string?)action.Attribute("Impersonate") == "no"
        select $"{WixSource.Place(action)}: custom action {(string?)action.Attribute("Id")} is {Execution.Of(action)} and may not have Impersonate=\"no\".";
}
