using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Fixes;

/// <summary>One value as it was before a change, and what the change makes of it.</summary>
/// <param name="Path">The key.</param>
/// <param name="Name">The name of the value.</param>
/// <param name="Original">What it was; <see langword="null"/>: it did not exist.</param>
/// <param name="Intended">What the change makes of it; <see langword="null"/>: the change deletes it.</param>
/// <param name="NeedsRestart">Whether the change, and its reversion, take effect only after a restart.</param>
public sealed record CapturedValue(RegistryPath Path, string Name, RegistryValue? Original, RegistryValue? Intended, bool NeedsRestart = false)
{
    /// <summary>The change in words, for logs and the record.</summary>
    /// <returns>For example <c>HKLM\… Enabled: dword:00000000 -> dword:00000001</c>.</returns>
    public override string ToString() => $"{Path} {Name}: {Describe(Original)} -> {Describe(Intended)}";

    // Programs read the record, so it is the same in every language.
    private static string Describe(RegistryValue? value) => value?.ToString() ?? "(none)";
}
