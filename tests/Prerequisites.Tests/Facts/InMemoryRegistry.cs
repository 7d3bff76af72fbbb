using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Facts;

/// <summary>A registry in memory: a fake of the real one. The end-to-end tests use the real one.</summary>
internal sealed class InMemoryRegistry : IRegistryReader
{
    private readonly Dictionary<(RegistryPath Path, string Name), RegistryValue> values = [];
    private readonly HashSet<RegistryPath> denied = [];

    public RegistryValue this[RegistryPath path, string name]
    {
        set => values[(path, name)] = value;
    }

    public void Deny(RegistryPath path) => denied.Add(path);

    public bool KeyExists(RegistryPath path)
    {
        ThrowIfDenied(path);
        return values.Keys.Any(key => key.Path == path);
    }

    public RegistryValue? GetValue(RegistryPath path, string name)
    {
        ThrowIfDenied(path);
        return values.GetValueOrDefault((path, name));
    }

    private void ThrowIfDenied(RegistryPath path)
    {
        if (denied.Contains(path))
        {
            throw new RegistryAccessException(path, 5);
        }
    }
}
