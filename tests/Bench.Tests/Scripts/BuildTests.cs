namespace CloudProvisioningBootstrapper.Bench.Tests.Scripts;

/// <summary>tests/bench/build where WiX 3.11 can't be fetched.</summary>
public class BuildTests
{
    [Theory]
    [InlineData("npm error code EAI_AGAIN", 3)]
    [InlineData("npm error code EINTEGRITY", 1)]
    public void Npm_is_told_in_its_own_words(string message, int attempts)
    {
        using var machine = new FreshMachine();
        Assert.Equal(0, machine.Run("setup").ExitCode);
        machine.Stub("npm", $"echo '{message}' >&2; exit 1");
        var run = machine.Run("build");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal(attempts, machine.Calls("npm").Count);
        Assert.Contains(message, run.Output, StringComparison.Ordinal);
        Assert.Matches(@"build: this step failed with status 1: WiX 3\.11 from npm \(tests/bench/build, line \d+; attempt \d of 3\)\.\nTry: see that npm reaches its registry", run.Output);
    }

    [Fact]
    public void Without_a_setup_it_says_so()
    {
        using var machine = new FreshMachine();
        var run = machine.Run("build");
        Assert.Equal(1, run.ExitCode);
        Assert.Matches("^build: the bench is not set up\\.\nRun .*/tests/bench/setup first\\.$", run.Output);
    }
}
