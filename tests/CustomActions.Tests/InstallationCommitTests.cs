using CloudProvisioningBootstrapper.Prerequisites;
using CloudProvisioningBootstrapper.Prerequisites.Fixes;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.Prerequisites.Windows;
using CloudProvisioningBootstrapper.TestServers;

namespace CloudProvisioningBootstrapper.CustomActions.Tests;

public class InstallationCommitTests
{
    private readonly FakeSession installation = new()
    {
        [EvaluationProperties.Summary] = "ready; all of it",
        [EvaluationProperties.Report] = @"C:\report.html",
        ["ProductName"] = "Product; with = signs",
    };

    private readonly InMemoryRegistry registry = ServerProfiles.Import(ServerProfiles.Good);
    private readonly InMemoryCaptureStore store = new();
    private readonly RecordingRestart restart = new();
    private readonly FakeEventLog log = new();

    [Fact]
    public void Without_changes_it_only_writes_the_event()
    {
        Assert.Equal(ActionResult.Success, Commit(out _));
        Assert.Equal([(ServerEvent.Ready, "ready; all of it\r\n\r\nReport: C:\\report.html")], log.Events);
        Assert.Empty(restart.Calls);
        Assert.Null(registry.GetValue(RegistryLocations.AppliedFixes));
    }

    [Fact]
    public void Changes_are_recorded_and_their_restart_is_told()
    {
        ApplyFix();
        Assert.Equal(ActionResult.Success, Commit(out _));
        Assert.NotNull(registry.GetValue(RegistryLocations.AppliedFixes));
        Assert.Equal(["marked"], restart.Calls);
        Assert.Equal(ServerEvent.ReadyAfterRestart, Assert.Single(log.Events).Event);
    }

    [Fact]
    public void A_restart_is_announced_by_the_name_of_the_product()
    {
        ApplyFix();
        installation[EvaluationProperties.RestartMinutes] = "15";
        Assert.Equal(ActionResult.Success, Commit(out _));
        Assert.Equal(2, restart.Calls.Count);
        Assert.StartsWith("15: Product; with = signs has changed settings", restart.Calls[1], StringComparison.Ordinal);
    }

    [Fact]
    public void The_event_tells_of_a_restart_only_where_it_is_scheduled()
    {
        ApplyFix();
        installation[EvaluationProperties.RestartMinutes] = "15";
        restart.Answer = new(RestartOutcome.Failed, 87);
        Assert.Equal(ActionResult.Success, Commit(out _));
        Assert.Contains("No restart could be scheduled (87, ERROR_INVALID_PARAMETER: ", Assert.Single(log.Events).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_speaks_the_language_of_the_installation_which_it_cant_ask_for()
    {
        FakeSession german = new() { Language = 1031, [EvaluationProperties.RestartNeeded] = "1" };
        Assert.Equal(ActionResult.Success, Commit(german, out _));
        Assert.Contains("Starten Sie den Server neu", Assert.Single(log.Events).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_step_that_fails_does_not_take_the_others_with_it_and_is_logged()
    {
        ApplyFix();
        store.IsFull = true;
        Assert.Equal(ActionResult.Failure, Commit(out var session));
        Assert.Contains("the disk is full", session.Lines[^1], StringComparison.Ordinal);
        Assert.Equal(["marked"], restart.Calls);
        Assert.Equal(ServerEvent.ReadyAfterRestart, Assert.Single(log.Events).Event);
    }

    [Fact]
    public void What_is_broken_off_after_the_changes_were_kept_has_its_mark_already()
    {
        ApplyFix();
        restart.Marked = () => Assert.True(store.HasPending);
        Assert.Equal(ActionResult.Success, Commit(out _));
        Assert.False(store.HasPending);
    }

    private void ApplyFix()
    {
        installation[EvaluationProperties.RestartNeeded] = "1";
        registry[RegistryLocations.Tls12ClientEnabled] = RegistryValue.DWord(0);
        new RegistryFixer(registry, store, _ => { }).Apply(
            [new(PrerequisiteId.Tls12, RegistryLocations.Tls12ClientEnabled, RegistryValue.DWord(1), Current: null, NeedsRestart: true)]);
    }

    private ActionResult Commit(out FakeSession session) => Commit(installation, out session);

    private ActionResult Commit(FakeSession immediate, out FakeSession session)
    {
        InstallationCommit.Prepare(immediate);
        session = immediate.Deferred(nameof(EntryPoints.CommitInstallation));
        return Guard.Run(
            session,
            commit => new InstallationCommit(
                commit,
                new RegistryFixCustomActions(commit, () => TestServer.ReadFacts(registry), registry, store),
                new RestartScheduling(commit, restart, registry, new SystemClock()),
                new EventLogCustomActions(commit, log)).Run(),
            "Action");
    }
}
