using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Fixes;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using static CloudProvisioningBootstrapper.Prerequisites.Tests.Servers;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Fixes;

public class FixPlanTests
{
    public class For
    {
        private const string Client = @"HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Client";
        private const string Server = @"HKLM\SYSTEM\CurrentControlSet\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Server";
        private const string DotNet = @"HKLM\SOFTWARE\Microsoft\.NETFramework\v4.0.30319";
        private const string PowerShell = @"HKLM\SOFTWARE\Microsoft\PowerShell\1\ShellIds\Microsoft.PowerShell";

        private static readonly RegistryValue On = DWord(1);
        private static readonly RegistryValue Off = DWord(0);
        private static readonly RegistryValue AsText = RegistryValue.Text("1");

        private static readonly string[] All =
        [
            $"{Client} Enabled = dword:00000001", $"{Client} DisabledByDefault = dword:00000000",
            $"{Server} Enabled = dword:00000001", $"{Server} DisabledByDefault = dword:00000000",
            $"{DotNet} SchUseStrongCrypto = dword:00000001",
        ];

        private static readonly string RemoteSigned = $"{PowerShell} ExecutionPolicy = \"RemoteSigned\"";

        /// <summary>The five values: client Enabled and DisabledByDefault, those of the server, SchUseStrongCrypto; the numbers of the changes in <see cref="All"/>.</summary>
        private static readonly Dictionary<string, (Tls12Settings Settings, TlsPolicy Policy, int[] Changes)> TlsStates = new()
        {
            ["as documented"] = (Tls12(On, Off, On, Off, On), TlsPolicy.Documented, []),
            ["absent"] = (Tls12(null, null, null, null, null), TlsPolicy.Documented, [0, 1, 2, 3, 4]),
            ["absent, and that is enough"] = (Tls12(null, null, null, null, null), TlsPolicy.WindowsDefault, []),
            ["absent in part"] = (Tls12(On, null, On, Off, On), TlsPolicy.Documented, [1]),
            ["disabled"] = (Tls12(Off, On, Off, On, On), TlsPolicy.Documented, [0, 1, 2, 3]),
            ["disabled, where absent would be enough"] = (Tls12(Off, null, Off, null, On), TlsPolicy.WindowsDefault, [0, 1, 2, 3]),
            ["half"] = (Tls12(Off, Off, On, Off, On), TlsPolicy.Documented, [0]),
            ["wrong type"] = (Tls12(AsText, Off, On, RegistryValue.Text("0"), On), TlsPolicy.Documented, [0, 3]),
            ["wrong length"] = (Tls12(new(RegistryValueType.DWord, [1, 0, 0]), Off, On, Off, On), TlsPolicy.WindowsDefault, [0]),
            ["strong cryptography off"] = (Tls12(On, Off, On, Off, Off), TlsPolicy.Documented, [4]),
            ["any number but 0 is on"] = (Tls12(DWord(0xFFFFFFFF), Off, DWord(2), Off, DWord(7)), TlsPolicy.Documented, []),
            ["beside one that complies otherwise"] = (Tls12(DWord(0xFFFFFFFF), On, On, Off, On), TlsPolicy.Documented, [1]),
        };

        private static readonly Dictionary<string, (ExecutionPolicies Policies, bool IsChanged)> PolicyStates = new()
        {
            ["undefined"] = (LocalMachine(null), false),
            ["RemoteSigned"] = (LocalMachine("RemoteSigned"), false),
            ["AllSigned"] = (LocalMachine("AllSigned"), true),
            ["Restricted"] = (LocalMachine("Restricted"), true),
            ["Unrestricted"] = (LocalMachine("Unrestricted"), true),
            ["Bypass"] = (LocalMachine("Bypass"), true),
            ["no policy that PowerShell knows"] = (LocalMachine("Sometimes"), true),
            ["a space too many"] = (LocalMachine("RemoteSigned "), true),
            ["overridden by the environment"] = (LocalMachine("AllSigned") with { MachineEnvironment = RegistryValue.Text("Bypass") }, false),
            ["wrong type"] = (LocalMachine(null) with { LocalMachine = DWord(1) }, false),
            ["group policy forbids"] = (LocalMachine("AllSigned") with { MachinePolicy = new(DWord(0), null) }, false),
            ["group policy Unrestricted"] = (LocalMachine("AllSigned") with { MachinePolicy = new(DWord(1), RegistryValue.Text("Unrestricted")) }, false),
            ["group policy RemoteSigned"] = (LocalMachine("AllSigned") with { MachinePolicy = new(DWord(1), RegistryValue.Text("RemoteSigned")) }, false),
        };

        public static TheoryData<string, string> Pairs
        {
            get
            {
                var pairs = new TheoryData<string, string>();
                foreach (var (tls, policy) in TlsStates.Keys.SelectMany(tls => PolicyStates.Keys.Select(policy => (tls, policy))))
                {
                    pairs.Add(tls, policy);
                }

                return pairs;
            }
        }

        [Theory]
        [MemberData(nameof(Pairs))]
        public void Changes_exactly_what_does_not_comply(string tls, string policy)
        {
            var (settings, tlsPolicy, changes) = TlsStates[tls];
            var (policies, isChanged) = PolicyStates[policy];
            var facts = Good with { Tls12 = settings, ExecutionPolicies = policies };
            Assert.Equal(
                [.. isChanged ? [RemoteSigned] : Array.Empty<string>(), .. changes.Select(index => All[index])],
                Plan(facts, new() { ApplyFixes = true, TlsPolicy = tlsPolicy }).Select(change => $"{change.Path} = {change.Value}"));
        }

        [Theory]
        [MemberData(nameof(Pairs))]
        public void Without_APPLYFIXES_nothing_is_changed(string tls, string policy) =>
            Assert.Empty(Plan(Good with { Tls12 = TlsStates[tls].Settings, ExecutionPolicies = PolicyStates[policy].Policies }, new()));

        [Theory]
        [MemberData(nameof(Pairs))]
        public void What_was_changed_complies(string tls, string policy)
        {
            var facts = Good with { Tls12 = TlsStates[tls].Settings, ExecutionPolicies = PolicyStates[policy].Policies };
            var options = new EvaluationOptions { ApplyFixes = true, TlsPolicy = TlsStates[tls].Policy };
            var plan = Plan(facts, options);
            var changed = facts with
            {
                Tls12 = Tls12(
                    After(RegistryLocations.Tls12ClientEnabled, facts.Tls12.Value.Client.Enabled),
                    After(RegistryLocations.Tls12ClientDisabledByDefault, facts.Tls12.Value.Client.DisabledByDefault),
                    After(RegistryLocations.Tls12ServerEnabled, facts.Tls12.Value.Server.Enabled),
                    After(RegistryLocations.Tls12ServerDisabledByDefault, facts.Tls12.Value.Server.DisabledByDefault),
                    After(RegistryLocations.SchUseStrongCrypto, facts.Tls12.Value.SchUseStrongCrypto)),
                ExecutionPolicies = facts.ExecutionPolicies.Value with
                {
                    LocalMachine = After(RegistryLocations.LocalMachineExecutionPolicy, facts.ExecutionPolicies.Value.LocalMachine),
                },
            };
            Assert.Empty(Plan(changed, options));
            Assert.All(
                new PrerequisiteEvaluator().Evaluate(changed, options).Where(result => plan.Any(change => change.Reason == result.Id)),
                result => Assert.Equal(PrerequisiteOutcome.Passed, result.Outcome));

            RegistryValue? After(RegistryValuePath path, RegistryValue? before) =>
                plan.SingleOrDefault(change => change.Path == path)?.Value ?? before;
        }

        [Fact]
        public void Only_TLS_needs_a_restart() => Assert.Equal(
            [(PrerequisiteId.ExecutionPolicy, false), .. Enumerable.Repeat((PrerequisiteId.Tls12, true), 5)],
            Plan(Bad, new() { ApplyFixes = true }).Select(change => (change.Reason, change.NeedsRestart)));

        [Fact]
        public void A_skipped_check_is_not_fixed() => Assert.Equal(
            [RemoteSigned],
            Plan(Bad, new() { ApplyFixes = true, SkippedChecks = [PrerequisiteId.Tls12] }).Select(change => $"{change.Path} = {change.Value}"));

        [Fact]
        public void What_cant_be_read_is_not_fixed() => Assert.Empty(Plan(
            Bad with { Tls12 = Reading<Tls12Settings>.Failed("no answer"), ExecutionPolicies = Reading<ExecutionPolicies>.Failed("no answer") },
            new() { ApplyFixes = true }));

        [Fact]
        public void A_change_names_the_check_that_asks_for_it() => Assert.All(
            new PrerequisiteEvaluator().Evaluate(Bad, new()),
            result => Assert.All(result.Changes, change => Assert.Equal(result.Id, change.Reason)));

        private static ServerFacts Bad => Good with { Tls12 = TlsStates["absent"].Settings, ExecutionPolicies = LocalMachine("AllSigned") };

        private static ExecutionPolicies LocalMachine(string? policy) =>
            new(NotConfigured, NotConfigured, UserEnvironment: null, MachineEnvironment: null, CurrentUser: null, policy is null ? null : RegistryValue.Text(policy));

        private static IReadOnlyList<RegistryChange> Plan(ServerFacts facts, EvaluationOptions options) =>
            FixPlan.For(new PrerequisiteEvaluator().Evaluate(facts, options));
    }
}
