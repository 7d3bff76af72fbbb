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

        [Theory]
        [InlineData("S-1-5-21-1-2-3-512", "S-1-5-21-1-2-3", "Passed: NAME is in Domain Admins of contoso.com")]
        [InlineData("S-1-5-21-7-8-9-519", "S-1-5-21-7-8-9", "Passed: NAME is in Enterprise Admins")]
        [InlineData("S-1-5-21-7-8-9-512", "S-1-5-21-7-8-9", "Warning: NAME is in neither Domain Admins nor Enterprise Admins")]
        [InlineData("S-1-5-21-1-2-3-519", "S-1-5-21-7-8-9", "Warning: NAME is in neither Domain Admins nor Enterprise Admins")]
        [InlineData("S-1-5-21-7-8-9-519", null, "Unknown: NAME is not in Domain Admins of contoso.com; whether it is in Enterprise Admins could not be determined")]
        public void The_domain_controller_knows_the_groups_of_exactly_its_domain_and_forest(string group, string? forestRoot, string expected)
        {
            var directory = Servers.GoodDirectory with { Caller = new DirectoryCaller(["S-1-5-21-1-2-3-1001", group], "S-1-5-21-1-2-3", forestRoot) };
            var verdict = new DirectoryRightsCheck().Evaluate(
                Servers.Good with
                {
                    // What the server itself knows does not count then.
                    Account = new CallingAccount("NAME", "S-1-5-21-1-2-3-1001", ["S-1-5-21-9-9-9-512"]),
                    Directory = new DirectoryAccess(DirectoryStage.Answered, "dc1", Facts: directory),
                },
                new EvaluationOptions());
            Assert.Equal(expected, $"{verdict.Outcome}: {verdict.Actual}");
        }

        private static PrerequisiteOutcome Outcome(string sid, string group) => new DirectoryRightsCheck().Evaluate(
            Servers.Good with { Account = new CallingAccount("NAME", sid, ["S-1-1-0", group]), Directory = new DirectoryAccess(DirectoryStage.NotAsked) },
            new EvaluationOptions()).Outcome;
    }
}
