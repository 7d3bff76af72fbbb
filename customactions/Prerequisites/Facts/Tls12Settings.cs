using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>The registry values that the article wants for TLS 1.2.</summary>
/// <param name="Client">SCHANNEL's TLS 1.2 for outgoing connections.</param>
/// <param name="Server">SCHANNEL's TLS 1.2 for incoming connections.</param>
/// <param name="SchUseStrongCrypto">.NET Framework's SchUseStrongCrypto in the 64-bit view, or <see langword="null"/>.</param>
public sealed record Tls12Settings(SchannelProtocol Client, SchannelProtocol Server, RegistryValue? SchUseStrongCrypto)
{
    /// <summary>The same values one key too high, where Windows does not look.</summary>
    public SchannelProtocol Above { get; init; } = new(null, null);

    /// <summary>.NET Framework's SystemDefaultTlsVersions in the 64-bit view, or <see langword="null"/>: 1 leaves the versions to Windows.</summary>
    public RegistryValue? SystemDefaultTlsVersions { get; init; }

    /// <summary>SCHANNEL's switches of the algorithms that the cipher suites of the agent's service take; 0 is off.</summary>
    public IReadOnlyList<StoredValue> Algorithms { get; init; } = [];

    /// <summary>The group policy "SSL Cipher Suite Order": the only cipher suites that Windows then uses.</summary>
    public StoredValue CipherSuitePolicy { get; init; } = new(RegistryLocations.CipherSuitePolicy, null);

    /// <summary>The same list of Windows itself, which counts where there is no policy.</summary>
    public StoredValue CipherSuites { get; init; } = new(RegistryLocations.CipherSuites, null);
}

/// <summary>SCHANNEL's settings of one protocol in one role (client or server).</summary>
/// <param name="Enabled">The value Enabled, or <see langword="null"/>.</param>
/// <param name="DisabledByDefault">The value DisabledByDefault, or <see langword="null"/>.</param>
/// <remarks>https://learn.microsoft.com/windows-server/security/tls/tls-registry-settings</remarks>
public sealed record SchannelProtocol(RegistryValue? Enabled, RegistryValue? DisabledByDefault);
