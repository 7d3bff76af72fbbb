using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Checks;

public class ServerCoreCheckTests
{
    public class Evaluate
    {
        [Theory]
        [InlineData(false, true, true, PrerequisiteOutcome.Passed, "Desktop Experience")]
        [InlineData(false, true, false, PrerequisiteOutcome.Warning, "Minimal Server Interface")]
        [InlineData(false, false, false, PrerequisiteOutcome.Failed, "Server Core")]
        [InlineData(true, false, false, PrerequisiteOutcome.Failed, "Nano Server")]
        public void The_server_levels_decide(bool nano, bool management, bool shell, PrerequisiteOutcome expected, string actual)
        {
            var result = Result(new("Server", new ServerLevels(nano, management, shell)));
            Assert.Equal((expected, actual), (result.Outcome, result.Actual));
        }

        [Theory]
        [InlineData("Server", PrerequisiteOutcome.Passed)]
        [InlineData("Client", PrerequisiteOutcome.Passed)]
        [InlineData("Server Core", PrerequisiteOutcome.Failed)]
        [InlineData("Nano Server", PrerequisiteOutcome.Failed)]
        [InlineData("Something new", PrerequisiteOutcome.Unknown)]
        [InlineData(null, PrerequisiteOutcome.Unknown)]
        public void InstallationType_answers_where_there_are_no_levels(string? installationType, PrerequisiteOutcome expected) =>
            Assert.Equal(expected, Result(new(installationType, null)).Outcome);

        private static Verdict Result(InstallationOptions options) =>
            new ServerCoreCheck().Evaluate(Servers.Good with { InstallationOptions = options }, new EvaluationOptions());
    }
}
