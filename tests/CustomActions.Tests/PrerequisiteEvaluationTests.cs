using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.CustomActions.Tests;

public class PrerequisiteEvaluationTests
{
    public sealed class Run : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("report-").FullName;
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
            Evaluate(_ => throw new InvalidOperationException("must not be read"));
            Assert.Contains("SCOPEDOUS=many is not allowed.", session[EvaluationProperties.Refusal], StringComparison.Ordinal);
        }

        [Fact]
        public void A_good_value_takes_back_an_earlier_refusal()
        {
            session[EvaluationProperties.Refusal] = "an earlier one";
            Evaluate();
            Assert.Equal("", session[EvaluationProperties.Refusal]);
        }

        [Fact]
        public void The_report_is_named_in_its_property()
        {
            Evaluate();
            Assert.Equal(Path.Combine(folder, ReportFiles.HtmlName), session[EvaluationProperties.Report]);
            Assert.Contains("\"computerName\": \"SERVER1\"", File.ReadAllText(Path.Combine(folder, ReportFiles.JsonName)), StringComparison.Ordinal);
        }

        [Fact]
        public void Without_a_folder_for_the_report_the_evaluation_goes_on_and_says_so()
        {
            Directory.Delete(folder);
            Evaluate();
            Assert.Equal("", session[EvaluationProperties.Report]);
            Assert.Contains(session.Lines, line => line.Contains(folder, StringComparison.Ordinal));
            Assert.Equal("", session[EvaluationProperties.Refusal]);
        }

        public void Dispose()
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        private void Evaluate() => Evaluate(_ => Unreadable);

        private void Evaluate(Func<bool, ServerFacts> readFacts) =>
            new PrerequisiteEvaluation(session, readFacts, new FixedClock(), "SERVER1", new ReportFiles(new OneFolder(folder))).Run();

        private static ServerFacts Unreadable => new()
        {
            Windows = Reading<WindowsVersion>.Failed("no answer"),
            InstallationOptions = Reading<InstallationOptions>.Failed("no answer"),
            Memory = Reading<PhysicalMemory>.Failed("no answer"),
            ExecutionPolicies = Reading<ExecutionPolicies>.Failed("no answer"),
            Tls12 = Reading<Tls12Settings>.Failed("no answer"),
            DotNetFramework = Reading<DotNetFrameworkInstallation>.Failed("no answer"),
            Domain = Reading<DomainMembership>.Failed("no answer"),
            PendingRestart = Reading<PendingRestart>.Failed("no answer"),
            Network = Reading<NetworkAccess>.Failed("no answer"),
            CredentialManagerStart = Reading<StoredValue>.Failed("no answer"),
            FipsEnabled = Reading<StoredValue>.Failed("no answer"),
            InternetExplorerSecurity = Reading<StoredValue>.Failed("no answer"),
            Account = Reading<CallingAccount>.Failed("no answer"),
        };

        /// <summary>A folder of this test: a fake of %ProgramData%. The end-to-end tests use the real one.</summary>
        private sealed class OneFolder(string folder) : IReportFolders
        {
            public IReadOnlyList<string> Candidates => [folder];

            public void Prepare(string folder)
            {
            }

            public void Replace(string source, string target) => File.Move(source, target, overwrite: true);
        }

        private sealed class FixedClock : IClock
        {
            public DateTime UtcNow => new(2026, 11, 22, 16, 42, 7, DateTimeKind.Utc);
        }
    }
}
