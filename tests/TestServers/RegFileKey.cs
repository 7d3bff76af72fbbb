using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.TestServers;

/// <summary>A section of a .reg file.</summary>
/// <param name="Path">The key.</param>
/// <param name="IsDeletion">Whether the key is deleted with all below it: <c>[-key]</c>.</param>
/// <param name="Values">The values by name, in the order of the file; <see langword="null"/> deletes one: <c>"name"=-</c>.</param>
public sealed record RegFileKey(RegistryPath Path, bool IsDeletion, IReadOnlyList<KeyValuePair<string, RegistryValue?>> Values);
