using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Reports;

public class RefusalTests
{
    public class Format
    {
        [Fact]
        public void A_good_server_is_not_refused() => Assert.Null(Of(Servers.Good, new EvaluationOptions()));

        [Fact]
        public void Every_reason_stands_in_one_message()
        {
            var facts = Servers.Good with
            {
                InstallationOptions = new InstallationOptions("Server Core", new ServerLevels(false, false, false)),
                Memory = new PhysicalMemory(4096, true),
            };
            var expected =
                $"""
                This server is not ready for the Azure AD Connect cloud provisioning agent: 2 of {Enum.GetValues<PrerequisiteId>().Length} prerequisites are not met.

                1. Server Core is not supported.
                   Found: Server Core.
                   To fix: install the agent on a server with Desktop Experience.
                2. At least 5.5 GB of memory is required for 18 organizational units in the scoping filter.
                   Found: 4 GB installed.
                   To fix: add memory, or put fewer organizational units in the scoping filter.
                """;
            Assert.Equal(expected.ReplaceLineEndings("\r\n"), Of(facts, new EvaluationOptions { ScopedOrganizationalUnits = 18 }));
        }

        [Fact]
        public void One_reason_reads_like_one()
        {
            var facts = Servers.Good with { Memory = new PhysicalMemory(3072, true) };
            Assert.StartsWith(
                $"This server is not ready for the Azure AD Connect cloud provisioning agent: 1 of {Enum.GetValues<PrerequisiteId>().Length} prerequisites is not met.\r\n",
                Of(facts, new EvaluationOptions()),
                StringComparison.Ordinal);
        }

        [Fact]
        public void A_report_that_was_written_is_named_at_the_end() => Assert.EndsWith(
            ".\r\n\r\nReport: C:\\ProgramData\\CloudProvisioningBootstrapper\\readiness.html",
            Refusal.Format(SampleReports.Mixed.Results, @"C:\ProgramData\CloudProvisioningBootstrapper\readiness.html"),
            StringComparison.Ordinal);

        [Fact]
        public void A_report_alone_refuses_nothing() =>
            Assert.Null(Refusal.Format([SampleReports.Result(PrerequisiteOutcome.Warning)], @"C:\readiness.html"));

        private static string? Of(ServerFacts facts, EvaluationOptions options) =>
            Refusal.Format(new PrerequisiteEvaluator().Evaluate(facts, options));
    }
}
