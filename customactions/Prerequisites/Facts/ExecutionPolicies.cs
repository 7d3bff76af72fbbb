using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>Windows PowerShell's execution policy in each scope that is stored, in order of precedence.</summary>
/// <param name="MachinePolicy">The computer's group policy.</param>
/// <param name="UserPolicy">The calling account's group policy; under SYSTEM, that account's own.</param>
/// <param name="UserEnvironment">The calling account's environment variable PSExecutionPolicyPreference, or <see langword="null"/>.</param>
/// <param name="MachineEnvironment">The computer's environment variable of that name, or <see langword="null"/>.</param>
/// <param name="CurrentUser">The calling account's own setting, or <see langword="null"/>.</param>
/// <param name="LocalMachine">The computer's setting, or <see langword="null"/>.</param>
/// <remarks>https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_execution_policies</remarks>
public sealed record ExecutionPolicies(
    GroupExecutionPolicy MachinePolicy,
    GroupExecutionPolicy UserPolicy,
    RegistryValue? UserEnvironment,
    RegistryValue? MachineEnvironment,
    RegistryValue? CurrentUser,
    RegistryValue? LocalMachine);

/// <summary>The group policy "Turn on Script Execution" of one scope.</summary>
/// <param name="EnableScripts">The value EnableScripts, or <see langword="null"/> where the policy is not configured.</param>
/// <param name="ExecutionPolicy">The value ExecutionPolicy; it counts only where EnableScripts is 1.</param>
public sealed record GroupExecutionPolicy(RegistryValue? EnableScripts, RegistryValue? ExecutionPolicy);
