using CloudProvisioningBootstrapper.Prerequisites.ActiveDirectory;
using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.ActiveDirectory;

public class DirectoryReaderTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(50);

    [Fact]
    public void A_server_in_no_domain_asks_nobody() =>
        Assert.Equal(DirectoryStage.NotJoined, Reader(locate: _ => throw new InvalidOperationException()).Read("", isInDomain: false, new Deadline(Long)).Stage);

    [Fact]
    public void A_named_domain_controller_is_asked_wherever_the_server_is()
    {
        var access = Reader(locate: _ => throw new InvalidOperationException()).Read("dc7", isInDomain: false, new Deadline(Long));
        Assert.Equal(DirectoryStage.Answered, access.Stage);
        Assert.Equal("dc7", access.DomainController);
    }

    [Fact]
    public void A_domain_controller_that_suits_is_preferred() =>
        Assert.Equal("new", Reader(suits => suits ? "new" : "old").Read("", isInDomain: true, new Deadline(Long)).DomainController);

    [Fact]
    public void Where_none_suits_any_is_asked() =>
        Assert.Equal("old", Reader(suits => suits ? throw new DirectoryFailureException("none") : "old").Read("", isInDomain: true, new Deadline(Long)).DomainController);

    [Fact]
    public void Where_Windows_takes_long_to_find_out_that_none_suits_any_is_asked()
    {
        using var never = new ManualResetEventSlim();
        var access = Reader(suits => suits ? Hang(never) : "old").Read("", isInDomain: true, new Deadline(Long));
        never.Set();
        Assert.Equal("old", access.DomainController);
    }

    [Fact]
    public void Without_any_the_reason_is_that_of_Windows()
    {
        var access = Reader(_ => throw new DirectoryFailureException("1355")).Read("", isInDomain: true, new Deadline(Long));
        Assert.Equal(new DirectoryAccess(DirectoryStage.NotFound, Failure: "1355"), access);
    }

    [Fact]
    public void A_search_that_hangs_is_left_behind()
    {
        using var never = new ManualResetEventSlim();
        var access = Reader(_ => Hang(never)).Read("", isInDomain: true, new Deadline(Short));
        never.Set();
        Assert.Equal(new DirectoryAccess(DirectoryStage.NotFound, Failure: "no answer within 0.05 s"), access);
    }

    [Fact]
    public void A_connection_that_hangs_is_left_behind()
    {
        using var never = new ManualResetEventSlim();
        var access = Reader(_ => "dc1", () => throw new DirectoryFailureException(Hang(never))).Read("", isInDomain: true, new Deadline(Short));
        never.Set();
        Assert.Equal(new DirectoryAccess(DirectoryStage.NotReached, "dc1", "no answer within 0.05 s"), access);
    }

    [Fact]
    public void Why_there_is_no_connection_is_told() =>
        Assert.Equal(
            new DirectoryAccess(DirectoryStage.NotReached, "dc1", "refused"),
            Reader(_ => "dc1", () => throw new DirectoryFailureException("refused")).Read("", isInDomain: true, new Deadline(Long)));

    private static DirectoryReader Reader(Func<bool, string> locate, Func<IDirectory>? connect = null) =>
        new(locate, (_, _) => connect is null ? FakeDirectory.Good() : connect(), new Clock());

    private static string Hang(ManualResetEventSlim until)
    {
        until.Wait();
        return "";
    }

    private sealed class Clock : IClock
    {
        public DateTime UtcNow => new(2026, 11, 25, 12, 0, 0, DateTimeKind.Utc);
    }
}
