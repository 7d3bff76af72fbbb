using System.Net.Sockets;
using System.Text;
using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.Directory.Tests;

/// <summary>Domain controllers that do not answer as they should: each is a reason, and none takes longer than the limit.</summary>
public class MisbehaviorTests
{
    // What hangs from the start is waited for so long.
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_closed_port()
    {
        var access = TestDomain.Read("127.0.0.9", new Deadline(TestDomain.Limit));
        Assert.Equal(DirectoryStage.NotReached, access.Stage);
        Assert.Equal("no connection to 127.0.0.9, port 389: Connection refused", access.Failure);
    }

    [Fact]
    public void A_name_that_nobody_knows()
    {
        var access = TestDomain.Read("dc9.contoso.test", new Deadline(TestDomain.Limit));
        Assert.Equal(DirectoryStage.NotReached, access.Stage);
        Assert.StartsWith("no connection to dc9.contoso.test, port 389: ", access.Failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filtered_port()
    {
        // `run` has led this address nowhere: what is sent there is dropped.
        var access = TestDomain.Read("192.0.2.66", new Deadline(Short));
        Assert.Equal(new DirectoryAccess(DirectoryStage.NotReached, "192.0.2.66", "no answer within 1 s"), access);
    }

    [Fact]
    public void One_that_accepts_and_says_nothing()
    {
        using var server = new Misbehavior("127.0.0.10", Misbehavior.Hang);
        var access = TestDomain.Read("127.0.0.10", new Deadline(Short));
        Assert.Equal(new DirectoryAccess(DirectoryStage.NotReached, "127.0.0.10", "no answer within 1 s"), access);
    }

    [Fact]
    public void One_that_closes_at_once()
    {
        using var server = new Misbehavior("127.0.0.11", Misbehavior.Close);
        AssertNotReached(TestDomain.Read("127.0.0.11", new Deadline(TestDomain.Limit)));
    }

    [Fact]
    public void One_that_resets_at_once()
    {
        using var server = new Misbehavior("127.0.0.12", Misbehavior.Reset);
        AssertNotReached(TestDomain.Read("127.0.0.12", new Deadline(TestDomain.Limit)));
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")]
    [InlineData("\u0000\u0001\u0002\u0003\u00ff\u00fe")]
    [InlineData("0\u0084\u007f\u00ff\u00ff\u00ff")]
    public void One_that_speaks_something_else(string greeting)
    {
        using var server = new Misbehavior("127.0.0.13", client =>
        {
            client.GetStream().Write(Encoding.Latin1.GetBytes(greeting));
            client.Client.Shutdown(SocketShutdown.Send);
        });
        AssertNotReached(TestDomain.Read("127.0.0.13", new Deadline(TestDomain.Limit)));
    }

    [Fact]
    public void One_that_refers_to_another()
    {
        // Samba answers noSuchObject where a domain controller of Windows refers: RFC 4511, 4.1.10. SearchResultDone with
        // resultCode referral (10), for the message id of the request.
        using var server = new Misbehavior("127.0.0.14", client =>
        {
            var request = new byte[4096];
            while (client.GetStream().Read(request) > 0)
            {
                var length = (request[1] & 0x80) == 0 ? 2 : 2 + (request[1] & 0x7f);
                client.GetStream().Write([0x30, 0x0c, 0x02, 0x01, request[length + 2], 0x65, 0x07, 0x0a, 0x01, 0x0a, 0x04, 0x00, 0x04, 0x00]);
            }
        });
        Assert.Equal(
            new DirectoryAccess(DirectoryStage.NotReached, "127.0.0.14", "the domain controller refers to another one, which was not asked"),
            TestDomain.Read("127.0.0.14", new Deadline(TestDomain.Limit)));
    }

    [Theory]
    [InlineData("127.0.0.21", 1)]
    [InlineData("127.0.0.22", 100)]
    public void One_that_closes_within_its_first_answer(string address, int bytes)
    {
        using var server = new Misbehavior(address, Misbehavior.AfterBytes(bytes, Misbehavior.Close));
        AssertNotReached(TestDomain.Read(address, new Deadline(TestDomain.Limit)));
    }

    [Fact]
    public void One_that_closes_after_its_first_answer_has_still_answered()
    {
        TestDomain.SignIn("");
        using var server = new Misbehavior("127.0.0.24", Misbehavior.AfterBytes(SizeOfRootDse(), Misbehavior.Close));
        var access = TestDomain.Read("127.0.0.24", new Deadline(TestDomain.Limit));
        Assert.Equal(DirectoryStage.Answered, access.Stage);
        Assert.Equal(ExpectedDomain.Current.Level, access.Facts!.FunctionalLevel.Value);
        Assert.NotNull(access.Facts.SchemaVersion.Failure);
    }

    [Fact]
    public void One_that_stops_in_the_middle_keeps_what_it_has_answered()
    {
        TestDomain.SignIn("");
        using var server = new Misbehavior("127.0.0.25", Misbehavior.AfterBytes(SizeOfRootDse(), Misbehavior.Hang));
        // Longer: what is answered must have been answered by then, on a busy machine too.
        var access = TestDomain.Read("127.0.0.25", new Deadline(TimeSpan.FromSeconds(20)));
        Assert.Equal(DirectoryStage.Answered, access.Stage);
        Assert.Equal(ExpectedDomain.Current.Level, access.Facts!.FunctionalLevel.Value);
        Assert.NotNull(access.Facts.SchemaVersion.Failure);
    }

    // What the domain controller answers until the rootDSE is read.
    private static int SizeOfRootDse()
    {
        var size = 0;
        using var counting = new Misbehavior("127.0.0.23", client =>
        {
            using var real = new TcpClient(TestDomain.DomainController, 389);
            var there = real.GetStream();
            var here = client.GetStream();
            new Thread(() => CopyAll(here, there)) { IsBackground = true }.Start();
            var buffer = new byte[65536];
            while (there.Read(buffer, 0, buffer.Length) is > 0 and var count)
            {
                // The first answer, in one piece: what was counted by then is the rootDSE.
                _ = Interlocked.CompareExchange(ref size, count, 0);
                here.Write(buffer, 0, count);
            }
        });
        Assert.Equal(DirectoryStage.Answered, TestDomain.Read("127.0.0.23", new Deadline(TestDomain.Limit)).Stage);
        return size;
    }

    private static void CopyAll(NetworkStream from, NetworkStream to)
    {
        try
        {
            from.CopyTo(to);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // One side has gone.
        }
    }

    private static void AssertNotReached(DirectoryAccess access)
    {
        Assert.Equal(DirectoryStage.NotReached, access.Stage);
        Assert.NotEqual("", access.Failure);
    }
}
