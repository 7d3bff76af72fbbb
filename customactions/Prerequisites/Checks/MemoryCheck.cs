using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The article: 4 GB of memory, more by organizational units in the scoping filter (<see cref="MemoryTier"/>).</summary>
public sealed class MemoryCheck : PrerequisiteCheck<PhysicalMemory>
{
    /// <summary>
    /// What firmware and devices may keep from Windows, in MiB: a server with 4 GB installed shows less as usable,
    /// and must not be refused for that (https://learn.microsoft.com/troubleshoot/windows-client/performance/usable-memory-less-than-installed-memory).
    /// Applies only where the installed memory can't be read.
    /// </summary>
    public const int UsableMemoryTolerance = 256;

    /// <inheritdoc/>
    public override PrerequisiteId Id => PrerequisiteId.Memory;

    /// <inheritdoc/>
    public override string Title => Strings.Memory_Title;

    /// <inheritdoc/>
    public override Uri Documentation => DocumentationPages.Prerequisites;

    /// <inheritdoc/>
    public override string Require(Requirements requirements)
    {
        var units = requirements.ScopedOrganizationalUnits;
        var needed = Amount(MemoryTier.For(units).Mebibytes);
        return units == 0
            ? Text.Format(Strings.Memory_Required, needed)
            : Text.Format(Strings.Memory_RequiredForUnits, needed, units);
    }

    /// <inheritdoc/>
    protected override Reading<PhysicalMemory> Select(ServerFacts facts) => facts.Memory;

    /// <inheritdoc/>
    protected override Verdict Judge(PhysicalMemory fact, Requirements requirements)
    {
        var units = requirements.ScopedOrganizationalUnits;
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

    /// <summary>Writes an amount of memory without rounding one that is a little short up to the one that is needed.</summary>
    /// <param name="mebibytes">The amount in MiB.</param>
    /// <returns>For example "5.5 GB".</returns>
    internal static string Amount(int mebibytes) => mebibytes % 512 == 0
        ? Text.Format(Strings.Memory_Gigabytes, mebibytes / 1024.0)
        : Text.Format(Strings.Memory_Megabytes, mebibytes);
}
