using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using static CloudProvisioningBootstrapper.Prerequisites.Tests.Servers;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Checks;

public class ExecutionPolicyCheckTests
{
    private static readonly ExecutionPolicies NothingSet = new(NotConfigured, NotConfigured, null, null);

    /// <summary>Every policy, and whether the article allows it.</summary>
    public static TheoryData<string, bool> Policies => new()
    {
        { "Undefined", true },
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

        [Fact]
        public void A_name_that_PowerShell_does_not_know_is_Unknown_and_blocks_nothing()
        {
            var result = Result(NothingSet with { LocalMachine = RegistryValue.Text("Sometimes") });
            Assert.Equal(PrerequisiteOutcome.Unknown, result.Outcome);
            Assert.Contains("\"Sometimes\"", result.Actual, StringComparison.Ordinal);
        }

        [Fact]
        public void A_value_that_is_no_text_is_Unknown() =>
            Assert.Equal(PrerequisiteOutcome.Unknown, Result(NothingSet with { LocalMachine = DWord(2) }).Outcome);

        private static Verdict Result(ExecutionPolicies policies) =>
            new ExecutionPolicyCheck().Evaluate(Good with { ExecutionPolicies = policies }, new EvaluationOptions());
    }
}
