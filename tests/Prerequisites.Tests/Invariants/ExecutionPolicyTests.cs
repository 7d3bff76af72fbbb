using System.Text;
using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Invariants;

/// <summary>For any registry the check says what Windows PowerShell itself makes of it.</summary>
[Properties(Arbitrary = [typeof(Registries)], MaxTest = 5000)]
public class ExecutionPolicyTests
{
    private static readonly string[] Allowed = ["Undefined", "RemoteSigned"];

    [Property]
    public void The_check_says_what_Windows_PowerShell_says(State state)
    {
        var verdict = new ExecutionPolicyCheck().Evaluate(state.Read(), new EvaluationOptions());
        var ofComputer = WindowsPowerShell.GetExecutionPolicy(state.Registry, withAccount: false);
        var ofAccount = WindowsPowerShell.GetExecutionPolicy(state.Registry, withAccount: true);

        Assert.StartsWith(ofComputer.Policy, verdict.Actual, StringComparison.Ordinal);
        Assert.Contains($"scope {ofComputer.Scope}", verdict.Actual, StringComparison.Ordinal);
        if (!Allowed.Contains(ofComputer.Policy))
        {
            Assert.Equal(PrerequisiteOutcome.Failed, verdict.Outcome);
            Assert.Equal(ofComputer.Scope == "LocalMachine", verdict.Changes.Count > 0);
        }
        else if (!Allowed.Contains(ofAccount.Policy))
        {
            Assert.Equal(PrerequisiteOutcome.Warning, verdict.Outcome);
            Assert.Contains($"{ofAccount.Policy} for the account that runs this (scope {ofAccount.Scope})", verdict.Actual, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(PrerequisiteOutcome.Passed, verdict.Outcome);
        }
    }

    [Property]
    public void What_the_check_changes_makes_PowerShell_allow_it(State state)
    {
        var changes = new ExecutionPolicyCheck().Evaluate(state.Read(), new EvaluationOptions()).Changes;
        foreach (var change in changes)
        {
            state.Registry[change.Path] = change.Value;
        }

        Assert.True(changes.Count == 0 || Allowed.Contains(WindowsPowerShell.GetExecutionPolicy(state.Registry, withAccount: false).Policy));
    }

    public sealed class State(IReadOnlyList<(RegistryValuePath Path, RegistryValue Value)> values)
    {
        public InMemoryRegistry Registry { get; } = Import(values);

        public ServerFacts Read()
        {
            var unread = new Unread();
            var policies = new ServerFactsReader(Registry, unread, unread, unread, unread, unread, unread, unread).Read(ReadingRequest.Nothing).ExecutionPolicies;
            return Servers.Good with { ExecutionPolicies = policies };
        }

        public override string ToString() => string.Join('\n', values.Select(value => $"{value.Path} = {(uint)value.Value.Type:x}:{Convert.ToHexString(value.Value.ToBytes())}"));

        private static InMemoryRegistry Import(IEnumerable<(RegistryValuePath Path, RegistryValue Value)> values)
        {
            var registry = new InMemoryRegistry();
            foreach (var (path, value) in values)
            {
                registry[path] = value;
            }

            return registry;
        }
    }

    public static class Registries
    {
        private static readonly RegistryValuePath[] Switches = [RegistryLocations.MachinePolicyEnableScripts, RegistryLocations.UserPolicyEnableScripts];

        private static readonly RegistryValuePath[] Policies =
        [
            RegistryLocations.MachinePolicyExecutionPolicy, RegistryLocations.UserPolicyExecutionPolicy, RegistryLocations.CurrentUserExecutionPolicy,
            RegistryLocations.LocalMachineExecutionPolicy, RegistryLocations.MachineExecutionPolicyPreference, RegistryLocations.UserExecutionPolicyPreference,
        ];

        private static readonly string[] Names = ["Bypass", "Unrestricted", "RemoteSigned", "AllSigned", "Restricted", "Undefined", "Default", "", "0", "1", "Re\u017Ftricted", "System.Byte[]"];

        // Regedit's types, and one that Windows has no name for; some with fewer or more bytes than they should have.
        private static readonly int[] Types = [0, 1, 2, 3, 4, 5, 6, 7, 11, 4, 11, 0x7777];

        public static Arbitrary<State> All() => Gen.Constant(Array.Empty<(RegistryValuePath, RegistryValue)>())
            .SelectMany(_ => Values(Switches, Switch).SelectMany(switches => Values(Policies, Policy).Select(policies => new State([.. switches, .. policies]))))
            .ToArbitrary();

        private static Gen<IEnumerable<(RegistryValuePath, RegistryValue)>> Values(RegistryValuePath[] paths, Gen<RegistryValue> values) =>
            Gen.SubListOf(paths).SelectMany(some => values.ListOf(some.Count).Select(list => some.Zip(list)));

        private static Gen<RegistryValue> Switch => Gen.Frequency(
            (4, Gen.Choose(0, 2).Select(number => RegistryValue.DWord((uint)number))),
            (2, Gen.Choose(0, 2).SelectMany(number => Typed(BitConverter.GetBytes((long)number)))),
            (1, Gen.Elements("0", "1", "2", "", "00").Select(RegistryValue.Text)),
            (1, Anything));

        private static Gen<RegistryValue> Policy => Gen.Frequency((6, Spelling.Select(RegistryValue.Text)), (2, Spelling.SelectMany(text => Typed(Encoding.Unicode.GetBytes(text)))), (1, Anything));

        private static Gen<string> Spelling => Gen.Elements(Names).SelectMany(name => Gen.Elements(
            name, name, name, name.ToLowerInvariant(), name.ToUpperInvariant(), name + " ", " " + name, name + "\0", name + "\0x", name.Length > 0 ? name[1..] : "x"));

        private static Gen<RegistryValue> Typed(byte[] bytes) => Gen.Elements(Types).SelectMany(type => Gen.Choose(0, bytes.Length).Select(length =>
            new RegistryValue((RegistryValueType)type, length % 3 == 0 ? bytes : [.. bytes.Take(length)])));

        // No % among the bytes: what an environment variable holds is not in the registry.
        private static Gen<RegistryValue> Anything => Gen.Choose(0, 24).ArrayOf().SelectMany(bytes => Typed([.. bytes.Select(number => (byte)number)]));
    }
}
