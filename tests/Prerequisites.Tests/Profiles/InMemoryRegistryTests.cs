using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Profiles;

/// <summary>The registry in memory keeps the contract that tests/WindowsApi.Tests checks on the real one.</summary>
public class InMemoryRegistryTests : RegistryEditorContract
{
    private readonly InMemoryRegistry registry = new();

    protected override IRegistryEditor Editor => registry;

    protected override void MakeKey(RegistryPath path) => registry.MakeKey(path);

    protected override void SetValue(RegistryPath path, string name, RegistryValue value) => registry[path, name] = value;

    protected override void DeleteValue(RegistryPath path, string name) => registry.DeleteValue(path, name);

    protected override void DeleteKey(RegistryPath path) => registry.DeleteKey(path);

    protected override IDisposable Deny(RegistryPath path)
    {
        registry.Deny(path);
        return new Denial(registry, path);
    }

    private sealed class Denial(InMemoryRegistry registry, RegistryPath path) : IDisposable
    {
        public void Dispose() => registry.Allow(path);
    }
}
