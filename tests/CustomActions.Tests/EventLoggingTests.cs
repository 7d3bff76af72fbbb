using System.ComponentModel;
using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.CustomActions.Tests;

public class EventLoggingTests
{
    private readonly FakeSession session = new();
    private readonly FakeEventLog log = new();

    public class Watch : EventLoggingTests
    {
        [Fact]
        public void A_refusal_that_decides_is_written_word_for_word()
        {
            Evaluate(decides: true, refusal: "not ready:\r\n1. [a]; b");
            Assert.Equal([(ServerEvent.Refused, "not ready:\r\n1. [a]; b")], log.Events);
            Assert.Equal("", session[nameof(EntryPoints.CommitRegistryFixes)]);
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
            Assert.Throws<InvalidOperationException>(() => new EventLogging(session, log).Watch(() => throw new InvalidOperationException()));
            Assert.Equal(ServerEvent.Failed, Assert.Single(log.Events).Event);
        }
    }

    public class Conclude : EventLoggingTests
    {
        [Theory]
        [InlineData("", ServerEvent.Ready, "ready; all of it\r\n\r\nReport: C:\\report.html")]
        [InlineData("1", ServerEvent.ReadyAfterRestart, "ready; all of it\r\n\r\nRestart the server: its changed settings take effect then.\r\n\r\nReport: C:\\report.html")]
        public void A_success_is_written_after_the_commit(string restartNeeded, ServerEvent expected, string message)
        {
            session[EvaluationProperties.RestartNeeded] = restartNeeded;
            Evaluate(decides: true);
            new EventLogging(session.Deferred(nameof(EntryPoints.CommitRegistryFixes)), log).Conclude(() => Assert.Empty(log.Events));
            Assert.Equal([(expected, message)], log.Events);
        }

        [Fact]
        public void A_commit_that_fails_is_no_success()
        {
            Evaluate(decides: true);
            var logging = new EventLogging(session.Deferred(nameof(EntryPoints.CommitRegistryFixes)), log);
            Assert.Throws<IOException>(() => logging.Conclude(() => throw new IOException()));
            Assert.Empty(log.Events);
        }
    }

    public class WriteFailed : EventLoggingTests
    {
        [Fact]
        public void A_failure_names_report_and_log()
        {
            session["MsiLogFileLocation"] = @"C:\logs\msi.log";
            Evaluate(decides: true);
            new EventLogging(session.Deferred(nameof(EntryPoints.WriteFailedEvent)), log).WriteFailed();
            var (serverEvent, message) = Assert.Single(log.Events);
            Assert.Equal(ServerEvent.Failed, serverEvent);
            Assert.EndsWith("\r\n\r\nReport: C:\\report.html\r\n\r\nLog: C:\\logs\\msi.log", message, StringComparison.Ordinal);
        }
    }

    public class WriteTakenBack : EventLoggingTests
    {
        [Fact]
        public void A_package_that_the_bundle_takes_back_is_a_failure()
        {
            new EventLogging(session, log).WriteTakenBack();
            Assert.Equal(ServerEvent.Failed, Assert.Single(log.Events).Event);
        }

        [Fact]
        public void An_event_that_cant_be_written_is_logged_and_no_failure()
        {
            log.Refuses = true;
            new EventLogging(session, log).WriteTakenBack();
            Assert.StartsWith("Event 1003 could not be written to the Application log: ", Assert.Single(session.Lines), StringComparison.Ordinal);
        }
    }

    private void Evaluate(bool decides, string refusal = "")
    {
        session[EvaluationProperties.Decides] = decides ? "1" : "";
        new EventLogging(session, log).Watch(() =>
        {
            session[EvaluationProperties.Refusal] = refusal;
            session[EvaluationProperties.Summary] = "ready; all of it";
            session[EvaluationProperties.Report] = @"C:\report.html";
        });
    }

    /// <summary>An event log in memory. The end-to-end tests see what Wine tells of the real call.</summary>
    private sealed class FakeEventLog : IEventLog
    {
        public List<(ServerEvent Event, string Message)> Events { get; } = [];

        public bool Refuses { get; set; }

        public void Write(ServerEvent serverEvent, string message)
        {
            if (Refuses)
            {
                throw new Win32Exception(5);
            }

            Events.Add((serverEvent, message));
        }
    }
}
