namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Conditions;

/// <summary>
/// What a condition of the package comes to when the product is repaired, modified or removed. A removal with REVERTFIXES=1 does
/// not count: it is asked to fail where the settings can't be restored, and without REVERTFIXES=1 it succeeds.
/// </summary>
internal static class Maintenance
{
    /// <summary>Looks for a case in which a condition is true.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>The first such case; null when there is none.</returns>
    public static string? WhenTrue(string? condition) => First(condition, true);

    /// <summary>Looks for a case in which a condition is false.</summary>
    /// <param name="condition">The condition.</param>
    /// <returns>The first such case; null when there is none.</returns>
    public static string? WhenFalse(string? condition) => First(condition, false);

    private static string? First(string? text, bool expected)
    {
        var condition = MsiCondition.Parse(text);
        var found = Situation.Maintenance.SelectMany(situation => situation.Cases(condition)).FirstOrDefault(candidate => !Situation.IsReversion(candidate) && condition.IsTrue(candidate) == expected);
        return found is null ? null : Situation.Describe(found);
    }
}
