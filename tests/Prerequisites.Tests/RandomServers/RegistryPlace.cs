using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.RandomServers;

/// <summary>A question that the reading of a server asks of the registry.</summary>
/// <param name="Path">The key.</param>
/// <param name="Name">The name of the value; <see langword="null"/> where only the existence of the key is asked.</param>
public sealed record RegistryPlace(RegistryPath Path, string? Name)
{
    /// <summary>Key and value, for people.</summary>
    /// <returns>For example <c>HKLM\SOFTWARE\… Enabled</c>.</returns>
    public override string ToString() => Name is null ? Path.ToString() : $"{Path} {Name}";
}
