using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Invariants;

/// <summary>What holds for every amount of memory and every number of organizational units.</summary>
[Properties(Arbitrary = [typeof(Cases)], MaxTest = 2000)]
public class MemoryTests
{
    [Property]
    public void More_memory_never_worsens_the_verdict(Case memory) =>
        Assert.True(Outcome(memory with { Mebibytes = memory.Mebibytes + memory.More }) <= Outcome(memory));

    [Property]
    public void More_organizational_units_never_better_it(Case memory) =>
        Assert.True(Outcome(memory with { Units = memory.Units + memory.More }) >= Outcome(memory));

    [Property]
    public void Usable_memory_is_never_evaluated_harder_than_installed_memory(Case memory) =>
        Assert.True(Outcome(memory with { IsInstalled = false }) <= Outcome(memory with { IsInstalled = true }));

    [Property]
    public void Less_than_4_GB_installed_is_never_enough(Case memory) =>
        Assert.Equal(PrerequisiteOutcome.Failed, Outcome(memory with { Mebibytes = memory.Mebibytes % 4096, IsInstalled = true }));

    private static PrerequisiteOutcome Outcome(Case memory) => new MemoryCheck().Evaluate(
        Servers.Good with { Memory = new PhysicalMemory(memory.Mebibytes, memory.IsInstalled) },
        new EvaluationOptions { ScopedOrganizationalUnits = memory.Units }).Outcome;

    /// <param name="Mebibytes">The memory.</param>
    /// <param name="IsInstalled">Whether it is the installed or the usable one.</param>
    /// <param name="Units">Organizational units in the scoping filter.</param>
    /// <param name="More">How much more there is of what the rule is about.</param>
    public sealed record Case(int Mebibytes, bool IsInstalled, int Units, int More);

    public static class Cases
    {
        private const int Largest = 1 << 30;

        public static Arbitrary<Case> All() => Amount(12 * 1024).SelectMany(memory => Amount(40).SelectMany(units => Amount(1024).SelectMany(more =>
                Gen.Elements(true, false).Select(isInstalled => new Case(memory, isInstalled, units, more)))))
            .ToArbitrary();

        // Half of the numbers lie where the table has its rows, the others anywhere; no sum of two is too large for an int.
        private static Gen<int> Amount(int usual) => Gen.OneOf(Gen.Choose(0, usual), Gen.Choose(0, Largest));
    }
}
