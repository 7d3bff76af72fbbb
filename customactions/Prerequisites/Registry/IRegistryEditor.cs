namespace CloudProvisioningBootstrapper.Prerequisites.Registry;

/// <summary>Changes a registry. Every member throws <see cref="RegistryAccessException"/> when the registry refuses.</summary>
public interface IRegistryEditor : IRegistryReader
{
    /// <summary>Sets a value, type and bytes as given; makes the key and the keys above it where they are missing.</summary>
    /// <param name="path">The key.</param>
    /// <param name="name">The name of the value.</param>
    /// <param name="value">The value.</param>
    void SetValue(RegistryPath path, string name, RegistryValue value);

    /// <summary>Deletes a value; nothing happens when it, or its key, does not exist.</summary>
    /// <param name="path">The key.</param>
    /// <param name="name">The name of the value.</param>
    void DeleteValue(RegistryPath path, string name);

    /// <summary>Deletes a key that has neither values nor subkeys; nothing happens when it does not exist.</summary>
    /// <param name="path">The key.</param>
    /// <returns><see langword="false"/> when it is there and has something in it.</returns>
    bool DeleteKeyIfEmpty(RegistryPath path);

    /// <summary>Writes the hive of a key to the disk, so that a power cut does not take back what was done.</summary>
    /// <param name="path">A key; nothing happens when it does not exist.</param>
    void Flush(RegistryPath path);
}
