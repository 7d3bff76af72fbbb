using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Checks;

public class DirectoryRightsCheckTests
{
    public class Evaluate
    {
        [Theory]
        [InlineData("S-1-5-21-1-2-3-512", PrerequisiteOutcome.Passed)]
        [InlineData("S-1-5-21-1-2-3-519", PrerequisiteOutcome.Passed)]
        [InlineData("S-1-5-21-1-2-3-513", PrerequisiteOutcome.Warning)]
        [InlineData("S-1-5-21-1-2-3-1512", PrerequisiteOutcome.Warning)]
        [InlineData("S-1-5-32-544", PrerequisiteOutcome.Warning)]
        [InlineData("S-1-5-32-512", PrerequisiteOutcome.Warning)]
        public void Domain_Admins_and_Enterprise_Admins_are_known_by_their_relative_identifier(string group, PrerequisiteOutcome expected) =>
            Assert.Equal(expected, Outcome("S-1-5-21-1-2-3-1001", group));

        [Theory]
        [InlineData("S-1-5-18")]
        [InlineData("S-1-5-19")]
        [InlineData("S-1-5-20")]
        public void A_service_account_is_not_who_will_install_the_agent(string sid) =>
            Assert.Equal(PrerequisiteOutcome.Skipped, Outcome(sid, "S-1-5-32-544"));

        private static PrerequisiteOutcome Outcome(string sid, string group) => new DirectoryRightsCheck().Evaluate(
            Servers.Good with { Account = new CallingAccount("NAME", sid, ["S-1-1-0", group]) },
            new EvaluationOptions()).Outcome;
    }
}
