using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>
/// The article: "The PowerShell execution policy on the local server must be set to Undefined or RemoteSigned."
/// The computer's scopes decide. The calling account's scopes only warn: the agent's setup may run as someone else,
/// and under SYSTEM they are SYSTEM's own.
/// </summary>
/// <remarks>
/// The rule is that of Windows PowerShell 5.1: SecuritySupport.cs and Utils.cs of its last common source with PowerShell,
/// https://github.com/PowerShell/PowerShell/blob/v6.0.0-alpha.7/src/System.Management.Automation/security/SecuritySupport.cs.
/// The environment variable of this process is not looked at: whoever starts Setup with powershell.exe -ExecutionPolicy
/// hands it down, and it is not the server's.
/// </remarks>
internal sealed class ExecutionPolicyCheck()
    : PrerequisiteCheck<ExecutionPolicies>(PrerequisiteId.ExecutionPolicy, DocumentationPages.ExecutionPolicies, facts => facts.ExecutionPolicies)
{
    protected override Verdict Evaluate(ExecutionPolicies fact, EvaluationOptions options)
    {
        var machinePolicy = ScopedPolicy.OfGroupPolicy("MachinePolicy", fact.MachinePolicy);
        var machineProcess = ScopedPolicy.OfText("Process", fact.MachineEnvironment);
        var localMachine = ScopedPolicy.OfText("LocalMachine", fact.LocalMachine);
        var forMachine = FirstDefined(machinePolicy, machineProcess, localMachine);
        if (forMachine.Name is null)
        {
            return Verdict.Unknown(Text.Format(Strings.ExecutionPolicy_HasVariable, forMachine.Scope, forMachine.Stored!));
        }

        if (!forMachine.IsAllowed)
        {
            return forMachine == machinePolicy ? Verdict.Failed(forMachine.Describe(Strings.ExecutionPolicy_SetByGroupPolicy), Strings.ExecutionPolicy_GroupPolicyRemedy)
                : forMachine == machineProcess ? Verdict.Failed(forMachine.Describe(Strings.ExecutionPolicy_SetByEnvironment), Strings.ExecutionPolicy_EnvironmentRemedy)
                : Verdict.Failed(forMachine.Describe(Strings.ExecutionPolicy_Set), RemedyOf(localMachine), FixOf(fact));
        }

        var forAccount = FirstDefined(
            machinePolicy,
            ScopedPolicy.OfGroupPolicy("UserPolicy", fact.UserPolicy),
            ScopedPolicy.OfText("Process", fact.UserEnvironment),
            machineProcess,
            ScopedPolicy.OfText("CurrentUser", fact.CurrentUser),
            localMachine);
        var actual = forMachine.Describe(forMachine == machineProcess ? Strings.ExecutionPolicy_SetByEnvironment : Strings.ExecutionPolicy_Set);
        return forAccount.IsAllowed
            ? Verdict.Passed(actual)
            : Verdict.Warning(
                Text.Format(Strings.ExecutionPolicy_UserDiffers, actual, forAccount.Describe(Strings.ExecutionPolicy_ForAccount)),
                Strings.ExecutionPolicy_UserRemedy);
    }

    // The last scope counts where none is set.
    private static ScopedPolicy FirstDefined(params ScopedPolicy[] scopes) => scopes.FirstOrDefault(scope => !scope.IsUndefined) ?? scopes.Last();

    private static string RemedyOf(ScopedPolicy localMachine) => localMachine.IsName
        ? Strings.ExecutionPolicy_Remedy
        : Text.Format(Strings.ExecutionPolicy_ReplaceRemedy, localMachine.Stored!);

    // PowerShell reads it whenever it starts.
    private static RegistryChange FixOf(ExecutionPolicies policies) => new(
        PrerequisiteId.ExecutionPolicy,
        RegistryLocations.LocalMachineExecutionPolicy,
        RegistryValue.Text(nameof(ExecutionPolicyName.RemoteSigned)),
        policies.LocalMachine,
        NeedsRestart: false);

    /// <summary>What PowerShell takes a scope for.</summary>
    /// <param name="Scope">The scope's name in PowerShell.</param>
    /// <param name="Name">The policy; <see langword="null"/> where it depends on an environment variable.</param>
    /// <param name="Stored">The value that says so; <see langword="null"/> where there is none.</param>
    private sealed record ScopedPolicy(string Scope, ExecutionPolicyName? Name, RegistryValue? Stored)
    {
        /// <summary>Windows PowerShell's names; "Undefined" is none of them.</summary>
        private static readonly ExecutionPolicyName[] Names =
        [
            ExecutionPolicyName.Bypass, ExecutionPolicyName.Unrestricted, ExecutionPolicyName.RemoteSigned, ExecutionPolicyName.AllSigned, ExecutionPolicyName.Restricted,
        ];

        public bool IsUndefined => Name == ExecutionPolicyName.Undefined;

        public bool IsAllowed => Name is ExecutionPolicyName.Undefined or ExecutionPolicyName.RemoteSigned;

        /// <summary>Whether what is stored says so itself; PowerShell makes Restricted of a text that it does not know.</summary>
        public bool IsName => Name != ExecutionPolicyName.Restricted || Stored is null || Matches(ExecutionPolicyName.Restricted, DotNetRegistryValue.ToString(Stored));

        /// <summary>A group policy: EnableScripts is compared as text, so that any type will do, and ExecutionPolicy made text.</summary>
        public static ScopedPolicy OfGroupPolicy(string scope, GroupExecutionPolicy policy) => TextOf(policy.EnableScripts) switch
        {
            "0" => new(scope, ExecutionPolicyName.Restricted, null),
            "1" => Of(scope, policy.ExecutionPolicy, TextOf(policy.ExecutionPolicy)),
            _ => new(scope, policy.EnableScripts is { } value && DotNetRegistryValue.HasVariable(value) ? null : ExecutionPolicyName.Undefined, policy.EnableScripts),
        };

        /// <summary>A setting or an environment variable: what is not text counts as absent.</summary>
        public static ScopedPolicy OfText(string scope, RegistryValue? stored) => Of(scope, stored, stored is null ? null : DotNetRegistryValue.AsString(stored));

        /// <summary>The policy, and what is stored where that is none of PowerShell's names.</summary>
        public string Describe(string format)
        {
            var policy = Text.Format(format, Name?.ToString() ?? Stored!.ToString(), Scope);
            return IsName ? policy : Text.Format(Strings.ExecutionPolicy_NotAName, policy, Stored!);
        }

        private static ScopedPolicy Of(string scope, RegistryValue? stored, string? text) => new(
            scope,
            string.IsNullOrEmpty(text) ? ExecutionPolicyName.Undefined
                : DotNetRegistryValue.HasVariable(stored!) ? null
                : Names.Where(name => Matches(name, text)).DefaultIfEmpty(ExecutionPolicyName.Restricted).First(),
            stored);

        private static bool Matches(ExecutionPolicyName name, string? text) => string.Equals(name.ToString(), text, StringComparison.OrdinalIgnoreCase);

        private static string? TextOf(RegistryValue? value) => value is null ? null : DotNetRegistryValue.ToString(value);
    }
}

/// <summary>Windows PowerShell's execution policies.</summary>
/// <remarks>https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_execution_policies</remarks>
internal enum ExecutionPolicyName
{
    /// <summary>No policy is set in this scope.</summary>
    Undefined,

    /// <summary>No scripts run.</summary>
    Restricted,

    /// <summary>Only scripts signed by a trusted publisher run.</summary>
    AllSigned,

    /// <summary>Downloaded scripts must be signed by a trusted publisher.</summary>
    RemoteSigned,

    /// <summary>All scripts run, with a question for downloaded ones.</summary>
    Unrestricted,

    /// <summary>All scripts run, without questions.</summary>
    Bypass,
}
