namespace CloudProvisioningBootstrapper.Bench.Tests.Scripts;

/// <summary>Every command of the bench refuses what it does not know, and says what is allowed.</summary>
public class ArgumentsTests
{
    public static TheoryData<string> Commands => [.. FreshMachine.Commands];

    [Theory]
    [MemberData(nameof(Commands))]
    public void An_unknown_option_is_named_with_what_is_allowed(string command)
    {
        using var machine = new FreshMachine();
        var run = machine.Run(command, "--no-such-option");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith(command + ": ", run.Output, StringComparison.Ordinal);
        Assert.Contains("'--no-such-option'", run.Output.Split('\n')[0], StringComparison.Ordinal);
        Assert.Matches("(?i)usage: |allowed", run.Output);
        Assert.Empty(machine.Made);
    }

    [Theory]
    [InlineData("repeat: how often is missing.")]
    [InlineData("repeat: 'many': allowed is a whole number from 1 to 1000.", "many")]
    [InlineData("repeat: '0': allowed is a whole number from 1 to 1000.", "0")]
    [InlineData("repeat: 'c': nothing is allowed after N and FILTER.", "3", "b", "c")]
    [InlineData("repeat: FILTER '': allowed is a filter of dotnet test.", "3", "")]
    public void Repeat_wants_a_number_and_a_filter(string message, params string[] arguments)
    {
        using var machine = new FreshMachine();
        var run = machine.Run("repeat", arguments);
        Assert.Equal((2, message), (run.ExitCode, run.Output.Split('\n')[0]));
    }
}
