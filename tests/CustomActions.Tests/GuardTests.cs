using CloudProvisioningBootstrapper.Prerequisites.Resources;

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

        [Theory]
        [InlineData(1031, "Server Core wird nicht unterstützt.")]
        [InlineData(1033, "Server Core is not supported.")]
        [InlineData(1036, "Server Core is not supported.")]
        [InlineData(0, "Server Core is not supported.")]
        public void Speaks_the_language_of_the_installation(int language, string text)
        {
            var spoken = "";
            Guard.Run(new FakeSession { Language = language }, _ => spoken = Strings.ServerCore_Required, "Action");
            Assert.Equal(text, spoken);
            Assert.Equal(Language.English, Language.Current);
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

        [Theory]
        [InlineData("Action: begin")]
        [InlineData("halfway")]
        [InlineData("Action: end")]
        public void A_cancellation_is_told_as_such_and_logged(string moment)
        {
            session.CanceledAt = moment;
            Assert.Equal(ActionResult.UserExit, Guard.Run(session, installer => installer.Log("halfway"), "Action"));
            Assert.Equal("Action: canceled", session.Lines[^1]);
            Assert.Empty(session.Errors);
        }

        [Fact]
        public void A_cancellation_while_a_failure_is_logged_leaves_no_exception()
        {
            session.CanceledAt = "Action: failed";
            Assert.Equal(ActionResult.UserExit, Guard.Run(session, _ => throw new InvalidOperationException(), "Action"));
        }

        [Theory]
        [InlineData("LANGUAGE=1031;A=1", "Server Core wird nicht unterstützt.")]
        [InlineData("LANGUAGE=1033", "Server Core is not supported.")]
        [InlineData("LANGUAGE=0", "Server Core is not supported.")]
        [InlineData("LANGUAGE", "Server Core is not supported.")]
        [InlineData("", "Server Core is not supported.")]
        public void In_the_script_the_language_is_the_one_that_was_handed_on(string customActionData, string text)
        {
            var spoken = "";
            Assert.Equal(ActionResult.Success, Guard.Run(new FakeSession(customActionData), _ => spoken = Strings.ServerCore_Required, "Action"));
            Assert.Equal(text, spoken);
            Assert.Equal(Language.English, Language.Current);
        }
    }
}
