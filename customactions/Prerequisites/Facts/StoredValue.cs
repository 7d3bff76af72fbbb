using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>One registry value and where it lies: the whole fact of the checks that look at a single switch.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Value">The value, or <see langword="null"/> where it is absent.</param>
public sealed record StoredValue(RegistryValuePath Path, RegistryValue? Value)
{
    /// <summary>Place and value, for people: <c>HKLM\SYSTEM\… Enabled = dword:00000001</c>.</summary>
    public override string ToString() => $"{Path} {(Value is null ? Strings.Registry_Absent : "= " + Value)}";
}
