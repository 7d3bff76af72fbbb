using CloudProvisioningBootstrapper.Installer.Tests.Policies.CustomActions;
using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Conditions;

/// <summary>An immediate action checks or plans: at a repair or an uninstallation either it does not run, or its failure does not matter.</summary>
public sealed class ImmediateActionsCanNotFailMaintenance : Policy
{
    [Theory]
    [InlineData("Return='check'", "")]
    [InlineData("", "NOT REINSTALL")]
    [InlineData("Execute='secondSequence'", "REMOVE = \"ALL\"")]
    public void Finds_an_action_that_is_checked(string attributes, string condition) =>
        AssertFinds("custom action Judge can fail a ", Schedule(attributes, condition));

    [Theory]
    [InlineData("Return='check'", "NOT Installed")]
    [InlineData("Return='ignore'", "REMOVE = \"ALL\"")]
    [InlineData("Execute='deferred'", "REMOVE = \"ALL\"")]
    public void Accepts_others(string attributes, string condition) => AssertFindsNothing(Schedule(attributes, condition));

    private protected override IEnumerable<string> Find(InstallerSources sources)
    {
        var checkedActions = sources.Package.Elements("CustomAction")
            .Where(action => Execution.CanFail(action) && action.Attribute("Error") is null && !Execution.IsInScript(action) && (string?)action.Attribute("Return") != "ignore")
            .Select(action => (string?)action.Attribute("Id"))
            .ToHashSet();
        return
            from custom in sources.Package.Elements("Custom")
            where checkedActions.Contains((string?)custom.Attribute("Action"))
            let running = Maintenance.WhenTrue(sources.Package.Value(custom, "Condition"))
            where running is not null
            select $"{WixSource.Place(custom)}: custom action {(string?)custom.Attribute("Action")} can fail a {running}.";
    }

    private static InstallerSources Schedule(string attributes, string condition) => InstallerSources.Parse(
        $"<CustomAction Id='Judge' DllEntry='Judge' {attributes} /><InstallUISequence><Custom Action='Judge' Condition='{condition}' /></InstallUISequence>");
}
