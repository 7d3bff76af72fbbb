namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>The encryption types that Kerberos may use on this server: SupportedEncryptionTypes in its two places.</summary>
/// <param name="Policy">The group policy "Network security: Configure encryption types allowed for Kerberos".</param>
/// <param name="Legacy">The older place, which Windows Server 2025 no longer reads.</param>
public sealed record KerberosSettings(StoredValue Policy, StoredValue Legacy);
