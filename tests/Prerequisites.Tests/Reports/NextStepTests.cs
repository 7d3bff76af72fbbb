using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Reports;

public class NextStepTests
{
    public class Of
    {
        [Fact]
        public void A_server_that_is_not_ready_has_its_results_first() =>
            Assert.Empty(NextStep.Of(SampleReports.Of(SampleReports.Result(PrerequisiteOutcome.Failed))));

        [Fact]
        public void A_ready_server_needs_the_agent() =>
            Assert.Equal([NextStepId.InstallAgent, NextStepId.RegisterAgent], Ids(SampleReports.Of(SampleReports.Result(PrerequisiteOutcome.Passed))));

        [Theory]
        [InlineData(PrerequisiteOutcome.Warning)]
        [InlineData(PrerequisiteOutcome.Unknown)]
        public void What_needs_attention_is_checked_again(PrerequisiteOutcome outcome) =>
            Assert.Equal([NextStepId.CheckAgain, NextStepId.InstallAgent, NextStepId.RegisterAgent], Ids(SampleReports.Of(SampleReports.Result(outcome))));

        [Fact]
        public void A_pending_restart_comes_first() => Assert.Equal(
            [NextStepId.Restart, NextStepId.CheckAgain, NextStepId.InstallAgent, NextStepId.RegisterAgent],
            Ids(SampleReports.Of(SampleReports.Result(PrerequisiteOutcome.Warning, PrerequisiteId.PendingReboot))));

        [Fact]
        public void Changes_that_take_effect_after_a_restart_need_it() => Assert.Equal(
            [NextStepId.Restart, NextStepId.CheckAgain, NextStepId.InstallAgent, NextStepId.RegisterAgent], Ids(SampleReports.Mended));

        [Fact]
        public void Changes_that_take_effect_at_once_need_no_restart()
        {
            var change = SampleReports.Mended.Changes[0] with { NeedsRestart = false };
            var report = new ReadinessReport(
                "1.0.0", SampleReports.Time, "S", new(), [SampleReports.Result(PrerequisiteOutcome.Failed) with { Changes = [change], WillBeFixed = true }], [change]);
            Assert.Equal([NextStepId.CheckAgain, NextStepId.InstallAgent, NextStepId.RegisterAgent], Ids(report));
        }

        [Fact]
        public void The_government_cloud_has_an_argument_of_its_own()
        {
            const string Argument = "ENVIRONMENTNAME=AzureUSGovernment";
            Assert.Contains(Argument, Install(new() { Cloud = AzureCloud.AzureUSGovernment }), StringComparison.Ordinal);
            Assert.DoesNotContain(Argument, Install(new()), StringComparison.Ordinal);

            static string Install(EvaluationOptions options) =>
                NextStep.Of(SampleReports.Of(options, SampleReports.Result(PrerequisiteOutcome.Passed))).Single(step => step.Id == NextStepId.InstallAgent).Text;
        }

        [Fact]
        public void Each_step_is_worded_in_German_too()
        {
            var english = NextStep.Of(SampleReports.Mended);
            Language.Current = Language.German;
            try
            {
                Assert.All(NextStep.Of(SampleReports.Mended).Zip(english), pair => Assert.NotEqual(pair.Second.Text, pair.First.Text));
            }
            finally
            {
                Language.Current = Language.English;
            }
        }

        private static IEnumerable<NextStepId> Ids(ReadinessReport report) => NextStep.Of(report).Select(step => step.Id);
    }
}
