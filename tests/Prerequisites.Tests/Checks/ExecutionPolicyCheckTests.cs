using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using static CloudProvisioningBootstrapper.Prerequisites.Tests.Servers;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Checks;

public class ExecutionPolicyCheckTests
{
    private static readonly ExecutionPolicies NothingSet = new(NotConfigured, NotConfigured, null, null, null, null);

    /// <summary>Every policy, and whether the article allows it.</summary>
    public static TheoryData<string, bool> Policies => new()
    {
        { "", true },
        { "Undefined", false },
        { "Restricted", false },
        { "AllSigned", false },
        { "RemoteSigned", true },
        { "Unrestricted", false },
        { "Bypass", false },
        { "remotesigned", true },
        { "BYPASS", false },
    };

    public class Evaluate
    {
        [Theory]
        [MemberData(nameof(Policies), MemberType = typeof(ExecutionPolicyCheckTests))]
        public void In_LocalMachine_it_blocks_and_can_be_fixed(string policy, bool isAllowed)
        {
            var result = Result(NothingSet with { LocalMachine = RegistryValue.Text(policy) });
            Assert.Equal(isAllowed ? PrerequisiteOutcome.Passed : PrerequisiteOutcome.Failed, result.Outcome);
            Assert.Equal(!isAllowed, result.Changes.Count > 0);
            Assert.Contains("LocalMachine", result.Actual, StringComparison.Ordinal);
        }

        [Theory]
        [MemberData(nameof(Policies), MemberType = typeof(ExecutionPolicyCheckTests))]
        public void In_MachinePolicy_it_blocks_and_cant_be_fixed(string policy, bool isAllowed)
        {
            var result = Result(NothingSet with { MachinePolicy = new(DWord(1), RegistryValue.Text(policy)) });
            Assert.Equal(isAllowed ? PrerequisiteOutcome.Passed : PrerequisiteOutcome.Failed, result.Outcome);
            Assert.Empty(result.Changes);
        }

        [Theory]
        [MemberData(nameof(Policies), MemberType = typeof(ExecutionPolicyCheckTests))]
        public void In_UserPolicy_it_only_warns(string policy, bool isAllowed) =>
            Assert.Equal(
                isAllowed ? PrerequisiteOutcome.Passed : PrerequisiteOutcome.Warning,
                Result(NothingSet with { UserPolicy = new(DWord(1), RegistryValue.Text(policy)) }).Outcome);

        [Theory]
        [MemberData(nameof(Policies), MemberType = typeof(ExecutionPolicyCheckTests))]
        public void In_CurrentUser_it_only_warns(string policy, bool isAllowed) =>
            Assert.Equal(
                isAllowed ? PrerequisiteOutcome.Passed : PrerequisiteOutcome.Warning,
                Result(NothingSet with { CurrentUser = RegistryValue.Text(policy) }).Outcome);

        [Fact]
        public void Nothing_set_anywhere_is_Undefined_and_passes() =>
            Assert.Equal(PrerequisiteOutcome.Passed, Result(NothingSet).Outcome);

        [Fact]
        public void Scripts_disabled_by_group_policy_is_Restricted_whatever_ExecutionPolicy_says()
        {
            var result = Result(NothingSet with { MachinePolicy = new(DWord(0), RegistryValue.Text("RemoteSigned")) });
            Assert.Equal(PrerequisiteOutcome.Failed, result.Outcome);
            Assert.Equal("Restricted, set by group policy (scope MachinePolicy)", result.Actual);
        }

        [Fact]
        public void A_group_policy_without_EnableScripts_is_not_configured() =>
            Assert.Equal(
                PrerequisiteOutcome.Passed,
                Result(NothingSet with { MachinePolicy = new(null, RegistryValue.Text("Unrestricted")) }).Outcome);

        [Fact]
        public void The_group_policy_overrules_the_setting_either_way()
        {
            Assert.Equal(
                PrerequisiteOutcome.Passed,
                Result(NothingSet with { MachinePolicy = new(DWord(1), RegistryValue.Text("RemoteSigned")), LocalMachine = RegistryValue.Text("Bypass") }).Outcome);
            Assert.Equal(
                PrerequisiteOutcome.Failed,
                Result(NothingSet with { MachinePolicy = new(DWord(1), RegistryValue.Text("Bypass")), LocalMachine = RegistryValue.Text("RemoteSigned") }).Outcome);
        }

        [Fact]
        public void The_computers_group_policy_overrules_the_accounts_scopes() =>
            Assert.Equal(
                PrerequisiteOutcome.Passed,
                Result(NothingSet with { MachinePolicy = new(DWord(1), RegistryValue.Text("RemoteSigned")), CurrentUser = RegistryValue.Text("Bypass") }).Outcome);

        [Theory]
        [InlineData("Sometimes")]
        [InlineData("Undefined")]
        [InlineData("Default")]
        [InlineData("RemoteSigned ")]
        [InlineData(" RemoteSigned")]
        [InlineData(" ")]
        public void A_text_that_is_no_policy_is_Restricted_and_named_with_its_remedy(string text)
        {
            var result = Result(NothingSet with { LocalMachine = RegistryValue.Text(text) });
            Assert.Equal(PrerequisiteOutcome.Failed, result.Outcome);
            Assert.Equal($"Restricted (scope LocalMachine); the stored value \"{text}\" is not a PowerShell policy and counts as Restricted", result.Actual);
            Assert.StartsWith($"to replace \"{text}\", run ", result.Remedy, StringComparison.Ordinal);
            Assert.Contains("APPLYFIXES=1", result.Remedy, StringComparison.Ordinal);
            Assert.Single(result.Changes);
        }

        [Fact]
        public void A_text_with_a_second_null_is_no_policy_and_shown_as_it_is()
        {
            var result = Result(NothingSet with { LocalMachine = RegistryValue.Text("RemoteSigned\0") });
            Assert.StartsWith("Restricted (scope LocalMachine); the stored value hex(1):52,00,65,00,", result.Actual, StringComparison.Ordinal);
            Assert.Single(result.Changes);
        }

        [Fact]
        public void What_is_no_text_counts_as_absent()
        {
            Assert.Equal("Undefined (scope LocalMachine)", Result(NothingSet with { LocalMachine = DWord(2) }).Actual);
            Assert.Equal("RemoteSigned (scope LocalMachine)", Result(NothingSet with { MachineEnvironment = DWord(2), LocalMachine = RegistryValue.Text("RemoteSigned") }).Actual);
        }

        [Fact]
        public void A_group_policys_ExecutionPolicy_that_is_no_text_is_Restricted() => Assert.Equal(
            "Restricted, set by group policy (scope MachinePolicy); the stored value dword:00000001 is not a PowerShell policy and counts as Restricted",
            Result(NothingSet with { MachinePolicy = new(DWord(1), DWord(1)) }).Actual);

        [Theory]
        [InlineData("Undefined", PrerequisiteOutcome.Failed)]
        [InlineData("Restricted", PrerequisiteOutcome.Failed)]
        [InlineData("REMOTESIGNED", PrerequisiteOutcome.Passed)]
        [InlineData("", PrerequisiteOutcome.Passed)]
        public void The_computers_environment_variable_decides_and_cant_be_fixed(string text, PrerequisiteOutcome outcome)
        {
            var result = Result(NothingSet with { MachineEnvironment = RegistryValue.Text(text) });
            Assert.Equal(outcome, result.Outcome);
            Assert.Equal(text.Length > 0, result.Actual.Contains("PSExecutionPolicyPreference", StringComparison.Ordinal));
            Assert.Empty(result.Changes);
        }

        [Fact]
        public void A_group_policy_overrules_the_environment_variable_and_the_variable_the_setting()
        {
            var bypass = NothingSet with { MachineEnvironment = RegistryValue.Text("Bypass") };
            Assert.Equal("RemoteSigned (scope MachinePolicy)", Result(bypass with { MachinePolicy = new(DWord(1), RegistryValue.Text("RemoteSigned")) }).Actual);
            Assert.StartsWith("Bypass (scope Process,", Result(bypass with { LocalMachine = RegistryValue.Text("RemoteSigned") }).Actual, StringComparison.Ordinal);
        }

        [Fact]
        public void The_accounts_environment_variable_only_warns_and_overrules_that_of_the_computer()
        {
            var bypass = NothingSet with { UserEnvironment = RegistryValue.Text("Bypass") };
            Assert.Equal("Undefined (scope LocalMachine); but Bypass for the account that runs this (scope Process)", Result(bypass).Actual);
            Assert.Equal(PrerequisiteOutcome.Warning, Result(bypass with { MachineEnvironment = RegistryValue.Text("RemoteSigned") }).Outcome);
            Assert.Equal(PrerequisiteOutcome.Failed, Result(bypass with { MachineEnvironment = RegistryValue.Text("AllSigned") }).Outcome);
        }

        [Fact]
        public void The_computers_environment_variable_overrules_the_accounts_setting() => Assert.Equal(
            PrerequisiteOutcome.Passed,
            Result(NothingSet with { MachineEnvironment = RegistryValue.Text("RemoteSigned"), CurrentUser = RegistryValue.Text("Bypass") }).Outcome);

        [Fact]
        public void What_depends_on_environment_variables_is_Unknown_and_blocks_nothing()
        {
            var variable = new RegistryValue(RegistryValueType.ExpandableText, RegistryValue.Text("%POLICY%").ToBytes());
            var result = Result(NothingSet with { LocalMachine = variable });
            Assert.Equal(PrerequisiteOutcome.Unknown, result.Outcome);
            Assert.Contains("LocalMachine", result.Actual, StringComparison.Ordinal);
            Assert.Equal(PrerequisiteOutcome.Unknown, Result(NothingSet with { MachinePolicy = new(variable, null) }).Outcome);
            Assert.Equal(PrerequisiteOutcome.Warning, Result(NothingSet with { CurrentUser = variable }).Outcome);
        }

        private static Verdict Result(ExecutionPolicies policies) =>
            new ExecutionPolicyCheck().Evaluate(Good with { ExecutionPolicies = policies }, new EvaluationOptions());
    }
}
