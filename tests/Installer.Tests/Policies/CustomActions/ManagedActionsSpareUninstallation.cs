using System.Xml.Linq;
using CloudProvisioningBootstrapper.Installer.Tests.Policies.Conditions;
using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.CustomActions;

/// <summary>
/// The product goes whatever has become of .NET Framework. Where it is not registered no managed action is even tried, since
/// Windows might ask somebody to install it and wait; where it is, a failure does not matter. A removal with REVERTFIXES=1 is
/// asked to fail.
/// </summary>
public sealed class ManagedActionsSpareUninstallation : Policy
{
    private const string DotNetFramework = "DOTNETFRAMEWORKRELEASE";

    /// <summary>What a managed action alone sets.</summary>
    private const string SetByManagedCode = "Prerequisites";

    [Theory]
    [InlineData("REMOVE = \"ALL\"")]
    [InlineData("REMOVE = \"ALL\" AND REVERTFIXES")]
    [InlineData("Installed")]
    public void Finds_an_action_that_is_tried_without_NET_Framework(string condition) =>
        AssertFinds("custom action A is tried without .NET Framework", Schedule("Return='ignore'", condition));

    [Theory]
    [InlineData("Return='check'")]
    [InlineData("Execute='deferred' Return='check'")]
    public void Finds_an_action_whose_failure_matters(string attributes) =>
        AssertFinds("custom action A can fail", Schedule(attributes, $"REMOVE = \"ALL\" AND {DotNetFramework}"));

    [Theory]
    [InlineData("Return='ignore'", $"REMOVE = \"ALL\" AND {DotNetFramework}")]
    [InlineData("Return='check'", "REMOVE = \"ALL\" AND NOT UPGRADINGPRODUCTCODE AND REVERTFIXES = \"1\"")]
    [InlineData("Return='check'", "NOT Installed")]
    [InlineData("Return='ignore'", "NOT Installed OR PrerequisitesChanges")]
    public void Accepts_others(string attributes, string condition) => AssertFindsNothing(Schedule(attributes, condition));

    private protected override IEnumerable<string> Find(InstallerSources sources)
    {
        var managed = sources.Package.Elements("CustomAction")
            .Where(action => action.Attribute("DllEntry") is not null && (string?)action.Attribute("BinaryRef") == "CustomActions")
            .ToDictionary(action => (string)action.Attribute("Id")!);
        foreach (var custom in sources.Package.Elements("InstallExecuteSequence").Elements(Wix.Core + "Custom"))
        {
            if (!managed.TryGetValue((string)custom.Attribute("Action")!, out var action))
            {
                continue;
            }

            var condition = MsiCondition.Parse(sources.Package.Value(custom, "Condition"));
            var cases = ((Situation[])[Situation.Uninstallation, Situation.RemovalByUpgrade])
                .SelectMany(situation => situation.Cases(condition))
                .Where(one => !Situation.IsReversion(one) && !one.Any(property => property.Key.StartsWith(SetByManagedCode, StringComparison.Ordinal) && property.Value.Length > 0))
                .Where(condition.IsTrue)
                .ToList();
            if (cases.Find(one => one.GetValueOrDefault(DotNetFramework, "").Length == 0) is { } untried)
            {
                yield return $"{WixSource.Place(custom)}: custom action {action.Attribute("Id")?.Value} is tried without .NET Framework in a {Situation.Describe(untried)}.";
            }
            else if (cases.Count > 0 && (string?)action.Attribute("Return") != "ignore")
            {
                yield return $"{WixSource.Place(custom)}: custom action {action.Attribute("Id")?.Value} can fail a {Situation.Describe(cases[0])}.";
            }
        }
    }

    private static InstallerSources Schedule(string attributes, string condition) => InstallerSources.Parse(
        $"<CustomAction Id='A' BinaryRef='CustomActions' DllEntry='A' {attributes} /><InstallExecuteSequence>{new XElement(Wix.Core + "Custom", new XAttribute("Action", "A"), new XAttribute("Condition", condition))}</InstallExecuteSequence>");
}
