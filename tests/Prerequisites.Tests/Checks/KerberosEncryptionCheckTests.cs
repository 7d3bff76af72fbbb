using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Checks;

public class KerberosEncryptionCheckTests
{
    [Fact]
    public void Without_a_policy_nothing_is_restricted()
    {
        var verdict = Evaluate(null);
        Assert.Equal((PrerequisiteOutcome.Passed, "not restricted"), (verdict.Outcome, verdict.Actual));
    }

    [Theory]
    [InlineData(0x1Cu)]
    [InlineData(0x1Fu)]
    [InlineData(0x7FFFFFFCu)]
    [InlineData(0xFFFFFFFFu)]
    public void All_that_the_agent_uses_passes(uint allowed) => Assert.Equal(PrerequisiteOutcome.Passed, Evaluate(RegistryValue.DWord(allowed)).Outcome);

    [Theory]
    [InlineData(0x7FFFFFF8u, "RC4", "AES128,AES256")]
    [InlineData(0x18u, "RC4", "AES128,AES256")]
    [InlineData(0x10u, "RC4, AES128", "AES256")]
    [InlineData(0x14u, "AES128", "AES256")]
    [InlineData(0xCu, "AES256", "AES128")]
    public void What_is_left_out_is_named_and_the_gMSA_is_created_with_the_rest_of_AES(uint allowed, string missing, string types)
    {
        var verdict = Evaluate(RegistryValue.DWord(allowed));
        Assert.Equal(PrerequisiteOutcome.Warning, verdict.Outcome);
        Assert.StartsWith($"not allowed: {missing} (HKLM\\SOFTWARE\\", verdict.Actual, StringComparison.Ordinal);
        Assert.Contains($"-KerberosEncryptionType {types}, ", verdict.Remedy, StringComparison.Ordinal);
        Assert.Contains("do not enable RC4", verdict.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0x4u)]
    [InlineData(0x3u)]
    [InlineData(0u)]
    public void Where_no_AES_is_left_it_has_to_be_allowed(uint allowed)
    {
        var verdict = Evaluate(RegistryValue.DWord(allowed));
        Assert.Equal(PrerequisiteOutcome.Warning, verdict.Outcome);
        Assert.StartsWith("allow AES128 and AES256 in the group policy", verdict.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_type_is_Unknown() => Assert.Equal(PrerequisiteOutcome.Unknown, Evaluate(RegistryValue.Text("24")).Outcome);

    [Theory]
    [InlineData(9600, PrerequisiteOutcome.Warning)]
    [InlineData(20348, PrerequisiteOutcome.Warning)]
    [InlineData(26100, PrerequisiteOutcome.Passed)]
    public void Windows_Server_2025_does_not_read_the_older_place(int build, PrerequisiteOutcome expected) =>
        Assert.Equal(expected, Evaluate(null, RegistryValue.DWord(0x18), new WindowsVersion(build, ProductType.Server, "")).Outcome);

    [Fact]
    public void The_policy_counts_before_the_older_place() =>
        Assert.Equal(PrerequisiteOutcome.Passed, Evaluate(RegistryValue.DWord(0x1C), RegistryValue.DWord(0x18)).Outcome);

    [Fact]
    public void Of_an_unknown_Windows_the_older_place_is_told() =>
        Assert.Contains(@"Control\Lsa\Kerberos\Parameters", Evaluate(null, RegistryValue.DWord(0x18), Reading<WindowsVersion>.Failed("no answer")).Actual, StringComparison.Ordinal);

    private static Verdict Evaluate(RegistryValue? policy, RegistryValue? legacy = null, Reading<WindowsVersion>? windows = null) => new KerberosEncryptionCheck().Evaluate(
        Servers.Good with
        {
            Windows = windows ?? Servers.Good.Windows,
            Kerberos = new KerberosSettings(new(RegistryLocations.KerberosPolicyEncryptionTypes, policy), new(RegistryLocations.KerberosLegacyEncryptionTypes, legacy)),
        },
        new EvaluationOptions());
}
