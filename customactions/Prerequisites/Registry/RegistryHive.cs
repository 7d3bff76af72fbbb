namespace CloudProvisioningBootstrapper.Prerequisites.Registry;

/// <summary>The predefined keys that a fact can lie in.</summary>
public enum RegistryHive
{
    /// <summary>HKEY_LOCAL_MACHINE.</summary>
    LocalMachine,

    /// <summary>HKEY_CURRENT_USER: under SYSTEM, that account's own.</summary>
    CurrentUser,
}
