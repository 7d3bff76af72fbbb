using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Checks;

public class OperatingSystemCheckTests
{
    public class Evaluate
    {
        [Theory]
        [InlineData(9200, ProductType.Server, PrerequisiteOutcome.Failed)]
        [InlineData(9599, ProductType.Server, PrerequisiteOutcome.Failed)]
        [InlineData(9600, ProductType.Server, PrerequisiteOutcome.Warning)]
        [InlineData(9600, ProductType.DomainController, PrerequisiteOutcome.Warning)]
        [InlineData(14392, ProductType.Server, PrerequisiteOutcome.Warning)]
        [InlineData(9599, ProductType.DomainController, PrerequisiteOutcome.Failed)]
        [InlineData(14393, ProductType.Server, PrerequisiteOutcome.Passed)]
        [InlineData(26100, ProductType.Server, PrerequisiteOutcome.Passed)]
        [InlineData(99999, ProductType.Server, PrerequisiteOutcome.Passed)]
        [InlineData(9600, ProductType.Workstation, PrerequisiteOutcome.Failed)]
        [InlineData(26100, ProductType.Workstation, PrerequisiteOutcome.Failed)]
        [InlineData(17763, (ProductType)0, PrerequisiteOutcome.Unknown)]
        public void Windows_Server_2012_R2_or_later_is_needed(int build, ProductType productType, PrerequisiteOutcome expected) =>
            Assert.Equal(expected, Outcome(new WindowsVersion(build, productType, "Windows Server")));

        [Fact]
        public void A_client_is_not_called_by_its_registry_name_since_Windows_11_is_called_10_there()
        {
            var result = Result(new WindowsVersion(22631, ProductType.Workstation, "Windows 10 Pro"));
            Assert.Equal("a client edition of Windows (build 22631)", result.Actual);
        }

        [Theory]
        [InlineData(26100, 6900, PrerequisiteOutcome.Warning)]
        [InlineData(26100, 6901, PrerequisiteOutcome.Passed)]
        [InlineData(26100, null, PrerequisiteOutcome.Passed)]
        [InlineData(26101, 1, PrerequisiteOutcome.Passed)]
        [InlineData(20348, 1, PrerequisiteOutcome.Passed)]
        public void Windows_Server_2025_needs_an_update(int build, int? revision, PrerequisiteOutcome expected)
        {
            var result = Result(new WindowsVersion(build, ProductType.Server, "Windows Server 2025 Datacenter", revision));
            Assert.Equal(expected, result.Outcome);
            Assert.Equal(expected == PrerequisiteOutcome.Warning, result.Remedy.Contains("KB5070773", StringComparison.Ordinal));
        }

        private static PrerequisiteOutcome Outcome(WindowsVersion windows) => Result(windows).Outcome;

        private static Verdict Result(WindowsVersion windows) =>
            new OperatingSystemCheck().Evaluate(Servers.Good with { Windows = windows }, new EvaluationOptions());
    }
}
