namespace CloudProvisioningBootstrapper.Prerequisites.Registry;

/// <summary>A registry key: hive, view and path, none of them left to chance.</summary>
/// <param name="Hive">The predefined key.</param>
/// <param name="View">The 64- or 32-bit view.</param>
/// <param name="Key">The path below the hive, with backslashes, without a leading one.</param>
public sealed record RegistryPath(RegistryHive Hive, RegistryView View, string Key)
{
    /// <summary>A key of the computer in the 64-bit view.</summary>
    /// <param name="key">The path below HKEY_LOCAL_MACHINE.</param>
    /// <returns>The path.</returns>
    public static RegistryPath LocalMachine(string key) => new(RegistryHive.LocalMachine, RegistryView.Registry64, key);

    /// <summary>A key of the calling account in the 64-bit view.</summary>
    /// <param name="key">The path below HKEY_CURRENT_USER.</param>
    /// <returns>The path.</returns>
    public static RegistryPath CurrentUser(string key) => new(RegistryHive.CurrentUser, RegistryView.Registry64, key);

    /// <summary>The path as administrators write it.</summary>
    /// <returns>For example <c>HKLM\SOFTWARE\Microsoft</c>; the 32-bit view is said.</returns>
    public override string ToString() =>
        (Hive == RegistryHive.LocalMachine ? @"HKLM\" : @"HKCU\") + Key + (View == RegistryView.Registry32 ? " (32-bit view)" : "");
}
