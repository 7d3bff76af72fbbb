namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>What switches FIPS mode on; either is enough.</summary>
/// <param name="Enabled">The security policy, local or by group policy.</param>
/// <param name="MdmEnabled">The same by MDM (policy CSP Cryptography/AllowFipsAlgorithmPolicy).</param>
/// <remarks>https://github.com/MicrosoftDocs/windows-itpro-docs/issues/5994</remarks>
public sealed record FipsSettings(StoredValue Enabled, StoredValue MdmEnabled);
