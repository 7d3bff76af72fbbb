using System.Xml.Linq;
using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Conditions;

/// <summary>Nothing that refuses can refuse a repair or an uninstallation, whatever other properties say: the product could not be removed.</summary>
public sealed class RefusalsSpareMaintenance : Policy
{
    [Theory]
    [InlineData("", "repair: Installed=00:00:00, REINSTALL=ALL")]
    [InlineData("Refusal", "repair")]
    [InlineData("Refusal AND NOT REMOVE", "repair")]
    [InlineData("NOT REINSTALL", "modification")]
    [InlineData("(NOT Installed) OR Refusal", "Refusal=1")]
    [InlineData("Refusal = 7 AND UPGRADINGPRODUCTCODE", "removal by a newer version")]
    [InlineData("REVERTFIXES = \"1\"", "repair")]
    [InlineData("REMOVE = \"ALL\" AND REVERTFIXES", "uninstallation")]
    public void Finds_an_error_action(string condition, string finding)
    {
        AssertFinds(finding, Error(condition));
        AssertFinds("custom action Refuse can refuse", Error(condition));
    }

    [Theory]
    [InlineData("NOT Installed")]
    [InlineData("(NOT Installed) AND Refusal")]
    [InlineData("NOT Installed AND (Refusal OR Other)")]
    [InlineData("REMOVE = \"ALL\" AND NOT UPGRADINGPRODUCTCODE AND REVERTFIXES = \"1\"")]
    public void Accepts_an_error_action_of_first_installations_and_of_a_reversion(string condition) => AssertFindsNothing(Error(condition));

    [Theory]
    [InlineData("VersionNT64 >= 603", "repair")]
    [InlineData("Privileged OR REMOVE = \"ALL\"", "repair")]
    public void Finds_a_launch_condition(string condition, string finding)
    {
        AssertFinds(finding, Launch(condition));
        AssertFinds("launch condition", Launch(condition));
    }

    [Fact]
    public void Accepts_a_launch_condition_of_first_installations()
    {
        AssertFindsNothing(Launch("Installed OR VersionNT64 >= 603"));
        AssertFindsNothing(Launch("NOT WIX_DOWNGRADE_DETECTED"));
    }

    [Fact]
    public void Knows_variables_of_the_sources()
    {
        AssertFindsNothing(InstallerSources.Parse($"<?define First = \"NOT Installed\" ?>{ErrorAction("$(First)")}"));
        AssertFinds("repair", InstallerSources.Parse($"<?define First = \"Installed\" ?>{ErrorAction("$(First)")}"));
    }

    [Fact]
    public void Finds_a_condition_of_the_bundle()
    {
        AssertFinds("Bundle.wxs(1): condition", InstallerSources.Parse(bundle: "<bal:Condition Condition='VersionNT64 &gt;= v6.3' />"));
        AssertFinds("Bundle.wxs(1): condition", InstallerSources.Parse(bundle: "<Bundle Condition='VersionNT64' />"));
        AssertFindsNothing(InstallerSources.Parse(bundle: "<bal:Condition Condition='WixBundleInstalled OR VersionNT64 &gt;= v6.3' />"));
    }

    private protected override IEnumerable<string> Find(InstallerSources sources) =>
        ErrorActions(sources.Package).Concat(LaunchConditions(sources.Package)).Concat(BundleConditions(sources.Bundle));

    private static IEnumerable<string> ErrorActions(WixProject package)
    {
        var errors = package.Elements("CustomAction").Where(action => action.Attribute("Error") is not null).Select(action => (string?)action.Attribute("Id")).ToHashSet();
        return
            from custom in package.Elements("Custom")
            where errors.Contains((string?)custom.Attribute("Action"))
            let refused = Maintenance.WhenTrue(package.Value(custom, "Condition"))
            where refused is not null
            select $"{WixSource.Place(custom)}: custom action {(string?)custom.Attribute("Action")} can refuse a {refused}.";
    }

    private static IEnumerable<string> LaunchConditions(WixProject package) =>
        from launch in package.Elements("Launch")
        let refused = Maintenance.WhenFalse(package.Value(launch, "Condition"))
        where refused is not null
        select $"{WixSource.Place(launch)}: launch condition can refuse a {refused}.";

    private static IEnumerable<string> BundleConditions(WixProject bundle) =>
        from element in bundle.AllElements.Where(element => element.Name == Wix.Bal + "Condition" || element.Name == Wix.Core + "Bundle")
        let condition = MsiCondition.Parse(bundle.Value(element, "Condition"))
        let refused = Situation.BundleMaintenance.Cases(condition).FirstOrDefault(candidate => !condition.IsTrue(candidate))
        where refused is not null
        select $"{WixSource.Place(element)}: condition can refuse a {Situation.Describe(refused)}.";

    private static InstallerSources Error(string condition) => InstallerSources.Parse(ErrorAction(condition));

    private static string ErrorAction(string condition) =>
        $"<CustomAction Id='Refuse' Error='!' /><InstallExecuteSequence>{new XElement(Wix.Core + "Custom", new XAttribute("Action", "Refuse"), new XAttribute("Condition", condition))}</InstallExecuteSequence>";

    private static InstallerSources Launch(string condition) =>
        InstallerSources.Parse(new XElement(Wix.Core + "Launch", new XAttribute("Condition", condition)).ToString());
}
