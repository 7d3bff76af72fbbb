using System.Globalization;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Fixes;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.TestServers;

namespace CloudProvisioningBootstrapper.CustomActions.Tests;

public class RestartSchedulingTests
{
    private static readonly string Time = new FixedClock().UtcNow.AddMinutes(15).ToLocalTime().ToString("HH:mm 'on' yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>What Windows answers, and what is told of it everywhere: never of a restart that it did not schedule.</summary>
    public static TheoryData<RestartOutcome, int, string> Answers => new()
    {
        { RestartOutcome.Scheduled, 0, $"The server restarts at {Time}. The restart ends all sessions, and unsaved work is lost. To cancel the restart, run: shutdown /a" },
        { RestartOutcome.AlreadyScheduled, 1190, "A shutdown or restart of this server is already scheduled (1190, ERROR_SHUTDOWN_IS_SCHEDULED: " },
        { RestartOutcome.InProgress, 1115, "A shutdown or restart of this server has already begun (1115, ERROR_SHUTDOWN_IN_PROGRESS: " },
        { RestartOutcome.Failed, 1191, "No restart could be scheduled (1191, ERROR_SHUTDOWN_USERS_LOGGED_ON: " },
        { RestartOutcome.Failed, 5, "No restart could be scheduled (5, ERROR_ACCESS_DENIED: " },
        { RestartOutcome.Failed, 12345, "No restart could be scheduled (12345: " },
    };

    private readonly RecordingRestart restart = new();
    private readonly FakeSession session = new();
    private readonly InMemoryRegistry registry = ServerProfiles.Import(ServerProfiles.Good);

    [Fact]
    public void It_announces_when_the_server_restarts_what_that_ends_and_how_to_cancel_it()
    {
        Schedule();
        Assert.Equal(
            [$"15: Product has changed settings that take effect only after a restart. This server restarts at {Time}. The restart ends all sessions, and unsaved work is lost. To cancel the restart, run: shutdown /a"],
            restart.Calls);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void The_log_the_event_and_the_dialogs_tell_what_Windows_answered(RestartOutcome outcome, int error, string text)
    {
        restart.Answer = new(outcome, error);
        var told = Schedule();
        Assert.StartsWith(text, told, StringComparison.Ordinal);
        Assert.Equal([told], session.Lines);

        // By the registry alone: the dialogs run in another process.
        FakeSession dialogs = new();
        Scheduling(dialogs).Show();
        Assert.Equal(told, dialogs[DialogProperties.Restart]);
    }

    [Fact]
    public void Where_the_answer_cant_be_recorded_the_dialogs_say_nothing_of_it()
    {
        registry.DenyWriting(RegistryLocations.RestartRequired);
        Schedule();
        Assert.Equal(2, session.Lines.Count);
        FakeSession dialogs = new();
        Scheduling(dialogs).Show();
        Assert.Equal("", dialogs[DialogProperties.Restart]);
    }

    private string Schedule() => Scheduling(session).Schedule(15, "Product");

    private RestartScheduling Scheduling(FakeSession installer) => new(installer, restart, registry, new FixedClock());

    private sealed class FixedClock : IClock
    {
        public DateTime UtcNow => new(2026, 11, 22, 16, 42, 7, DateTimeKind.Utc);
    }
}
