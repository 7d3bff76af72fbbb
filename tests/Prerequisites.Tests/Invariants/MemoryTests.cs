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
    public void More_memory_never_worsens_the_verdict(Case one) =>
        Assert.True(Outcome(one with { Mebibytes = one.Mebibytes + one.More }) <= Outcome(one));

    [Property]
    public void More_organizational_units_never_better_it(Case one) =>
        Assert.True(Outcome(one with { Units = one.Units + one.More }) >= Outcome(one));

    [Property]
    public void Usable_memory_is_never_judged_harder_than_installed_memory(Case one) =>
        Assert.True(Outcome(one with { IsInstalled = false }) <= Outcome(one with { IsInstalled = true }));

    [Property]
    public void Less_than_4_GB_installed_is_never_enough(Case one) =>
        Assert.Equal(PrerequisiteOutcome.Failed, Outcome(one with { Mebibytes = one.Mebibytes % 4096, IsInstalled = true }));

    private static PrerequisiteOutcome Outcome(Case one) => new MemoryCheck().Evaluate(
        Servers.Good with { Memory = new PhysicalMemory(one.Mebibytes, one.IsInstalled) },
        new EvaluationOptions { ScopedOrganizationalUnits = one.Units }).Outcome;

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
