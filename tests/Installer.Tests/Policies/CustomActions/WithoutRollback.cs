using System.Xml.Linq;
using CloudProvisioningBootstrapper.Installer.Tests.Policies.Conditions;
using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.CustomActions;

/// <summary>Actions that stand in for commit actions where rollback is disabled: https://learn.microsoft.com/windows/win32/msi/rollbackdisabled</summary>
internal static class WithoutRollback
{
    private const string Disabled = "RollbackDisabled";

    /// <summary>Whether an action is scheduled, and only where rollback is disabled.</summary>
    /// <param name="package">The package.</param>
    /// <param name="action">The identifier of the action.</param>
    /// <returns><see langword="false"/> where there is any case of it with rollback.</returns>
    public static bool IsOnlyThere(WixProject package, string action)
    {
        var conditions = package.Elements("InstallExecuteSequence").Elements(Wix.Core + "Custom")
            .Where(custom => (string?)custom.Attribute("Action") == action)
            .Select(custom => MsiCondition.Parse(package.Value(custom, "Condition")))
            .ToList();
        return conditions.Count > 0 && conditions.TrueForAll(condition => Cases(condition).All(one => IsDisabled(one) || !condition.IsTrue(one)));
    }

    /// <summary>Every case that conditions can tell apart.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <returns>The properties of each case.</returns>
    public static IEnumerable<IReadOnlyDictionary<string, string>> Cases(params MsiCondition[] conditions) =>
        Situation.All.SelectMany(situation => situation.Cases(conditions));

    /// <summary>Whether rollback is disabled.</summary>
    /// <param name="properties">The properties of a case.</param>
    /// <returns><see langword="true"/> where Windows Installer runs neither rollback nor commit actions.</returns>
    public static bool IsDisabled(IReadOnlyDictionary<string, string> properties) => properties.GetValueOrDefault(Disabled, "").Length > 0;
}
