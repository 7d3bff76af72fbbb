using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Facts;

public class DeadlineTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    [Fact]
    public void Ended_work_is_not_waited_for_any_longer() =>
        Assert.True(new Deadline(Long).Wait(Deadline.Start(() => 1)));

    [Fact]
    public void Work_that_throws_has_ended_too()
    {
        var work = Deadline.Start<int>(() => throw new InvalidOperationException("broken"));
        Assert.True(new Deadline(Long).Wait(work));
        Assert.Equal("broken", Assert.Single(work.Exception!.InnerExceptions).Message);
    }

    [Fact]
    public void Work_that_hangs_is_left_behind()
    {
        using var never = new ManualResetEventSlim();
        var work = Deadline.Start(() =>
        {
            never.Wait();
            return 1;
        });
        Assert.False(new Deadline(TimeSpan.FromMilliseconds(50)).Wait(work));
        never.Set();
        Assert.True(new Deadline(Long).Wait(work));
    }

    [Fact]
    public void Hanging_work_of_any_number_starves_no_other()
    {
        using var never = new ManualResetEventSlim();
        var hanging = Enumerable.Range(0, 50).Select(number => Deadline.Start(() =>
        {
            never.Wait();
            return number;
        })).ToList();
        Assert.True(new Deadline(Long).Wait(Deadline.Start(() => 1)));
        never.Set();
        Assert.All(hanging, work => Assert.True(new Deadline(Long).Wait(work)));
    }

    [Fact]
    public async Task The_thread_never_holds_up_the_end_of_the_process() =>
        Assert.True(await Deadline.Start(() => Thread.CurrentThread.IsBackground));

    [Fact]
    public async Task The_work_has_the_language_of_its_caller()
    {
        Language.Current = Language.German;
        var work = Deadline.Start(() => Language.Current);
        Language.Current = Language.English;
        Assert.Same(Language.German, await work);
    }

    [Fact]
    public void After_the_deadline_no_time_remains()
    {
        var deadline = new Deadline(TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, deadline.Remaining);
        Assert.Equal(TimeSpan.Zero, deadline.Before(Long).Remaining);
    }

    [Fact]
    public void An_earlier_deadline_has_run_as_long()
    {
        var deadline = new Deadline(Long);
        var earlier = deadline.Before(TimeSpan.FromMinutes(4));
        Assert.Equal(TimeSpan.FromMinutes(6), earlier.Limit);
        Assert.True(earlier.Remaining < deadline.Remaining);
        Assert.Equal(TimeSpan.Zero, deadline.Before(TimeSpan.FromMinutes(11)).Limit);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue + 1L)]
    public void A_time_that_nobody_can_wait_for_is_refused(long milliseconds) =>
        Assert.Throws<ArgumentOutOfRangeException>("limit", () => new Deadline(TimeSpan.FromMilliseconds(milliseconds)));
}
