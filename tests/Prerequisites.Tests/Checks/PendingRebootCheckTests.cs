using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Checks;

public class PendingRebootCheckTests
{
    public class Evaluate
    {
        [Fact]
        public void Nothing_pending_passes() => Assert.Equal((PrerequisiteOutcome.Passed, "none pending"), Of(new([], [])));

        [Fact]
        public void Every_place_is_named_with_who_asks() => Assert.Equal(
            (PrerequisiteOutcome.Warning, "pending, by Windows servicing (here); Windows Update (there)"),
            Of(new([new(RestartRequester.Servicing, "here"), new(RestartRequester.WindowsUpdate, "there")], ["files"])));

        [Fact]
        public void A_domain_join_comes_first_and_has_its_own_remedy()
        {
            var verdict = VerdictOn(new([new(RestartRequester.Servicing, "here"), new(RestartRequester.DomainJoin, "there")], []));
            Assert.Equal("pending, by a domain join or leave that waits for the restart (there); Windows servicing (here)", verdict.Actual);
            Assert.StartsWith("restart the server first: its name or domain is about to change", verdict.Remedy, StringComparison.Ordinal);
        }

        [Fact]
        public void A_new_name_is_told_with_the_old_one()
        {
            var verdict = VerdictOn(new([], []) { ComputerName = new(RegistryValue.Text("OLD"), RegistryValue.Text("NEW")) });
            Assert.Equal(PrerequisiteOutcome.Warning, verdict.Outcome);
            Assert.StartsWith("pending, by a new name of the server, NEW instead of OLD (", verdict.Actual, StringComparison.Ordinal);
            Assert.StartsWith("restart the server first", verdict.Remedy, StringComparison.Ordinal);
            Assert.Equal(PrerequisiteOutcome.Warning, VerdictOn(new([], []) { HostName = new(RegistryValue.Text("old-host"), RegistryValue.Text("new-host")) }).Outcome);
        }

        [Fact]
        public void The_same_name_in_other_letters_or_on_one_side_only_is_no_new_one()
        {
            Assert.Equal(PrerequisiteOutcome.Passed, VerdictOn(new([], []) { ComputerName = new(RegistryValue.Text("server"), RegistryValue.Text("SERVER")) }).Outcome);
            Assert.Equal(PrerequisiteOutcome.Passed, VerdictOn(new([], []) { ComputerName = new(null, RegistryValue.Text("SERVER")), HostName = new(RegistryValue.Text("server"), null) }).Outcome);
        }

        [Fact]
        public void File_operations_alone_are_information() =>
            Assert.Equal(
                (PrerequisiteOutcome.Passed, "none pending; file operations are queued for the next restart, which is normal (files)"),
                Of(new([], ["files"])));

        private static (PrerequisiteOutcome Outcome, string Actual) Of(PendingRestart pending)
        {
            var result = VerdictOn(pending);
            return (result.Outcome, result.Actual);
        }

        private static Verdict VerdictOn(PendingRestart pending) =>
            new PendingRebootCheck().Evaluate(Servers.Good with { PendingRestart = pending }, new EvaluationOptions());
    }
}
