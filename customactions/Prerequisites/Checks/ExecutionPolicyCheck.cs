using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>
/// The article: "The PowerShell execution policy on the local server must be set to Undefined or RemoteSigned."
/// The computer's scopes decide. The calling account's scopes only warn: the agent's setup may run as somebody else,
/// and under SYSTEM they are SYSTEM's own.
/// </summary>
/// <remarks>
/// A group policy counts by EnableScripts: 0 is Restricted whatever ExecutionPolicy says, 1 is what ExecutionPolicy says,
/// anything else is not configured (PowerShell's SecuritySupport.cs).
/// </remarks>
internal sealed class ExecutionPolicyCheck()
    : PrerequisiteCheck<ExecutionPolicies>(PrerequisiteId.ExecutionPolicy, DocumentationPages.ExecutionPolicies, facts => facts.ExecutionPolicies)
{
    protected override Verdict Evaluate(ExecutionPolicies fact, EvaluationOptions options)
    {
        var machinePolicy = FromGroupPolicy("MachinePolicy", fact.MachinePolicy);
        var localMachine = FromSetting("LocalMachine", fact.LocalMachine);
        var effective = machinePolicy.IsUndefined ? localMachine : machinePolicy;

        if (effective.Name is null)
        {
            return Verdict.Unknown(Text.Format(Strings.ExecutionPolicy_Unrecognized, effective.Scope, effective.Stored));
        }

        if (!effective.IsAllowed)
        {
            return effective == machinePolicy
                ? Verdict.Failed(Text.Format(Strings.ExecutionPolicy_SetByGroupPolicy, effective.Name), Strings.ExecutionPolicy_GroupPolicyRemedy)
                : Verdict.Failed(Text.Format(Strings.ExecutionPolicy_Set, effective.Name, effective.Scope), Strings.ExecutionPolicy_Remedy, FixOf(fact));
        }

        var forMachine = Text.Format(Strings.ExecutionPolicy_Set, effective.Name, effective.Scope);
        var userPolicy = FromGroupPolicy("UserPolicy", fact.UserPolicy);
        var currentUser = FromSetting("CurrentUser", fact.CurrentUser);
        var forUser = userPolicy.IsUndefined ? currentUser : userPolicy;

        // The computer's group policy overrules every scope of an account.
        return machinePolicy.IsUndefined && !forUser.IsAllowed
            ? Verdict.Warning(
                Text.Format(Strings.ExecutionPolicy_UserDiffers, forMachine, forUser.Name?.ToString() ?? forUser.Stored, forUser.Scope),
                Strings.ExecutionPolicy_UserRemedy)
            : Verdict.Passed(forMachine);
    }

    // PowerShell reads it whenever it starts.
    private static RegistryChange FixOf(ExecutionPolicies policies) => new(
        PrerequisiteId.ExecutionPolicy,
        RegistryLocations.LocalMachineExecutionPolicy,
        RegistryValue.Text(nameof(ExecutionPolicyName.RemoteSigned)),
        policies.LocalMachine,
        NeedsRestart: false);

    private static ScopedPolicy FromGroupPolicy(string scope, GroupExecutionPolicy policy) => Number(policy.EnableScripts) switch
    {
        "0" => new(scope, ExecutionPolicyName.Restricted, ""),
        "1" => FromSetting(scope, policy.ExecutionPolicy),
        _ => new(scope, ExecutionPolicyName.Undefined, ""),
    };

    private static ScopedPolicy FromSetting(string scope, RegistryValue? setting) => setting?.AsText() switch
    {
        null when setting is null => new(scope, ExecutionPolicyName.Undefined, ""),
        "" => new(scope, ExecutionPolicyName.Undefined, ""),
        var text => new(scope, Parse(text), setting.ToString()),
    };

    // PowerShell compares EnableScripts as text, so that a REG_SZ "0" works like a DWORD 0.
    private static string? Number(RegistryValue? value) =>
        value?.AsDWord()?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? value?.AsText();

    private static ExecutionPolicyName? Parse(string? text) =>
        Enum.GetValues(typeof(ExecutionPolicyName))
            .Cast<ExecutionPolicyName?>()
            .FirstOrDefault(name => string.Equals(name.ToString(), text, StringComparison.OrdinalIgnoreCase));

    /// <param name="Scope">The scope's name in PowerShell.</param>
    /// <param name="Name">The policy, or <see langword="null"/> where what is stored is none.</param>
    /// <param name="Stored">What is stored.</param>
    private sealed record ScopedPolicy(string Scope, ExecutionPolicyName? Name, string Stored)
    {
        public bool IsUndefined => Name == ExecutionPolicyName.Undefined;

        public bool IsAllowed => Name is ExecutionPolicyName.Undefined or ExecutionPolicyName.RemoteSigned;
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
