using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using static CloudProvisioningBootstrapper.Prerequisites.Tests.Servers;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Checks;

public class Tls12CheckTests
{
    /// <summary>What one value can be, as text for the case's name.</summary>
    private static readonly Dictionary<string, RegistryValue?> Values = new()
    {
        ["absent"] = null,
        ["0"] = DWord(0),
        ["1"] = DWord(1),
        ["0xFFFFFFFF"] = DWord(0xFFFFFFFF),
        ["text"] = RegistryValue.Text("1"),
    };

    public class StateOf
    {
        [Theory]
        // Enabled, SchUseStrongCrypto: any number but 0 is on.
        [InlineData(0, "absent", nameof(Tls12State.WindowsDefault))]
        [InlineData(0, "0", nameof(Tls12State.Half))]
        [InlineData(0, "1", nameof(Tls12State.AsDocumented))]
        [InlineData(0, "0xFFFFFFFF", nameof(Tls12State.AsDocumented))]
        [InlineData(0, "text", nameof(Tls12State.Misconfigured))]
        [InlineData(2, "absent", nameof(Tls12State.WindowsDefault))]
        [InlineData(2, "0", nameof(Tls12State.Half))]
        [InlineData(2, "1", nameof(Tls12State.AsDocumented))]
        [InlineData(2, "0xFFFFFFFF", nameof(Tls12State.AsDocumented))]
        [InlineData(2, "text", nameof(Tls12State.Misconfigured))]
        [InlineData(4, "absent", nameof(Tls12State.WindowsDefault))]
        [InlineData(4, "0", nameof(Tls12State.Disabled))]
        [InlineData(4, "1", nameof(Tls12State.AsDocumented))]
        [InlineData(4, "0xFFFFFFFF", nameof(Tls12State.AsDocumented))]
        [InlineData(4, "text", nameof(Tls12State.Misconfigured))]
        // DisabledByDefault: only 0 is on.
        [InlineData(1, "absent", nameof(Tls12State.WindowsDefault))]
        [InlineData(1, "0", nameof(Tls12State.AsDocumented))]
        [InlineData(1, "1", nameof(Tls12State.Half))]
        [InlineData(1, "0xFFFFFFFF", nameof(Tls12State.Half))]
        [InlineData(1, "text", nameof(Tls12State.Misconfigured))]
        [InlineData(3, "absent", nameof(Tls12State.WindowsDefault))]
        [InlineData(3, "0", nameof(Tls12State.AsDocumented))]
        [InlineData(3, "1", nameof(Tls12State.Half))]
        [InlineData(3, "0xFFFFFFFF", nameof(Tls12State.Half))]
        [InlineData(3, "text", nameof(Tls12State.Misconfigured))]
        public void One_value_differs_from_the_article(int place, string value, string expected) =>
            Assert.Equal(expected, Tls12Check.StateOf(WithValueAt(place, Values[value])).ToString());

        [Fact]
        public void All_absent_is_the_default_of_Windows() =>
            Assert.Equal(Tls12State.WindowsDefault, Tls12Check.StateOf(Tls12(null, null, null, null, null)));

        [Fact]
        public void Client_and_server_off_is_disabled() =>
            Assert.Equal(Tls12State.Disabled, Tls12Check.StateOf(Tls12(DWord(0), DWord(1), DWord(0), DWord(1), DWord(1))));

        [Fact]
        public void Disabled_is_said_before_anything_else_is() =>
            Assert.Equal(Tls12State.Half, Tls12Check.StateOf(Tls12(DWord(0), null, RegistryValue.Text("1"), null, null)));
    }

    public class CipherSuites
    {
        private static readonly Tls12Settings Good = Tls12(DWord(1), DWord(0), DWord(1), DWord(0), DWord(1));

        public static TheoryData<string> Names => [.. TlsCipherSuite.All.Select(suite => suite.Name)];

        [Fact]
        public void They_are_those_that_the_service_accepts() => Assert.Equal(
            ((string[])["ECDSA", "RSA"]).SelectMany(signature => ((string[])["128_GCM_SHA256", "256_GCM_SHA384", "128_CBC_SHA256", "256_CBC_SHA384"])
                .Select(rest => $"TLS_ECDHE_{signature}_WITH_AES_{rest}")),
            TlsCipherSuite.All.Select(suite => suite.Name));

        [Theory]
        [MemberData(nameof(Names))]
        public void One_that_is_left_is_enough(string name)
        {
            Assert.Empty(Obstacles(policy: RegistryValue.Text("TLS_RSA_WITH_NULL_SHA, " + name.ToLowerInvariant() + "_p521")));
            Assert.Empty(Obstacles(windows: RegistryValue.MultiText(["TLS_AES_128_GCM_SHA256", name])));
        }

        [Fact]
        public void The_policy_counts_before_the_list_of_Windows()
        {
            Assert.Equal([RegistryLocations.CipherSuitePolicy], Obstacles(policy: RegistryValue.Text("TLS_RSA_WITH_NULL_SHA"), windows: RegistryValue.MultiText([TlsCipherSuite.All[0].Name])));
            Assert.Empty(Obstacles(policy: RegistryValue.Text(TlsCipherSuite.All[0].Name), windows: RegistryValue.MultiText(["TLS_RSA_WITH_NULL_SHA"])));
        }

        [Theory]
        [InlineData("")]
        [InlineData(" , ")]
        public void A_list_that_names_nothing_is_none(string list) => Assert.Empty(Obstacles(policy: RegistryValue.Text(list), windows: RegistryValue.DWord(1)));

        [Fact]
        public void Only_0_switches_an_algorithm_off()
        {
            Assert.Empty(Obstacles(off: (RegistryLocations.EcdhEnabled, DWord(0xFFFFFFFF))));
            Assert.Empty(Obstacles(off: (RegistryLocations.EcdhEnabled, RegistryValue.Text("0"))));
            Assert.Equal([RegistryLocations.EcdhEnabled], Obstacles(off: (RegistryLocations.EcdhEnabled, DWord(0))));
        }

        [Fact]
        public void One_cipher_or_hash_leaves_the_others()
        {
            Assert.All(RegistryLocations.TlsAlgorithms.Except([RegistryLocations.EcdhEnabled]), path => Assert.Empty(Obstacles(off: (path, DWord(0)))));
            Assert.Equal(
                [RegistryLocations.Aes128Enabled, RegistryLocations.Sha384Enabled],
                Obstacles(null, null, (RegistryLocations.Aes128Enabled, DWord(0)), (RegistryLocations.Sha384Enabled, DWord(0))));
        }

        [Theory]
        [InlineData(1u, PrerequisiteOutcome.Warning)]
        [InlineData(0u, PrerequisiteOutcome.Failed)]
        public void None_left_warns_and_hides_no_refusal(uint clientEnabled, PrerequisiteOutcome expected)
        {
            var verdict = new Tls12Check().Evaluate(
                Servers.Good with
                {
                    Tls12 = Tls12(DWord(clientEnabled), DWord(0), DWord(1), DWord(0), DWord(1)) with { Algorithms = [new(RegistryLocations.EcdhEnabled, DWord(0))] },
                },
                new EvaluationOptions());
            Assert.Equal(expected, verdict.Outcome);
            Assert.EndsWith(@"is left, because of: HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\KeyExchangeAlgorithms\ECDH Enabled", verdict.Actual, StringComparison.Ordinal);
            Assert.Contains("allow at least one of the cipher suites", verdict.Remedy, StringComparison.Ordinal);
            Assert.Equal(expected == PrerequisiteOutcome.Failed, verdict.Changes.Count > 0);
        }

        private static IReadOnlyList<RegistryValuePath> Obstacles(RegistryValue? policy = null, RegistryValue? windows = null, params (RegistryValuePath Path, RegistryValue Value)[] off) =>
            TlsCipherSuite.FindObstacles(Good with
            {
                Algorithms = [.. off.Select(algorithm => new StoredValue(algorithm.Path, algorithm.Value))],
                CipherSuitePolicy = new(RegistryLocations.CipherSuitePolicy, policy),
                CipherSuites = new(RegistryLocations.CipherSuites, windows),
            });
    }

    public class Evaluate
    {
        [Theory]
        [InlineData("absent", TlsPolicy.Documented, PrerequisiteOutcome.Failed)]
        [InlineData("absent", TlsPolicy.WindowsDefault, PrerequisiteOutcome.Passed)]
        [InlineData("0", TlsPolicy.Documented, PrerequisiteOutcome.Failed)]
        [InlineData("0", TlsPolicy.WindowsDefault, PrerequisiteOutcome.Failed)]
        [InlineData("1", TlsPolicy.Documented, PrerequisiteOutcome.Passed)]
        [InlineData("1", TlsPolicy.WindowsDefault, PrerequisiteOutcome.Passed)]
        [InlineData("text", TlsPolicy.Documented, PrerequisiteOutcome.Failed)]
        [InlineData("text", TlsPolicy.WindowsDefault, PrerequisiteOutcome.Failed)]
        public void WindowsDefault_accepts_absence_and_nothing_else(string clientEnabled, TlsPolicy policy, PrerequisiteOutcome expected) =>
            Assert.Equal(expected, Result(WithValueAt(0, Values[clientEnabled]), policy).Outcome);

        [Fact]
        public void Only_the_values_at_fault_are_named()
        {
            var result = Result(Tls12(DWord(1), DWord(0), DWord(0), DWord(0), DWord(1)), TlsPolicy.Documented);
            Assert.Equal(
                @"disabled for only one of client and server: HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Server Enabled = dword:00000000",
                result.Actual);
            Assert.NotEmpty(result.Changes);
        }

        [Fact]
        public void Enabled_alone_names_the_other_way_and_with_it_is_not_called_absent()
        {
            var settings = Tls12(DWord(0xFFFFFFFF), null, DWord(0xFFFFFFFF), null, DWord(1));
            var documented = new Tls12Check().Evaluate(Good with { Tls12 = settings }, new EvaluationOptions());
            Assert.Equal(PrerequisiteOutcome.Failed, documented.Outcome);
            Assert.EndsWith("TLSPOLICY=WindowsDefault", documented.Remedy, StringComparison.Ordinal);
            var byWindows = new Tls12Check().Evaluate(Good with { Tls12 = settings }, new EvaluationOptions { TlsPolicy = TlsPolicy.WindowsDefault });
            Assert.Equal(PrerequisiteOutcome.Passed, byWindows.Outcome);
            Assert.DoesNotContain("Enabled is absent", byWindows.Actual, StringComparison.Ordinal);
            Assert.Contains("DisabledByDefault is absent", byWindows.Actual, StringComparison.Ordinal);
        }

        private static Verdict Result(Tls12Settings settings, TlsPolicy policy) =>
            new Tls12Check().Evaluate(Good with { Tls12 = settings }, new EvaluationOptions { TlsPolicy = policy });
    }

    private static Tls12Settings WithValueAt(int place, RegistryValue? value)
    {
        RegistryValue?[] values = [DWord(1), DWord(0), DWord(1), DWord(0), DWord(1)];
        values[place] = value;
        return Tls12(values[0], values[1], values[2], values[3], values[4]);
    }
}
