using CloudProvisioningBootstrapper.Prerequisites.Windows;

namespace CloudProvisioningBootstrapper.WindowsApi.Tests;

/// <summary>What Wine answers; what Windows does, DocumentedSecurityFunctions of Prerequisites.Tests answers.</summary>
public class WindowsSecurityPolicyReaderTests
{
    [Fact]
    public void FIPS_mode_is_off() => Assert.False(new WindowsSecurityPolicyReader().ReadFipsMode());

    /// <remarks>Wine names nobody for any right, which is no answer.</remarks>
    [Fact]
    public void Who_may_log_on_as_a_service_is_not_said() => Assert.Contains(
        "SeInteractiveLogonRight",
        Assert.Throws<InvalidOperationException>(() => new WindowsSecurityPolicyReader().ReadServiceLogonRights()).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_right_that_does_not_exist_names_nobody()
    {
        var functions = new WindowsSecurityFunctions();
        Assert.Equal(0, functions.OpenPolicy(0x801, out var policy));
        Assert.NotEqual(0, functions.EnumerateAccountsWithUserRight(policy, "SeNoSuchRight", out var sids));
        Assert.Empty(sids);
        functions.Close(policy);
    }
}
