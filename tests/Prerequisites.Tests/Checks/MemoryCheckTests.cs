using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Checks;

public class MemoryCheckTests
{
    public class Evaluate
    {
        [Theory]
        [InlineData(0, 4095, PrerequisiteOutcome.Failed)]
        [InlineData(0, 4096, PrerequisiteOutcome.Passed)]
        [InlineData(12, 4095, PrerequisiteOutcome.Failed)]
        [InlineData(12, 4096, PrerequisiteOutcome.Passed)]
        [InlineData(13, 4096, PrerequisiteOutcome.Failed)]
        [InlineData(13, 5631, PrerequisiteOutcome.Failed)]
        [InlineData(13, 5632, PrerequisiteOutcome.Passed)]
        [InlineData(18, 5631, PrerequisiteOutcome.Failed)]
        [InlineData(18, 5632, PrerequisiteOutcome.Passed)]
        [InlineData(19, 5632, PrerequisiteOutcome.Failed)]
        [InlineData(19, 10239, PrerequisiteOutcome.Failed)]
        [InlineData(19, 10240, PrerequisiteOutcome.Passed)]
        [InlineData(28, 10239, PrerequisiteOutcome.Failed)]
        [InlineData(28, 10240, PrerequisiteOutcome.Passed)]
        [InlineData(29, 10239, PrerequisiteOutcome.Failed)]
        [InlineData(29, 10240, PrerequisiteOutcome.Warning)]
        public void The_articles_table_holds_for_the_installed_memory(int units, int mebibytes, PrerequisiteOutcome expected) =>
            Assert.Equal(expected, Result(units, mebibytes, isInstalled: true).Outcome);

        [Theory]
        [InlineData(4096 - 257, PrerequisiteOutcome.Failed)]
        [InlineData(4096 - 256, PrerequisiteOutcome.Passed)]
        [InlineData(4095, PrerequisiteOutcome.Passed)]
        public void Usable_memory_may_be_a_little_short(int mebibytes, PrerequisiteOutcome expected) =>
            Assert.Equal(expected, Result(0, mebibytes, isInstalled: false).Outcome);

        [Theory]
        [InlineData(4095, true, "4095 MB installed")]
        [InlineData(5632, true, "5.5 GB installed")]
        [InlineData(16384, true, "16 GB installed")]
        [InlineData(4095, false, "4095 MB usable (the firmware does not report the installed amount)")]
        public void What_was_found_is_never_rounded_up(int mebibytes, bool isInstalled, string actual) =>
            Assert.Equal(actual, Result(0, mebibytes, isInstalled).Actual);

        [Theory]
        [InlineData(0, "At least 4 GB of memory is required.")]
        [InlineData(18, "At least 5.5 GB of memory is required for 18 organizational units in the scoping filter.")]
        [InlineData(29, "At least 10 GB of memory is required for 29 organizational units in the scoping filter.")]
        public void What_is_needed_names_the_organizational_units(int units, string required) =>
            Assert.Equal(required, new MemoryCheck().DescribeRequirement(new() { ScopedOrganizationalUnits = units }));

        private static Verdict Result(int units, int mebibytes, bool isInstalled) => new MemoryCheck().Evaluate(
            Servers.Good with { Memory = new PhysicalMemory(mebibytes, isInstalled) },
            new EvaluationOptions { ScopedOrganizationalUnits = units });
    }
}
