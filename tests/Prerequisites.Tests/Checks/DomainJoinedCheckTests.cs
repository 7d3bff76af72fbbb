using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Checks;

public class DomainJoinedCheckTests
{
    public class Evaluate
    {
        [Theory]
        [InlineData(JoinStatus.Domain, false, PrerequisiteOutcome.Passed, "joined to the domain NAME")]
        [InlineData(JoinStatus.Workgroup, false, PrerequisiteOutcome.Failed, "in the workgroup NAME")]
        [InlineData(JoinStatus.Unjoined, false, PrerequisiteOutcome.Failed, "joined to nothing")]
        [InlineData(JoinStatus.Unknown, false, PrerequisiteOutcome.Unknown, "Windows itself does not know whether the server is joined (NetGetJoinInformation: unknown status)")]
        [InlineData((JoinStatus)99, false, PrerequisiteOutcome.Unknown, "Windows itself does not know whether the server is joined (NetGetJoinInformation: unknown status)")]
        [InlineData(JoinStatus.Domain, true, PrerequisiteOutcome.Passed, "a domain controller")]
        [InlineData(JoinStatus.Unknown, true, PrerequisiteOutcome.Passed, "a domain controller")]
        public void Joined_or_a_domain_controller(JoinStatus status, bool isDomainController, PrerequisiteOutcome expected, string actual)
        {
            var result = new DomainJoinedCheck().Evaluate(
                Servers.Good with { Domain = new DomainMembership(status, "NAME", isDomainController) },
                new EvaluationOptions());
            Assert.Equal((expected, actual), (result.Outcome, result.Actual));
        }
    }
}
