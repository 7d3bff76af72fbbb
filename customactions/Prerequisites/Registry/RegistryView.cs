namespace CloudProvisioningBootstrapper.Prerequisites.Registry;

/// <summary>The view of the registry. It is always stated, since HKLM\SOFTWARE differs between them.</summary>
/// <remarks>https://learn.microsoft.com/windows/win32/winprog64/registry-redirector</remarks>
public enum RegistryView
{
    /// <summary>What 64-bit programs see (KEY_WOW64_64KEY).</summary>
    Registry64,

    /// <summary>What 32-bit programs see (KEY_WOW64_32KEY), in the file under WOW6432Node.</summary>
    Registry32,
}
