using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>The group policy "Turn on Script Execution" of one scope.</summary>
/// <param name="EnableScripts">The value EnableScripts, or <see langword="null"/> where the policy is not configured.</param>
/// <param name="ExecutionPolicy">The value ExecutionPolicy; it counts only where EnableScripts is 1.</param>
public sealed record GroupExecutionPolicy(RegistryValue? EnableScripts, RegistryValue? ExecutionPolicy);
