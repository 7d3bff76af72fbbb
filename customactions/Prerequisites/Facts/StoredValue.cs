using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>One registry value and where it lies: the whole fact of the checks that look at a single switch.</summary>
/// <param name="Path">The key.</param>
/// <param name="Name">The name of the value.</param>
/// <param name="Value">The value, or <see langword="null"/> where it is absent.</param>
public sealed record StoredValue(RegistryPath Path, string Name, RegistryValue? Value)
{
    /// <summary>Place and value, for people.</summary>
    /// <returns>For example <c>HKLM\SYSTEM\… Enabled = dword:00000001</c>.</returns>
    public override string ToString() => $"{Path} {Name} {(Value is null ? Strings.Registry_Absent : "= " + Value)}";
}
