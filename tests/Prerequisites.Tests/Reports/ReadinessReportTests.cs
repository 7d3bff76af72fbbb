using CloudProvisioningBootstrapper.Prerequisites.Reports;
using static CloudProvisioningBootstrapper.Prerequisites.PrerequisiteOutcome;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Reports;

public class ReadinessReportTests
{
    public class Results
    {
        [Fact]
        public void The_worst_is_first() => Assert.Equal(
            [Failed, Warning, Unknown, Skipped, Passed],
            Of(Passed, Skipped, Unknown, Warning, Failed).Results.Select(result => result.Outcome));

        [Fact]
        public void What_is_equally_bad_keeps_its_order() => Assert.Equal(
            [
                PrerequisiteId.Memory,
                PrerequisiteId.Tls12,
                PrerequisiteId.InternetExplorerSecurity,
                PrerequisiteId.ExecutionPolicy,
                PrerequisiteId.DomainJoined,
                PrerequisiteId.OperatingSystem,
                PrerequisiteId.ServerCore,
                PrerequisiteId.DotNetFramework,
            ],
            SampleReports.Mixed.Results.Select(result => result.Id));
    }

    public class Outcome
    {
        [Theory]
        [InlineData(Readiness.Ready)]
        [InlineData(Readiness.Ready, Passed, Passed)]
        [InlineData(Readiness.Ready, Passed, Skipped)]
        [InlineData(Readiness.ReadyWithWarnings, Passed, Warning)]
        [InlineData(Readiness.ReadyWithWarnings, Passed, Unknown)]
        [InlineData(Readiness.NotReady, Passed, Failed)]
        [InlineData(Readiness.NotReady, Unknown, Failed, Warning, Skipped)]
        public void The_worst_result_decides(Readiness expected, params PrerequisiteOutcome[] outcomes) =>
            Assert.Equal(expected, Of(outcomes).Outcome);

        [Fact]
        public void What_the_installation_mends_does_not_refuse() => Assert.Equal(Readiness.ReadyAfterFixes, SampleReports.Mended.Outcome);
    }

    public class Name
    {
        [Theory]
        [InlineData("Ready", Passed, Skipped)]
        [InlineData("Ready, with warnings", Passed, Warning)]
        [InlineData("Not fully checked", Passed, Unknown)]
        [InlineData("Not fully checked", Warning, Unknown)]
        [InlineData("Not ready", Failed, Unknown)]
        public void No_server_is_called_ready_that_was_not_fully_checked(string expected, params PrerequisiteOutcome[] outcomes)
        {
            var report = Of(outcomes);
            Assert.Equal(expected, OutcomeName.Of(report));
            Assert.Contains($"<title>SRV-SYNC-01: {expected}</title>", HtmlReport.Render(report), StringComparison.Ordinal);
        }

        [Fact]
        public void Nor_one_that_the_installation_mends() => Assert.Equal(
            "Not fully checked",
            OutcomeName.Of(SampleReports.Of([.. SampleReports.Mended.Results, SampleReports.Result(Unknown)])));
    }

    public class Summary
    {
        private const string Ready = "This server is ready for the Azure AD Connect cloud provisioning agent: ";
        private const string NothingBlocks = "Nothing blocks the Azure AD Connect cloud provisioning agent on this server, but ";

        [Theory]
        [InlineData(Ready + "all 2 prerequisites are met.", Passed, Passed)]
        [InlineData(Ready + "1 of 3 prerequisites are met, the others were skipped.", Passed, Skipped, Skipped)]
        [InlineData(NothingBlocks + "1 of 2 prerequisites needs attention.", Warning, Passed)]
        [InlineData(NothingBlocks + "2 of 3 prerequisites need attention.", Warning, Passed, Warning)]
        [InlineData("Whether this server is ready for the Azure AD Connect cloud provisioning agent is unknown: 1 of 3 prerequisites could not be checked. The others do not block it; warnings: 1.", Warning, Passed, Unknown)]
        [InlineData("Whether this server is ready for the Azure AD Connect cloud provisioning agent is unknown: 2 of 2 prerequisites could not be checked. The others do not block it; warnings: 0.", Unknown, Unknown)]
        public void Says_how_many(string expected, params PrerequisiteOutcome[] outcomes) => Assert.Equal(expected, Of(outcomes).Summary);

        [Fact]
        public void Says_what_the_installation_mends() => Assert.Equal(
            "This server will be ready for the Azure AD Connect cloud provisioning agent when this installation has fixed 1 of 2 prerequisites.",
            SampleReports.Mended.Summary);

        [Theory]
        [InlineData(Failed)]
        [InlineData(Failed, Failed, Passed)]
        public void A_refused_servers_is_the_refusals_heading(params PrerequisiteOutcome[] outcomes)
        {
            var report = Of(outcomes);
            Assert.StartsWith(report.Summary + "\r\n", Refusal.Format(report.Results), StringComparison.Ordinal);
        }
    }

    public class Count
    {
        [Fact]
        public void Counts_the_results_of_one_outcome()
        {
            var report = Of(Passed, Failed, Passed);
            Assert.Equal([2, 1, 0], [report.Count(Passed), report.Count(Failed), report.Count(Warning)]);
        }
    }

    private static ReadinessReport Of(params PrerequisiteOutcome[] outcomes) =>
        SampleReports.Of([.. outcomes.Select(outcome => SampleReports.Result(outcome))]);
}
