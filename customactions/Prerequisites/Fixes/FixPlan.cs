using CloudProvisioningBootstrapper.Prerequisites.Checks;

namespace CloudProvisioningBootstrapper.Prerequisites.Fixes;

/// <summary>Collects the changes that fix what is going to be fixed. A pure function: it reads and writes nothing.</summary>
public static class FixPlan
{
    /// <returns>The changes in the order to make them; none where there is nothing to fix.</returns>
    public static IReadOnlyList<RegistryChange> For(IEnumerable<PrerequisiteResult> results) =>
        [.. results.Where(result => result.WillBeFixed).SelectMany(result => result.Changes)];
}
