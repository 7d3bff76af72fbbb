using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Checks;

/// <summary>The checks that look at a single value: Credential Manager, FIPS, Internet Explorer.</summary>
public class SwitchCheckTests
{
    private static readonly RegistryValue WrongType = RegistryValue.Text("1");

    [Theory]
    [InlineData(0u, PrerequisiteOutcome.Passed)]
    [InlineData(2u, PrerequisiteOutcome.Passed)]
    [InlineData(3u, PrerequisiteOutcome.Passed)]
    [InlineData(4u, PrerequisiteOutcome.Warning)]
    [InlineData(5u, PrerequisiteOutcome.Unknown)]
    [InlineData(null, PrerequisiteOutcome.Unknown)]
    public void Credential_Manager_must_not_be_disabled(uint? start, PrerequisiteOutcome expected) =>
        Assert.Equal(expected, CredentialManager(Value(start)));

    [Fact]
    public void Credential_Manager_of_the_wrong_type_is_Unknown() => Assert.Equal(PrerequisiteOutcome.Unknown, CredentialManager(WrongType));

    [Theory]
    [InlineData(null, PrerequisiteOutcome.Passed)]
    [InlineData(0u, PrerequisiteOutcome.Passed)]
    [InlineData(1u, PrerequisiteOutcome.Warning)]
    [InlineData(0xFFFFFFFFu, PrerequisiteOutcome.Warning)]
    public void FIPS_mode_should_be_off(uint? enabled, PrerequisiteOutcome expected) => Assert.Equal(expected, Fips(Value(enabled)));

    [Theory]
    [InlineData(null, 1u, PrerequisiteOutcome.Warning)]
    [InlineData(0u, 1u, PrerequisiteOutcome.Warning)]
    [InlineData(1u, 0u, PrerequisiteOutcome.Warning)]
    [InlineData(0u, 0u, PrerequisiteOutcome.Passed)]
    public void MDM_switches_FIPS_mode_on_too(uint? enabled, uint? mdmEnabled, PrerequisiteOutcome expected) => Assert.Equal(expected, Fips(Value(enabled), Value(mdmEnabled)));

    [Theory]
    [InlineData(null, null, "on; no registry value says by what")]
    [InlineData(0u, 0u, "on; no registry value says by what")]
    [InlineData(1u, 0u, @"on, by HKLM\SYSTEM\CurrentControlSet\Control\Lsa\FipsAlgorithmPolicy Enabled")]
    [InlineData(0u, 1u, @"on, by HKLM\SYSTEM\CurrentControlSet\Control\Lsa\FipsAlgorithmPolicy MDMEnabled")]
    public void FIPS_mode_is_what_Windows_says_and_the_registry_says_by_what(uint? enabled, uint? mdmEnabled, string actual)
    {
        var verdict = FipsVerdict(true, Value(enabled), Value(mdmEnabled));
        Assert.Equal((PrerequisiteOutcome.Warning, actual), (verdict.Outcome, verdict.Actual));
    }

    [Fact]
    public void FIPS_mode_that_is_on_needs_no_readable_value() => Assert.Equal(PrerequisiteOutcome.Warning, FipsVerdict(true, WrongType, WrongType).Outcome);

    [Fact]
    public void FIPS_mode_that_is_set_but_not_on_is_told_as_such()
    {
        var verdict = FipsVerdict(false, RegistryValue.DWord(1), null);
        Assert.Equal(PrerequisiteOutcome.Warning, verdict.Outcome);
        Assert.EndsWith("FipsAlgorithmPolicy Enabled; Windows does not report the mode as on", verdict.Actual, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0u, PrerequisiteOutcome.Unknown)]
    [InlineData(1u, PrerequisiteOutcome.Warning)]
    public void Where_Windows_gives_no_answer_only_a_value_that_is_set_says_something(uint enabled, PrerequisiteOutcome expected) =>
        Assert.Equal(expected, FipsVerdict(Reading<bool>.Failed("no answer"), Value(enabled), null).Outcome);

    [Fact]
    public void FIPS_of_the_wrong_type_is_Unknown() => Assert.Equal(PrerequisiteOutcome.Unknown, Fips(WrongType));

    [Theory]
    [InlineData(null, PrerequisiteOutcome.Passed)]
    [InlineData(0u, PrerequisiteOutcome.Passed)]
    [InlineData(1u, PrerequisiteOutcome.Warning)]
    [InlineData(2u, PrerequisiteOutcome.Unknown)]
    public void Internet_Explorer_Enhanced_Security_should_be_off(uint? isInstalled, PrerequisiteOutcome expected) => Assert.Equal(
        expected,
        new InternetExplorerSecurityCheck().Evaluate(
            Servers.Good with { InternetExplorerSecurity = new StoredValue(RegistryLocations.InternetExplorerSecurity, Value(isInstalled)) },
            new EvaluationOptions()).Outcome);

    private static RegistryValue? Value(uint? number) => number is { } value ? RegistryValue.DWord(value) : null;

    private static PrerequisiteOutcome CredentialManager(RegistryValue? start) => new CredentialManagerCheck().Evaluate(
        Servers.Good with { CredentialManagerStart = new StoredValue(RegistryLocations.CredentialManagerStart, start) },
        new EvaluationOptions()).Outcome;

    private static PrerequisiteOutcome Fips(RegistryValue? enabled, RegistryValue? mdmEnabled = null) => FipsVerdict(false, enabled, mdmEnabled).Outcome;

    private static Verdict FipsVerdict(Reading<bool> mode, RegistryValue? enabled, RegistryValue? mdmEnabled) => new FipsCheck().Evaluate(
        Servers.Good with { Fips = new FipsSettings(mode, new(RegistryLocations.FipsEnabled, enabled), new(RegistryLocations.FipsMdmEnabled, mdmEnabled)) },
        new EvaluationOptions());
}
