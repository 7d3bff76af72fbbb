using System.ComponentModel;

namespace CloudProvisioningBootstrapper.CustomActions.Tests;

public class RestartSchedulingTests
{
    private readonly RecordingRestart restart = new();
    private readonly FakeSession session = new();

    [Fact]
    public void It_announces_the_product_and_how_to_abort()
    {
        Schedule(15);
        Assert.Equal(
            ["15: Product has changed settings that need a restart of this server. It restarts in 15 minutes. To abort: shutdown /a"],
            restart.Calls);
        Assert.Contains("A restart in 15 minutes is scheduled.", session.Lines);
    }

    [Fact]
    public void That_none_can_be_scheduled_is_no_failure()
    {
        restart.Failure = new Win32Exception(120);
        Schedule(15);
        Assert.Contains(session.Lines, line => line.StartsWith("A restart could not be scheduled (", StringComparison.Ordinal) && line.Contains(", 120)", StringComparison.Ordinal));
    }

    private void Schedule(int minutes) => new RestartScheduling(session, restart).Schedule(minutes, "Product");
}
