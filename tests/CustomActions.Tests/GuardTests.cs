namespace CloudProvisioningBootstrapper.CustomActions.Tests;

public class GuardTests
{
    public class Run
    {
        private readonly FakeSession session = new();

        [Fact]
        public void Logs_begin_and_end()
        {
            Assert.Equal(ActionResult.Success, Guard.Run(session, _ => { }, "Action"));
            Assert.Equal(["Action: begin", "Action: end"], session.Lines);
        }

        [Fact]
        public void Logs_the_whole_exception_and_fails()
        {
            var inner = new InvalidOperationException("inner");
            Assert.Equal(ActionResult.Failure, Guard.Run(session, _ => throw new InvalidOperationException("outer", inner), "Action"));
            var line = session.Lines[^1];
            Assert.Contains("outer", line, StringComparison.Ordinal);
            Assert.Contains("inner", line, StringComparison.Ordinal);
            Assert.Contains(nameof(Logs_the_whole_exception_and_fails), line, StringComparison.Ordinal);
        }
    }
}
