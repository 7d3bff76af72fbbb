using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The article: 4 GB of memory, more by organizational units in the scoping filter (<see cref="MemoryTier"/>).</summary>
public sealed class MemoryCheck()
    : PrerequisiteCheck<PhysicalMemory>(PrerequisiteId.Memory, DocumentationPages.Prerequisites, facts => facts.Memory)
{
    /// <summary>
    /// What firmware and devices may keep from Windows, in MiB: a server with 4 GB installed shows less as usable,
    /// and must not be refused for that (https://learn.microsoft.com/troubleshoot/windows-client/performance/usable-memory-less-than-installed-memory).
    /// Applies only where the installed memory can't be read.
    /// </summary>
    public const int UsableMemoryTolerance = 256;

    public override string DescribeRequirement(EvaluationOptions options)
    {
        var units = options.ScopedOrganizationalUnits;
        var needed = Amount(MemoryTier.For(units).Mebibytes);
        return units == 0
            ? Text.Format(Strings.Memory_Required, needed)
            : Text.Format(Strings.Memory_RequiredForUnits, needed, units);
    }

    protected override Verdict Evaluate(PhysicalMemory fact, EvaluationOptions options)
    {
        var units = options.ScopedOrganizationalUnits;
        var actual = Text.Format(fact.IsInstalled ? Strings.Memory_Installed : Strings.Memory_Usable, Amount(fact.Mebibytes));
        var tolerance = fact.IsInstalled ? 0 : UsableMemoryTolerance;
        if (fact.Mebibytes < MemoryTier.For(units).Mebibytes - tolerance)
        {
            return Verdict.Failed(actual, units > MemoryTier.All[0].MaximumOrganizationalUnits ? Strings.Memory_RemedyForUnits : Strings.Memory_Remedy);
        }

        var last = MemoryTier.All[MemoryTier.All.Count - 1].MaximumOrganizationalUnits;
        return units > last
            ? Verdict.Warning(actual, Text.Format(Strings.Memory_BeyondTable, last))
            : Verdict.Passed(actual);
    }

    /// <summary>Writes an amount of memory without rounding one that is a little short up to the one that is required.</summary>
    /// <param name="mebibytes">The amount in MiB.</param>
    /// <returns>For example "5.5 GB".</returns>
    internal static string Amount(int mebibytes) => mebibytes % 512 == 0
        ? Text.Format(Strings.Memory_Gigabytes, mebibytes / 1024.0)
        : Text.Format(Strings.Memory_Megabytes, mebibytes);
}

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
