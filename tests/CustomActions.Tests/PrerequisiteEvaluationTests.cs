using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.CustomActions.Tests;

public class PrerequisiteEvaluationTests
{
    public class Run
    {
        private readonly FakeSession session = new();

        [Fact]
        public void Says_when_the_server_was_judged_in_UTC()
        {
            Evaluate();
            Assert.Equal("2026-11-22T16:42:07Z", session[EvaluationProperties.EvaluatedUtc]);
        }

        [Fact]
        public void A_server_that_cant_be_read_is_not_refused_and_each_reason_is_logged()
        {
            Evaluate();
            Assert.Equal("", session[EvaluationProperties.Refusal]);
            Assert.Contains(session.Lines, line => line.StartsWith("Memory: Unknown. ", StringComparison.Ordinal) && line.Contains("no answer", StringComparison.Ordinal));
        }

        [Fact]
        public void A_bad_property_is_refused_before_the_server_is_read()
        {
            session["SCOPEDOUS"] = "many";
            new PrerequisiteEvaluation(session, () => throw new InvalidOperationException("must not be read"), new FixedClock()).Run();
            Assert.Contains("SCOPEDOUS=many is not allowed.", session[EvaluationProperties.Refusal], StringComparison.Ordinal);
        }

        [Fact]
        public void A_good_value_takes_back_an_earlier_refusal()
        {
            session[EvaluationProperties.Refusal] = "an earlier one";
            Evaluate();
            Assert.Equal("", session[EvaluationProperties.Refusal]);
        }

        private void Evaluate() => new PrerequisiteEvaluation(session, () => Unreadable, new FixedClock()).Run();

        private static ServerFacts Unreadable => new()
        {
            Windows = Reading<WindowsVersion>.Failed("no answer"),
            InstallationOptions = Reading<InstallationOptions>.Failed("no answer"),
            Memory = Reading<PhysicalMemory>.Failed("no answer"),
            ExecutionPolicies = Reading<ExecutionPolicies>.Failed("no answer"),
            Tls12 = Reading<Tls12Settings>.Failed("no answer"),
            DotNetFramework = Reading<DotNetFrameworkInstallation>.Failed("no answer"),
        };

        private sealed class FixedClock : IClock
        {
            public DateTime UtcNow => new(2026, 11, 22, 16, 42, 7, DateTimeKind.Utc);
        }
    }
}
