namespace CloudProvisioningBootstrapper.Prerequisites.Registry;

/// <summary>Reads a registry. Absence is an answer, not an error.</summary>
public interface IRegistryReader
{
    /// <summary>Whether the key exists.</summary>
    /// <param name="path">The key.</param>
    /// <returns><see langword="true"/> when it exists.</returns>
    /// <exception cref="RegistryAccessException">The registry refused to say.</exception>
    bool KeyExists(RegistryPath path);

    /// <summary>Reads one value exactly as it is stored.</summary>
    /// <param name="path">The key.</param>
    /// <param name="name">The name of the value; the empty text is the key's default value.</param>
    /// <returns>The value, or <see langword="null"/> when the key or the value does not exist.</returns>
    /// <exception cref="RegistryAccessException">It exists or may exist, but can't be read.</exception>
    RegistryValue? GetValue(RegistryPath path, string name);
}
