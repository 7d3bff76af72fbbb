using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>SCHANNEL's settings of one protocol in one role (client or server).</summary>
/// <param name="Enabled">The value Enabled, or <see langword="null"/>.</param>
/// <param name="DisabledByDefault">The value DisabledByDefault, or <see langword="null"/>.</param>
/// <remarks>https://learn.microsoft.com/windows-server/security/tls/tls-registry-settings</remarks>
public sealed record SchannelProtocol(RegistryValue? Enabled, RegistryValue? DisabledByDefault);
