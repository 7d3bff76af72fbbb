using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.CustomActions.Tests;

public class EventLogCustomActionsTests
{
    private readonly FakeSession session = new();
    private readonly FakeEventLog log = new();

    public class EvaluateAndLog : EventLogCustomActionsTests
    {
        [Fact]
        public void A_refusal_that_decides_is_written_word_for_word()
        {
            Evaluate(decides: true, refusal: "not ready:\r\n1. [a]; b");
            Assert.Equal([(ServerEvent.Refused, "not ready:\r\n1. [a]; b")], log.Events);
            Assert.Equal("", session[nameof(EntryPoints.CommitInstallation)]);
        }

        [Fact]
        public void A_refusal_that_a_dialog_only_shows_is_not_written()
        {
            Evaluate(decides: false, refusal: "not ready");
            Assert.Empty(log.Events);
        }

        [Fact]
        public void Nothing_is_written_of_a_server_that_is_ready_since_the_installation_may_still_fail()
        {
            Evaluate(decides: true);
            Assert.Empty(log.Events);
        }

        [Fact]
        public void A_fault_of_the_evaluation_is_a_failure_and_goes_on()
        {
            session[EvaluationProperties.Decides] = "1";
            Assert.Throws<InvalidOperationException>(() => new EventLogCustomActions(session, log).EvaluateAndLog(() => throw new InvalidOperationException()));
            Assert.Equal(ServerEvent.Failed, Assert.Single(log.Events).Event);
        }
    }

    public class Refuse : EventLogCustomActionsTests
    {
        [Fact]
        public void A_reason_that_came_up_later_is_an_event_and_stops_the_installation()
        {
            session[EvaluationProperties.Report] = @"C:\report.html";
            Assert.Equal("the reason", Assert.Throws<InstallationStoppedException>(() => new EventLogCustomActions(session, log).Refuse("the reason")).Message);
            Assert.Equal([(ServerEvent.Refused, "the reason\r\n\r\nReport: C:\\report.html")], log.Events);
        }
    }

    public class WriteReady : EventLogCustomActionsTests
    {
        [Theory]
        [InlineData(null, @"C:\report.html", ServerEvent.Ready, "ready; all of it\r\n\r\nReport: C:\\report.html")]
        [InlineData("Restart.", @"C:\report.html", ServerEvent.ReadyAfterRestart, "ready; all of it\r\n\r\nRestart.\r\n\r\nReport: C:\\report.html")]
        [InlineData(null, "", ServerEvent.Ready, "ready; all of it")]
        public void A_success_tells_what_was_found_and_what_is_left_to_do(string? restart, string report, ServerEvent expected, string message)
        {
            new EventLogCustomActions(session, log).WriteReady("ready; all of it", restart, report);
            Assert.Equal([(expected, message)], log.Events);
        }
    }

    public class WriteFailed : EventLogCustomActionsTests
    {
        [Fact]
        public void A_failure_names_report_and_log()
        {
            session["MsiLogFileLocation"] = @"C:\logs\msi.log";
            Evaluate(decides: true);
            new EventLogCustomActions(session.Deferred(nameof(EntryPoints.WriteFailedEvent)), log).WriteFailed();
            var (serverEvent, message) = Assert.Single(log.Events);
            Assert.Equal(ServerEvent.Failed, serverEvent);
            Assert.EndsWith("\r\n\r\nReport: C:\\report.html\r\n\r\nLog: C:\\logs\\msi.log", message, StringComparison.Ordinal);
        }
    }

    public class WriteBundleRollback : EventLogCustomActionsTests
    {
        [Fact]
        public void A_package_that_the_bundle_takes_back_is_a_failure()
        {
            new EventLogCustomActions(session, log).WriteBundleRollback();
            Assert.Equal(ServerEvent.Failed, Assert.Single(log.Events).Event);
        }

        [Fact]
        public void An_event_that_cant_be_written_is_logged_and_no_failure()
        {
            log.Refuses = true;
            new EventLogCustomActions(session, log).WriteBundleRollback();
            Assert.StartsWith("Event 1003 could not be written to the Application log: ", Assert.Single(session.Lines), StringComparison.Ordinal);
        }
    }

    private void Evaluate(bool decides, string refusal = "")
    {
        session[EvaluationProperties.Decides] = decides ? "1" : "";
        new EventLogCustomActions(session, log).EvaluateAndLog(() =>
        {
            session[EvaluationProperties.Refusal] = refusal;
            session[EvaluationProperties.Summary] = "ready; all of it";
            session[EvaluationProperties.Report] = @"C:\report.html";
        });
    }
}
