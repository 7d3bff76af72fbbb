using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Checks;

public class PendingRebootCheckTests
{
    public class Evaluate
    {
        [Fact]
        public void Nothing_pending_passes() => Assert.Equal((PrerequisiteOutcome.Passed, "none pending"), Of(new([], [])));

        [Fact]
        public void Every_place_is_named() =>
            Assert.Equal((PrerequisiteOutcome.Warning, "pending, by here; there"), Of(new(["here", "there"], ["files"])));

        [Fact]
        public void File_operations_alone_are_information() =>
            Assert.Equal(
                (PrerequisiteOutcome.Passed, "none pending; file operations wait for the next restart, which is usual (files)"),
                Of(new([], ["files"])));

        private static (PrerequisiteOutcome Outcome, string Actual) Of(PendingRestart pending)
        {
            var result = new PendingRebootCheck().Evaluate(Servers.Good with { PendingRestart = pending }, new EvaluationOptions());
            return (result.Outcome, result.Actual);
        }
    }
}
