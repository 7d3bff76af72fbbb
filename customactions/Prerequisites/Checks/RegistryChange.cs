using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>One change of the registry that fixes a prerequisite, or a part of it.</summary>
/// <param name="Reason">The prerequisite that asks for it.</param>
/// <param name="Path">Where the value lies.</param>
/// <param name="Value">What it shall be.</param>
/// <param name="Current">What it is now; <see langword="null"/>: it does not exist.</param>
/// <param name="NeedsRestart">Whether it takes effect only after a restart.</param>
public sealed record RegistryChange(PrerequisiteId Reason, RegistryValuePath Path, RegistryValue Value, RegistryValue? Current, bool NeedsRestart);
