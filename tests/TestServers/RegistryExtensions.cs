using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.TestServers;

/// <summary>The members of registries with key and name apart: tests of registries try many names in one key.</summary>
public static class RegistryExtensions
{
    public static RegistryValue? GetValue(this IRegistryReader registry, RegistryPath key, string name) => registry.GetValue(key.Value(name));

    public static void SetValue(this IRegistryEditor registry, RegistryPath key, string name, RegistryValue value) => registry.SetValue(key.Value(name), value);

    public static void DeleteValue(this IRegistryEditor registry, RegistryPath key, string name) => registry.DeleteValue(key.Value(name));
}
