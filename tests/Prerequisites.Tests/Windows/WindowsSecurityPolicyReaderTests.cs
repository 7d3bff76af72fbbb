using CloudProvisioningBootstrapper.Prerequisites.Windows;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Windows;

public class WindowsSecurityPolicyReaderTests
{
    private readonly DocumentedSecurityFunctions functions = new();

    /// <summary>LSA Policy Function Return Values, and those of LsaEnumerateAccountsWithUserRight itself.</summary>
    public static TheoryData<uint, string> Failures => new()
    {
        { 0xC0000022, "STATUS_ACCESS_DENIED" },
        { 0xC000009A, "STATUS_INSUFFICIENT_RESOURCES" },
        { 0xC0000158, "STATUS_INTERNAL_DB_ERROR" },
        { 0xC0000008, "STATUS_INVALID_HANDLE" },
        { 0xC00000DC, "STATUS_INVALID_SERVER_STATE" },
        { 0xC000000D, "STATUS_INVALID_PARAMETER" },
        { 0xC0000060, "STATUS_NO_SUCH_PRIVILEGE" },
        { 0xC0000034, "STATUS_OBJECT_NAME_NOT_FOUND" },
        { 0xC0000001, "STATUS_UNSUCCESSFUL" },
    };

    private WindowsSecurityPolicyReader Reader => new(functions);

    [Fact]
    public void Both_rights_are_read()
    {
        functions.Rights["SeDenyServiceLogonRight"] = ["S-1-5-32-546"];
        var rights = Reader.ReadServiceLogonRights();
        Assert.Equal(["S-1-5-80-0"], rights.Granted);
        Assert.Equal(["S-1-5-32-546"], rights.Denied);
        Assert.Equal(0, functions.OpenPolicies);
    }

    [Fact]
    public void A_right_that_nobody_has_is_nobodys()
    {
        functions.Rights.Remove("SeServiceLogonRight");
        Assert.Empty(Reader.ReadServiceLogonRights().Granted);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Where_nobody_may_even_log_on_no_answer_counts(bool isSuccess)
    {
        functions.Rights.Remove("SeInteractiveLogonRight");
        if (isSuccess)
        {
            functions.RightStatus["SeInteractiveLogonRight"] = 0;
        }

        Assert.Contains("SeInteractiveLogonRight", Assert.Throws<InvalidOperationException>(Reader.ReadServiceLogonRights).Message, StringComparison.Ordinal);
        Assert.Equal(0, functions.OpenPolicies);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_policy_that_can_not_be_opened_is_told(uint status, string name)
    {
        functions.OpenStatus = unchecked((int)status);
        Assert.Equal($"LsaOpenPolicy: 0x{status:X8}, {name}", Assert.Throws<InvalidOperationException>(Reader.ReadServiceLogonRights).Message);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public void A_right_that_can_not_be_asked_for_is_told_and_the_policy_is_closed(uint status, string name)
    {
        foreach (var right in (string[])["SeInteractiveLogonRight", "SeServiceLogonRight", "SeDenyServiceLogonRight"])
        {
            functions.RightStatus.Clear();
            functions.RightStatus[right] = unchecked((int)status);
            Assert.Equal($"LsaEnumerateAccountsWithUserRight({right}): 0x{status:X8}, {name}", Assert.Throws<InvalidOperationException>(Reader.ReadServiceLogonRights).Message);
            Assert.Equal(0, functions.OpenPolicies);
        }
    }

    [Fact]
    public void A_status_without_a_name_is_told_by_its_number()
    {
        functions.OpenStatus = unchecked((int)0xC0020017);
        Assert.Equal("LsaOpenPolicy: 0xC0020017", Assert.Throws<InvalidOperationException>(Reader.ReadServiceLogonRights).Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void FIPS_mode_is_what_Windows_says(bool isOn)
    {
        functions.IsFipsModeOn = isOn;
        Assert.Equal(isOn, Reader.ReadFipsMode());
    }

    [Fact]
    public void FIPS_mode_that_can_not_be_asked_for_is_told()
    {
        functions.FipsStatus = unchecked((int)0xC000000D);
        Assert.Equal("BCryptGetFipsAlgorithmMode: 0xC000000D, STATUS_INVALID_PARAMETER", Assert.Throws<InvalidOperationException>(() => Reader.ReadFipsMode()).Message);
    }
}
