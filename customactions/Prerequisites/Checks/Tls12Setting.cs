using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>One of the article's five registry values for TLS 1.2.</summary>
/// <param name="Stored">The value, if any, and where it lies.</param>
/// <param name="MeansOn">Whether a number other than 0 switches TLS 1.2 on.</param>
internal sealed record Tls12Setting(StoredValue Stored, bool MeansOn)
{
    public bool IsAbsent => Stored.Value is null;

    public bool IsOfWrongType => !IsAbsent && Stored.Value?.AsDWord() is null;

    public bool IsOff => Stored.Value?.AsDWord() is { } number && (number != 0) != MeansOn;

    public bool IsCompliant => !IsAbsent && !IsOfWrongType && !IsOff;

    /// <summary>The change that makes it what the article writes. SCHANNEL and .NET Framework read it when a process starts.</summary>
    public RegistryChange Change => new(PrerequisiteId.Tls12, Stored.Path, RegistryValue.DWord(MeansOn ? 1u : 0u), Stored.Value, NeedsRestart: true);

    public static IReadOnlyList<Tls12Setting> AllOf(Tls12Settings settings) =>
    [
        new(new(RegistryLocations.Tls12ClientEnabled, settings.Client.Enabled), MeansOn: true),
        new(new(RegistryLocations.Tls12ClientDisabledByDefault, settings.Client.DisabledByDefault), MeansOn: false),
        new(new(RegistryLocations.Tls12ServerEnabled, settings.Server.Enabled), MeansOn: true),
        new(new(RegistryLocations.Tls12ServerDisabledByDefault, settings.Server.DisabledByDefault), MeansOn: false),
        new(new(RegistryLocations.SchUseStrongCrypto, settings.SchUseStrongCrypto), MeansOn: true),
    ];
}
