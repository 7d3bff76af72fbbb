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

        [Fact]
        public void Shows_why_the_installation_was_stopped_on_purpose()
        {
            Assert.Equal(ActionResult.Failure, Guard.Run(session, _ => throw new InstallationStoppedException("the reason"), "Action"));
            Assert.Equal(["the reason"], session.Errors);
        }
    }
}
