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
        [InlineData(JoinStatus.Unjoined, false, PrerequisiteOutcome.Failed, "in neither a domain nor a workgroup")]
        [InlineData(JoinStatus.Unknown, false, PrerequisiteOutcome.Unknown, "Windows cannot tell whether the server is joined (NetGetJoinInformation: unknown status)")]
        [InlineData((JoinStatus)99, false, PrerequisiteOutcome.Unknown, "Windows cannot tell whether the server is joined (NetGetJoinInformation: unknown status)")]
        [InlineData(JoinStatus.Domain, true, PrerequisiteOutcome.Passed, "a domain controller")]
        [InlineData(JoinStatus.Unknown, true, PrerequisiteOutcome.Passed, "a domain controller")]
        public void Joined_or_a_domain_controller(JoinStatus status, bool isDomainController, PrerequisiteOutcome expected, string actual)
        {
            var result = new DomainJoinedCheck().Evaluate(
                Servers.Good with { Domain = new DomainMembership(status, "NAME", isDomainController), Directory = new DirectoryAccess(DirectoryStage.NotAsked) },
                new EvaluationOptions());
            Assert.Equal((expected, actual), (result.Outcome, result.Actual));
        }

        [Fact]
        public void The_domain_and_the_domain_controller_are_told() =>
            Assert.Equal("Passed: joined to the domain CONTOSO (contoso.com); domain controller dc1.contoso.com", Joined(0, Servers.Good.Directory.Value));

        [Theory]
        [InlineData(5)]
        [InlineData(1786)]
        [InlineData(1787)]
        public void A_broken_secure_channel_has_its_own_words(int error)
        {
            var result = Joined(error, Servers.Good.Directory.Value);
            Assert.StartsWith("Warning: joined to the domain CONTOSO, but the secure channel to it is broken: ", result, StringComparison.Ordinal);
            Assert.EndsWith($" ({error})", result, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData(null)]
        [InlineData(0)]
        [InlineData(1311)]
        public void A_domain_that_cannot_be_reached_has_its_own_words(int? channel)
        {
            Assert.Equal(
                "Warning: joined to the domain CONTOSO, but no domain controller of it could be asked: none (1355)",
                Joined(channel, new(DirectoryStage.NotFound, Failure: "none (1355)")));
            Assert.Equal(
                "Warning: joined to the domain CONTOSO, but no domain controller of it could be asked: the domain controller dc1 could not be asked: refused",
                Joined(channel, new(DirectoryStage.NotReached, "dc1", "refused")));
        }

        [Fact]
        public void A_server_that_has_not_used_its_channel_yet_is_joined() =>
            Assert.StartsWith("Passed", Joined(1311, Servers.Good.Directory.Value), StringComparison.Ordinal);

        [Fact]
        public void A_domain_controller_that_was_named_says_nothing_of_the_servers_own_domain()
        {
            var options = new EvaluationOptions { DomainController = "dc7.fabrikam.com" };
            Assert.Equal("Passed: joined to the domain CONTOSO", Joined(0, Servers.Good.Directory.Value, options));
            Assert.Equal("Passed: joined to the domain CONTOSO", Joined(0, new(DirectoryStage.NotReached, "dc7.fabrikam.com", "refused"), options));
        }

        private static string Joined(int? channel, DirectoryAccess directory, EvaluationOptions? options = null)
        {
            var verdict = new DomainJoinedCheck().Evaluate(
                Servers.Good with { Domain = new DomainMembership(JoinStatus.Domain, "CONTOSO", IsDomainController: false) { SecureChannel = channel }, Directory = directory },
                options ?? new EvaluationOptions());
            return $"{verdict.Outcome}: {verdict.Actual}";
        }
    }
}
