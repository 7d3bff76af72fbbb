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
public sealed class ExecutionPolicyCheck : PrerequisiteCheck<ExecutionPolicies>
{
    /// <inheritdoc/>
    public override PrerequisiteId Id => PrerequisiteId.ExecutionPolicy;

    /// <inheritdoc/>
    public override string Title => Strings.ExecutionPolicy_Title;

    /// <inheritdoc/>
    public override Uri Documentation => DocumentationPages.ExecutionPolicies;

    /// <inheritdoc/>
    public override string Require(Requirements requirements) => Strings.ExecutionPolicy_Required;

    /// <inheritdoc/>
    protected override Reading<ExecutionPolicies> Select(ServerFacts facts) => facts.ExecutionPolicies;

    /// <inheritdoc/>
    protected override Verdict Judge(ExecutionPolicies fact, Requirements requirements)
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
                : Verdict.Failed(Text.Format(Strings.ExecutionPolicy_Set, effective.Name, effective.Scope), Strings.ExecutionPolicy_Remedy, isFixable: true);
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
