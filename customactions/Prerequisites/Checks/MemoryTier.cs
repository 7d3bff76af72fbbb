namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>A row of the article's table of memory by organizational units in the scoping filter.</summary>
/// <param name="MaximumOrganizationalUnits">Up to so many organizational units…</param>
/// <param name="Mebibytes">…need so many MiB.</param>
public sealed record MemoryTier(int MaximumOrganizationalUnits, int Mebibytes)
{
    /// <summary>The table, least first. The first row holds without a scoping filter too: "at least 4 GB RAM".</summary>
    public static readonly IReadOnlyList<MemoryTier> All =
    [
        new(12, 4 * 1024),
        new(18, 11 * 512),
        new(28, 10 * 1024),
    ];

    /// <summary>The row for a number of organizational units; beyond the table's end its last row ("10+ GB").</summary>
    /// <param name="organizationalUnits">Organizational units in the scoping filter.</param>
    /// <returns>The row.</returns>
    public static MemoryTier For(int organizationalUnits) =>
        All.FirstOrDefault(tier => organizationalUnits <= tier.MaximumOrganizationalUnits) ?? All[All.Count - 1];
}
