using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Checks;

public class OperatingSystemCheckTests
{
    public class Judge
    {
        [Theory]
        [InlineData(9200, ProductType.Server, PrerequisiteOutcome.Failed)]
        [InlineData(9599, ProductType.Server, PrerequisiteOutcome.Failed)]
        [InlineData(9600, ProductType.Server, PrerequisiteOutcome.Passed)]
        [InlineData(9600, ProductType.DomainController, PrerequisiteOutcome.Passed)]
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

        private static PrerequisiteOutcome Outcome(WindowsVersion windows) => Result(windows).Outcome;

        private static PrerequisiteResult Result(WindowsVersion windows) =>
            new OperatingSystemCheck().Judge(Servers.Good with { Windows = windows }, new Requirements());
    }
}
