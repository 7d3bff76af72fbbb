using CloudProvisioningBootstrapper.Prerequisites.Fixes;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Windows;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Windows;

public class WindowsRestartTests
{
    private const uint Restart = 0x4;
    private const uint Planned = 0x80000000;

    private readonly DocumentedShutdown shutdown = new();

    [Theory]
    [InlineData(1, false)]
    [InlineData(15, true)]
    [InlineData(EvaluationOptionsParser.MaximumRestartDelayMinutes, true)]
    public void A_restart_is_scheduled_whoever_is_logged_on(int minutes, bool othersAreLoggedOn)
    {
        shutdown.OthersAreLoggedOn = othersAreLoggedOn;
        Assert.Equal(new(RestartOutcome.Scheduled, 0), Schedule(minutes));
        var (message, seconds, flags, reason) = Assert.Single(shutdown.Scheduled);
        Assert.Equal(("message", minutes * 60), (message, seconds));
        Assert.Equal(Restart, flags & Restart);
        Assert.Equal(Planned, reason & Planned);
    }

    // Every code that InitiateShutdownW is documented to answer, and that of a function that is not there.
    [Theory]
    [InlineData(1, RestartOutcome.Failed)]
    [InlineData(5, RestartOutcome.Failed)]
    [InlineData(21, RestartOutcome.Failed)]
    [InlineData(53, RestartOutcome.Failed)]
    [InlineData(87, RestartOutcome.Failed)]
    [InlineData(120, RestartOutcome.Failed)]
    [InlineData(160, RestartOutcome.Failed)]
    [InlineData(1115, RestartOutcome.InProgress)]
    [InlineData(1190, RestartOutcome.AlreadyScheduled)]
    [InlineData(1191, RestartOutcome.Failed)]
    [InlineData(1210, RestartOutcome.Failed)]
    public void Each_answer_is_kept_with_what_comes_of_it(int error, RestartOutcome outcome)
    {
        shutdown.Answer = error;
        Assert.Equal(new(outcome, error), Schedule(15));
        Assert.Matches($"^{error}, ERROR_[A-Z_]+: .", Win32Error.Describe(error));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(1300)]
    [InlineData(1313)]
    public void Without_the_privilege_that_is_the_answer(int error)
    {
        shutdown.PrivilegeAnswer = error;
        Assert.Equal(new(RestartOutcome.Failed, error), Schedule(15));
        Assert.Empty(shutdown.Scheduled);
        Assert.Matches($"^{error}, ERROR_[A-Z_]+: .", Win32Error.Describe(error));
    }

    private RestartAnswer Schedule(int minutes) => new WindowsRestart(shutdown).Schedule(minutes, "message");
}
