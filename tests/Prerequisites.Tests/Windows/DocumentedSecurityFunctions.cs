using CloudProvisioningBootstrapper.Prerequisites.Windows;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Windows;

/// <summary>A fake of Windows' functions, of which Wine answers one right and names nobody: it answers as documented, or what it is told.</summary>
/// <remarks>https://learn.microsoft.com/windows/win32/api/ntsecapi/nf-ntsecapi-lsaenumerateaccountswithuserright</remarks>
internal sealed class DocumentedSecurityFunctions : ISecurityFunctions
{
    private static readonly IntPtr Policy = new(14);

    /// <summary>Who has which right. A right that nobody has is STATUS_NO_MORE_ENTRIES.</summary>
    public Dictionary<string, string[]> Rights { get; } = new() { ["SeInteractiveLogonRight"] = ["S-1-5-32-544"], ["SeServiceLogonRight"] = ["S-1-5-80-0"] };

    public bool IsFipsModeOn { get; set; }

    public int FipsStatus { get; set; }

    public int OpenStatus { get; set; }

    /// <summary>What asking for a right answers instead.</summary>
    public Dictionary<string, int> RightStatus { get; } = [];

    public int OpenPolicies { get; private set; }

    public int GetFipsAlgorithmMode(out bool isEnabled)
    {
        isEnabled = IsFipsModeOn;
        return FipsStatus;
    }

    public int OpenPolicy(uint access, out IntPtr policy)
    {
        // POLICY_VIEW_LOCAL_INFORMATION and POLICY_LOOKUP_NAMES, which the enumeration wants, and nothing else.
        Assert.Equal(0x801u, access);
        policy = OpenStatus == 0 ? Policy : IntPtr.Zero;
        OpenPolicies += OpenStatus == 0 ? 1 : 0;
        return OpenStatus;
    }

    public int EnumerateAccountsWithUserRight(IntPtr policy, string right, out IReadOnlyList<string> sids)
    {
        Assert.Equal(Policy, policy);
        sids = Rights.GetValueOrDefault(right) ?? [];
        return RightStatus.TryGetValue(right, out var status) ? status : sids.Count > 0 ? 0 : unchecked((int)0x8000001A);
    }

    public void Close(IntPtr policy)
    {
        Assert.Equal(Policy, policy);
        OpenPolicies--;
    }
}
