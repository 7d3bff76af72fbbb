using System.Text;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Network;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Network;

public class HttpHeadTests
{
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\n", 200)]
    [InlineData("HTTP/1.0 407 Proxy Authentication Required\r\n", 407)]
    [InlineData("HTTP/1.1 403\r\n", 403)]
    [InlineData("HTTP/1.1 502 \n", 502)]
    [InlineData("HTTP/1.1 999 x\r\nmore", 999)]
    public void A_status_line_has_its_status(string text, int status) => Assert.Equal(status, HttpHead.ReadStatus(StreamOf(text)));

    [Theory]
    [InlineData("SSH-2.0-x\r\n")]
    [InlineData("\n")]
    [InlineData("HTTP/2 200\r\n")]
    [InlineData("HTTP/1.1 20\r\n")]
    [InlineData("HTTP/1.1 2000\r\n")]
    [InlineData("HTTP/1.1 099 x\r\n")]
    [InlineData("HTTP/1.1  200 OK\r\n")]
    [InlineData("HTTP/1.1 200OK\r\n")]
    [InlineData("HTTP/1.1 ٢٠٠ OK\r\n")]
    [InlineData("http/1.1 200 OK\r\n")]
    public void Anything_else_is_not_HTTP(string text) => Assert.Equal(ConnectionProblem.NotHttp, ProblemOf(() => HttpHead.ReadStatus(StreamOf(text))));

    [Fact]
    public void What_is_not_HTTP_is_known_before_its_line_ends() =>
        Assert.Equal(ConnectionProblem.NotHttp, ProblemOf(() => HttpHead.ReadStatus(StreamOf("HTTX"))));

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK")]
    public void An_answer_that_breaks_off_is_closed(string text) => Assert.Equal(ConnectionProblem.Closed, ProblemOf(() => HttpHead.ReadStatus(StreamOf(text))));

    [Fact]
    public void An_endless_line_ends() =>
        Assert.Equal(ConnectionProblem.NotHttp, ProblemOf(() => HttpHead.ReadStatus(StreamOf("HTTP/1.1 200 " + new string('x', 100_000)))));

    [Fact]
    public void Endless_fields_end() =>
        Assert.Equal(ConnectionProblem.NotHttp, ProblemOf(() => HttpHead.SkipFields(StreamOf(string.Concat(Enumerable.Repeat("a: b\r\n", 20_000))))));

    [Theory]
    [InlineData("\r\nrest")]
    [InlineData("\nrest")]
    [InlineData("a: b\r\nc: d\r\n\r\nrest")]
    [InlineData("a: b\n\nrest")]
    public void What_follows_the_head_is_left(string text)
    {
        using var stream = StreamOf(text);
        HttpHead.SkipFields(stream);
        Assert.Equal("rest", new StreamReader(stream).ReadToEnd());
    }

    private static MemoryStream StreamOf(string text) => new(Encoding.UTF8.GetBytes(text));

    private static ConnectionProblem ProblemOf(Action read) => Assert.Throws<ConnectionException>(read).Problem;
}
