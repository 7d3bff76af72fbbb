using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>One planned change of the registry.</summary>
/// <param name="Path">The key.</param>
/// <param name="Name">The name of the value.</param>
/// <param name="Value">What it shall be.</param>
/// <param name="Reason">The prerequisite that asks for it.</param>
/// <param name="NeedsRestart">Whether it takes effect only after a restart.</param>
/// <param name="Current">What it is now; <see langword="null"/>: it does not exist.</param>
public sealed record RegistryChange(
    RegistryPath Path,
    string Name,
    RegistryValue Value,
    PrerequisiteId Reason,
    bool NeedsRestart,
    RegistryValue? Current = null);
