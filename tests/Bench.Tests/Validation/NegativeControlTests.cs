namespace CloudProvisioningBootstrapper.Bench.Tests.Validation;

/// <summary>The evaluators are able to find something: each finds a fault that is planted for it, and nothing in the package as it is.</summary>
public class NegativeControlTests
{
    private static readonly Lazy<IReadOnlyDictionary<NegativeControl, IReadOnlyList<string>>> Said = new(() => Validate.Plant([.. NegativeControls.All, NegativeControls.AllowedValues]));

    public static TheoryData<string> Faults => [.. NegativeControls.All.Select(control => control.ToString())];

    [Theory]
    [MemberData(nameof(Faults))]
    public void The_fault_is_found(string fault)
    {
        var control = NegativeControls.All.Single(control => control.ToString() == fault);
        var said = Said.Value[control];
        Assert.True(
            said.Any(line => line.StartsWith($"error {control.Ice}: {control.Finding}", StringComparison.Ordinal) || line.StartsWith($"warning {control.Ice}: {control.Finding}", StringComparison.Ordinal)),
            string.Join('\n', said));
        Assert.Equal("1 of 1 ICEs ran.", said[^1]);
    }

    [Fact]
    public void Every_evaluator_has_a_control_or_finds_nothing_anywhere() => Assert.Equal(
        Validate.Evaluators.Order(),
        NegativeControls.All.Select(control => control.Ice).Concat(NegativeControls.Idle.Keys).Distinct().Order());

    [Fact]
    public void What_the_documentation_allows_is_not_found() => Assert.Equal(["1 of 1 ICEs ran."], Said.Value[NegativeControls.AllowedValues]);

    [Fact]
    public void Nothing_is_found_that_is_not_expected()
    {
        var run = Validate.Run("--brief", Validate.Package, Validate.Package + ":1033", Validate.Package + ":1031");
        Assert.Equal((0, ""), (run.ExitCode, run.Output));
    }
}
