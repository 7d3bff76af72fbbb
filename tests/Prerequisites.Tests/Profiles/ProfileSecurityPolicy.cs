using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Profiles;

/// <summary>A security policy that follows no registry, like Wine's: FIPS mode is off whatever is set; user rights are not in a profile.</summary>
internal sealed class ProfileSecurityPolicy : ISecurityPolicyReader
{
    public bool ReadFipsMode() => false;

    public ServiceLogonRights ReadServiceLogonRights() => throw new NotSupportedException(Unread.Reason);
}
