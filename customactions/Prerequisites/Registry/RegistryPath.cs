namespace CloudProvisioningBootstrapper.Prerequisites.Registry;

/// <summary>A registry key: hive, view and path, none of them left to chance.</summary>
/// <param name="Hive">The predefined key.</param>
/// <param name="View">The 64- or 32-bit view.</param>
/// <param name="Key">The path below the hive, with backslashes, without a leading one.</param>
public sealed record RegistryPath(RegistryHive Hive, RegistryView View, string Key)
{
    /// <summary>A key below HKEY_LOCAL_MACHINE in the 64-bit view.</summary>
    public static RegistryPath LocalMachine(string key) => new(RegistryHive.LocalMachine, RegistryView.Registry64, key);

    /// <summary>A key below HKEY_CURRENT_USER in the 64-bit view.</summary>
    public static RegistryPath CurrentUser(string key) => new(RegistryHive.CurrentUser, RegistryView.Registry64, key);

    /// <summary>A value in this key; the empty name is the key's default value.</summary>
    public RegistryValuePath Value(string name) => new(this, name);

    /// <summary>A key in this key.</summary>
    public RegistryPath Subkey(string name) => this with { Key = Key + '\\' + name };

    /// <summary>The path as administrators write it, <c>HKLM\SOFTWARE\Microsoft</c>; the 32-bit view is said.</summary>
    public override string ToString() =>
        (Hive == RegistryHive.LocalMachine ? @"HKLM\" : @"HKCU\") + Key + (View == RegistryView.Registry32 ? $" ({View})" : "");
}

/// <summary>A registry value: the key and the name in it.</summary>
/// <param name="Key">The key.</param>
/// <param name="Name">The name of the value; the empty text is the key's default value.</param>
public sealed record RegistryValuePath(RegistryPath Key, string Name)
{
    /// <summary>For example <c>HKLM\SOFTWARE\Microsoft\Updates UpdateExeVolatile</c>.</summary>
    public override string ToString() => $"{Key} {Name}";
}

/// <summary>The predefined keys that a fact can lie in.</summary>
public enum RegistryHive
{
    /// <summary>HKEY_LOCAL_MACHINE.</summary>
    LocalMachine,

    /// <summary>HKEY_CURRENT_USER: under SYSTEM, that account's own.</summary>
    CurrentUser,
}

/// <summary>The view of the registry. It is always stated, since HKLM\SOFTWARE differs between them.</summary>
/// <remarks>https://learn.microsoft.com/windows/win32/winprog64/registry-redirector</remarks>
public enum RegistryView
{
    /// <summary>What 64-bit programs see (KEY_WOW64_64KEY).</summary>
    Registry64,

    /// <summary>What 32-bit programs see (KEY_WOW64_32KEY), in the file under WOW6432Node.</summary>
    Registry32,
}
