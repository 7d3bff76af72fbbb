using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>Windows PowerShell's execution policy in each scope that is stored, in order of precedence.</summary>
/// <param name="MachinePolicy">The computer's group policy.</param>
/// <param name="UserPolicy">The calling account's group policy; under SYSTEM, that account's own.</param>
/// <param name="CurrentUser">The calling account's own setting, or <see langword="null"/>.</param>
/// <param name="LocalMachine">The computer's setting, or <see langword="null"/>.</param>
/// <remarks>https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_execution_policies</remarks>
public sealed record ExecutionPolicies(
    GroupExecutionPolicy MachinePolicy,
    GroupExecutionPolicy UserPolicy,
    RegistryValue? CurrentUser,
    RegistryValue? LocalMachine);
