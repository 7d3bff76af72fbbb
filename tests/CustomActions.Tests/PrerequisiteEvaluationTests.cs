using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.Prerequisites;
using CloudProvisioningBootstrapper.TestServers;

namespace CloudProvisioningBootstrapper.CustomActions.Tests;

public class PrerequisiteEvaluationTests
{
    public sealed class Run : IDisposable
    {
        private readonly string folder = Directory.CreateTempSubdirectory("report-").FullName;
        private readonly FakeSession session = new();
        private readonly InMemoryRegistry registry = ServerProfiles.Import(ServerProfiles.Good);
        private readonly InMemoryCaptureStore store = new();

        [Fact]
        public void Says_when_the_server_was_evaluated_in_UTC()
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
        public void A_misspelled_argument_of_the_bundle_is_refused_before_the_server_is_read()
        {
            WriteBundleLog("Ignoring attempt to set non-overridable variable: 'applyfixes'.");
            Evaluate(_ => throw new InvalidOperationException("must not be read"));
            Assert.Equal(
                "The installation was stopped because Setup did not understand its command line. Nothing was changed.\r\n\r\n"
                + "applyfixes is not a property. Write APPLYFIXES, in capitals and without a slash.",
                session[EvaluationProperties.Refusal]);
        }

        [Fact]
        public void An_argument_that_means_nothing_is_logged_and_reported()
        {
            WriteBundleLog("Ignoring unknown argument: word");
            Evaluate();
            Assert.Equal("", session[EvaluationProperties.Refusal]);
            Assert.Contains("Setup ignores an argument that it does not know: word", session.Lines);
            Assert.Contains("and ignored them: word.", File.ReadAllText(Path.Combine(folder, ReportFiles.HtmlName)), StringComparison.Ordinal);
            Assert.Matches("\"ignoredArguments\": \\[\\s+\"word\"\\s+\\]", File.ReadAllText(Path.Combine(folder, ReportFiles.JsonName)));
        }

        [Fact]
        public void A_log_of_the_bundle_that_can_not_be_read_stops_nothing()
        {
            session["BUNDLELOG"] = Path.Combine(folder, "none.log");
            Evaluate();
            Assert.Equal("", session[EvaluationProperties.Refusal]);
            Assert.Contains(session.Lines, line => line.StartsWith("Whether Setup ignored an argument is not known", StringComparison.Ordinal));
        }

        private void WriteBundleLog(string line)
        {
            session["BUNDLELOG"] = Path.Combine(folder, "setup.log");
            File.WriteAllText(session["BUNDLELOG"], $"Command Line: '/quiet'\r\n{line}\r\n");
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

        [Fact]
        public void Where_there_is_nothing_to_fix_nothing_is_planned()
        {
            session["APPLYFIXES"] = "1";
            Evaluate(Read);
            AssertNothingPlanned();
        }

        [Fact]
        public void A_plan_is_logged_and_handed_on_with_the_properties_that_it_was_made_by()
        {
            DisableTls();
            session["APPLYFIXES"] = "1";
            session["SKIPCHECKS"] = "Memory, Network";
            session["RESTARTDELAYMINUTES"] = "15";
            Evaluate(Read);
            Assert.Equal("", session[EvaluationProperties.Refusal]);
            Assert.Contains($"Planned: {RegistryLocations.Tls12Client} Enabled = dword:00000001 (Tls12)", session.Lines);
            Assert.Equal(("1", "1"), (session[EvaluationProperties.Changes], session[EvaluationProperties.RestartNeeded]));
            var apply = session.Deferred(nameof(EntryPoints.ApplyRegistryFixes)).CustomActionData;
            Assert.Equal(("1", "Memory, Network", "15"), (apply["APPLYFIXES"], apply["SKIPCHECKS"], apply["RESTARTDELAYMINUTES"]));
            Assert.Equal("15", session[EvaluationProperties.RestartMinutes]);
        }

        [Fact]
        public void Without_APPLYFIXES_the_server_is_refused_and_nothing_is_planned()
        {
            DisableTls();
            Evaluate(Read);
            Assert.StartsWith("This server is not ready", session[EvaluationProperties.Refusal], StringComparison.Ordinal);
            AssertNothingPlanned();
        }

        [Fact]
        public void A_server_that_is_refused_for_something_else_is_not_changed_either()
        {
            DisableTls();
            session["APPLYFIXES"] = "1";
            session["SCOPEDOUS"] = "59";
            Evaluate(Read);
            Assert.Contains("At least 10 GB of memory is required", session[EvaluationProperties.Refusal], StringComparison.Ordinal);
            AssertNothingPlanned();
        }

        [Fact]
        public void A_change_of_the_execution_policy_needs_no_restart()
        {
            registry[RegistryLocations.LocalMachineExecutionPolicy] = RegistryValue.Text("AllSigned");
            session["APPLYFIXES"] = "1";
            session["RESTARTDELAYMINUTES"] = "15";
            Evaluate(Read);
            Assert.Equal(("1", ""), (session[EvaluationProperties.Changes], session[EvaluationProperties.RestartNeeded]));
            Assert.Equal("", session[EvaluationProperties.RestartMinutes]);
        }

        [Fact]
        public void No_restart_is_scheduled_where_the_bundle_installs_NET_Framework_next()
        {
            DisableTls();
            registry[RegistryLocations.DotNetFrameworkSetup, "Release"] = RegistryValue.DWord(378675);
            session["APPLYFIXES"] = "1";
            session["RESTARTDELAYMINUTES"] = "15";
            session["DOTNETFRAMEWORKFOLLOWS"] = "1";
            Evaluate(Read);
            Assert.Equal("1", session[EvaluationProperties.RestartNeeded]);
            Assert.Equal("", session[EvaluationProperties.RestartMinutes]);
        }

        [Fact]
        public void A_restart_is_scheduled_where_the_bundle_finds_NET_Framework_there()
        {
            DisableTls();
            session["APPLYFIXES"] = "1";
            session["RESTARTDELAYMINUTES"] = "15";
            session["DOTNETFRAMEWORKFOLLOWS"] = "1";
            Evaluate(Read);
            Assert.Equal("15", session[EvaluationProperties.RestartMinutes]);
        }

        [Theory]
        [InlineData("0")]
        [InlineData("1")]
        public void What_an_interrupted_run_left_is_evaluated_by_the_deferred_half(string applyFixes)
        {
            DisableTls();
            store.Pending = "whatever it holds";
            session["APPLYFIXES"] = applyFixes;
            Evaluate(Read);
            Assert.Equal("", session[EvaluationProperties.Refusal]);
            Assert.Contains(session.Lines, line => line.StartsWith("An earlier run was interrupted", StringComparison.Ordinal));
            Assert.Equal(("1", "1"), (session[EvaluationProperties.Changes], session[EvaluationProperties.RestartNeeded]));
            Assert.Equal(applyFixes, session.Deferred(nameof(EntryPoints.ApplyRegistryFixes)).CustomActionData["APPLYFIXES"]);
        }

        [Fact]
        public void A_repair_reads_and_evaluates_nothing()
        {
            session["Installed"] = "00:00:00";
            session["APPLYFIXES"] = "1";
            Evaluate(_ => throw new InvalidOperationException("must not be read"));
            AssertNothingPlanned();
            Assert.Equal("", session[EvaluationProperties.Refusal]);
        }

        [Fact]
        public void A_repair_completes_what_a_broken_run_left()
        {
            DisableTls();
            store.Pending = "whatever it holds";
            session["Installed"] = "00:00:00";
            session["APPLYFIXES"] = "1";
            Evaluate(Read);
            Assert.Equal(("1", "1"), (session[EvaluationProperties.Changes], session[EvaluationProperties.RestartNeeded]));
            Assert.Equal("00:00:00", session.Deferred(nameof(EntryPoints.ApplyRegistryFixes)).CustomActionData["Installed"]);
        }

        [Fact]
        public void A_second_evaluation_takes_back_the_plan_of_the_first()
        {
            DisableTls();
            session["APPLYFIXES"] = "1";
            Evaluate(Read);
            session["APPLYFIXES"] = "0";
            Evaluate(Read);
            AssertNothingPlanned();
        }

        [Fact]
        public void The_dialogs_list_every_result_most_severe_first_and_tell_what_could_be_changed()
        {
            DisableTls();
            session["SCOPEDOUS"] = "18";
            Evaluate(Read);
            var lines = session.ListBoxes[DialogProperties.Selected];
            Assert.Equal(Enum.GetValues<PrerequisiteId>().Length, lines.Count);
            Assert.Equal("Tls12", lines[0].Value);
            Assert.Equal(@"Failed: TLS 1.2 – disabled for only one of client and server: HKLM\SYS…", lines[0].Text);
            Assert.Equal("Tls12", session[DialogProperties.Selected]);
            Assert.Equal(@"…\TLS 1.2\Client:  Enabled = dword:00000001", session[DialogProperties.PossibleChanges]);
            Assert.StartsWith("Memory required: 4 GB for up to 12; 5.5 GB for up to 18; 10 GB for up to 28. This server: ", session[DialogProperties.MemoryTable], StringComparison.Ordinal);
            Assert.Matches(@"^1\. TLS 1\.2 must be .+\r\n   To fix: .+\r\n2\. ", session[DialogProperties.Reasons] + "\r\n2. ");
            var detail = session[DialogProperties.Detail + "Tls12"].Split("\r\n");
            Assert.Equal(3, detail.Length);
            Assert.StartsWith("To fix: ", detail[1], StringComparison.Ordinal);
            Assert.StartsWith("Found: ", detail[2], StringComparison.Ordinal);
        }

        [Fact]
        public void Of_more_reasons_than_there_is_room_for_the_dialog_counts_the_rest()
        {
            var reasons = Enum.GetValues<PrerequisiteId>().Select(id => new PrerequisiteResult
            {
                Id = id,
                Title = "Title",
                Outcome = PrerequisiteOutcome.Failed,
                Required = "It is required.",
                Actual = "not there",
                Remedy = "bring it",
                Documentation = new("https://example.com"),
            }).ToList();
            new DialogContent(session).Show(new ReadinessReport("1.0.0", default, "SERVER1", new(), reasons));
            var lines = session[DialogProperties.Reasons].Split("\r\n");
            Assert.InRange(lines.Length, 2, DialogContent.LinesOfReasons);
            Assert.Equal($"and {reasons.Count - (lines.Length / 2)} more: Back returns to the whole list", lines[^1]);
        }

        [Fact]
        public void The_dialogs_tell_what_is_going_to_be_changed()
        {
            DisableTls();
            session["APPLYFIXES"] = "1";
            Evaluate(Read);
            var line = session.ListBoxes[DialogProperties.Selected].Single(line => line.Value == "Tls12");
            Assert.StartsWith("Will be changed: TLS 1.2 – ", line.Text, StringComparison.Ordinal);
            Assert.Contains("Setup fixes this when you choose Install.", session[DialogProperties.Detail + "Tls12"], StringComparison.Ordinal);
        }

        [Fact]
        public void The_evaluation_that_decides_fills_no_dialogs_which_it_would_not_reach()
        {
            session[EvaluationProperties.Decides] = "1";
            Evaluate(Read);
            Assert.Empty(session.ListBoxes);
            Assert.Equal("", session[DialogProperties.Detail + "Tls12"]);
            Assert.NotEqual("", session[EvaluationProperties.Summary]);
        }

        [Fact]
        public void What_is_wrong_with_a_property_stands_alone_for_its_dialog()
        {
            session["SCOPEDOUS"] = "many";
            Evaluate(Read);
            Assert.Equal("SCOPEDOUS=many is not allowed. Allowed: a whole number from 0 (no scoping filter) to 59, the maximum that Microsoft's documentation allows in one configuration.", session[DialogProperties.InputErrors]);
            session["SCOPEDOUS"] = "1";
            Evaluate(Read);
            Assert.Equal("", session[DialogProperties.InputErrors]);
        }

        public void Dispose()
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        private void DisableTls() => registry[RegistryLocations.Tls12ClientEnabled] = RegistryValue.DWord(0);

        private ServerFacts Read(ReadingRequest request) => TestServer.ReadFacts(registry);

        private void AssertNothingPlanned()
        {
            Assert.Equal(("", ""), (session[EvaluationProperties.Changes], session[EvaluationProperties.RestartNeeded]));
        }

        private void Evaluate() => Evaluate(_ => Unreadable);

        private void Evaluate(Func<ReadingRequest, ServerFacts> readFacts) =>
            new PrerequisiteEvaluation(session, readFacts, new FixedClock(), "SERVER1", new ReportFiles(new OneFolder(folder)), store).Run();

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
            Network = Reading<NetworkFacts>.Failed("no answer"),
            Directory = Reading<DirectoryAccess>.Failed("no answer"),
            CredentialManagerStart = Reading<StoredValue>.Failed("no answer"),
            Fips = Reading<FipsSettings>.Failed("no answer"),
            InternetExplorerSecurity = Reading<StoredValue>.Failed("no answer"),
            Kerberos = Reading<KerberosSettings>.Failed("no answer"),
            ServiceLogon = Reading<ServiceLogonRights>.Failed("no answer"),
            Account = Reading<CallingAccount>.Failed("no answer"),
        };

        /// <summary>A folder of this test: a fake of %ProgramData%. The end-to-end tests use the real one.</summary>
        private sealed class OneFolder(string folder) : IReportFolders
        {
            public IReadOnlyList<string> Candidates => [folder];

            public string Shared => folder;

            public IDisposable? Hold(string folder) => null;

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
