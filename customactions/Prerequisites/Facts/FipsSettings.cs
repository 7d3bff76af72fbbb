namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>FIPS mode, and what switches it on; either of the two is enough.</summary>
/// <param name="Mode">What Windows itself says: whether the mode is on.</param>
/// <param name="Enabled">The security policy, local or by group policy.</param>
/// <param name="MdmEnabled">The same by MDM (policy CSP Cryptography/AllowFipsAlgorithmPolicy).</param>
/// <remarks>https://github.com/MicrosoftDocs/windows-itpro-docs/issues/5994</remarks>
public sealed record FipsSettings(Reading<bool> Mode, StoredValue Enabled, StoredValue MdmEnabled);
