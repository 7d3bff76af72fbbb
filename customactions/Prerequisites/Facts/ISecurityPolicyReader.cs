namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>Asks Windows for what its security policy makes of this server.</summary>
internal interface ISecurityPolicyReader
{
    /// <summary>Whether FIPS mode is on, whatever switched it on.</summary>
    bool ReadFipsMode();

    ServiceLogonRights ReadServiceLogonRights();
}
