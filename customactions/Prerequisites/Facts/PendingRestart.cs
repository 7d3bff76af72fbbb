using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>The places that say that a restart is pending.</summary>
/// <param name="Places">Keys and values that ask for a restart.</param>
/// <param name="FileOperations">
/// Values with file operations that wait for the next restart. Burn leaves one itself, so they are no reason to restart.
/// </param>
public sealed record PendingRestart(IReadOnlyList<PendingRestartPlace> Places, IReadOnlyList<string> FileOperations)
{
    /// <summary>The name that the server has, and the one that it gets with the next restart; <see langword="null"/> where nothing tells.</summary>
    public NameChange ComputerName { get; init; } = new(null, null);

    /// <summary>The same of its DNS host name.</summary>
    public NameChange HostName { get; init; } = new(null, null);
}

/// <summary>A name now and after the next restart.</summary>
public sealed record NameChange(RegistryValue? Active, RegistryValue? Next);

/// <summary>A place that asks for a restart.</summary>
/// <param name="Requester">Who asks.</param>
/// <param name="Path">The key, or key and value.</param>
public sealed record PendingRestartPlace(RestartRequester Requester, string Path);

/// <summary>Who asks for a restart, the most important here first.</summary>
public enum RestartRequester
{
    /// <summary>A domain was joined or left.</summary>
    DomainJoin,

    /// <summary>Setup changed settings that take effect only after a restart.</summary>
    Bootstrapper,

    /// <summary>Component Based Servicing: roles, features and updates of Windows.</summary>
    Servicing,

    WindowsUpdate,

    ServerManager,

    /// <summary>Update.exe, the installer of updates of old products.</summary>
    UpdateInstaller,

    /// <summary>The Configuration Manager client.</summary>
    ConfigurationManager,

    /// <summary>A setup program that goes on after the restart.</summary>
    Setup,
}
