using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>One of the article's five registry values for TLS 1.2.</summary>
/// <param name="Path">The key.</param>
/// <param name="Name">The name of the value.</param>
/// <param name="Value">The value, if any.</param>
/// <param name="MeansOn">Whether a number other than 0 switches TLS 1.2 on.</param>
internal sealed record Tls12Switch(RegistryPath Path, string Name, RegistryValue? Value, bool MeansOn)
{
    public bool IsAbsent => Value is null;

    public bool IsOfWrongType => Value is not null && Value.AsDWord() is null;

    public bool IsOff => Value?.AsDWord() is { } number && (number != 0) != MeansOn;

    public bool IsCompliant => !IsAbsent && !IsOfWrongType && !IsOff;

    /// <summary>The value as the article writes it.</summary>
    public RegistryValue Documented => RegistryValue.DWord(MeansOn ? 1u : 0u);

    public static IReadOnlyList<Tls12Switch> AllOf(Tls12Settings settings) =>
    [
        new(RegistryLocations.Tls12Client, "Enabled", settings.Client.Enabled, MeansOn: true),
        new(RegistryLocations.Tls12Client, "DisabledByDefault", settings.Client.DisabledByDefault, MeansOn: false),
        new(RegistryLocations.Tls12Server, "Enabled", settings.Server.Enabled, MeansOn: true),
        new(RegistryLocations.Tls12Server, "DisabledByDefault", settings.Server.DisabledByDefault, MeansOn: false),
        new(RegistryLocations.DotNetFramework, "SchUseStrongCrypto", settings.SchUseStrongCrypto, MeansOn: true),
    ];

    public override string ToString() => $"{Path} {Name} {(Value is null ? Strings.Registry_Absent : "= " + Value)}";
}
