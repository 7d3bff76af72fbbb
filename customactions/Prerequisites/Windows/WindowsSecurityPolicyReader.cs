using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Resources;
using CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>Asks bcrypt.dll for FIPS mode and the Local Security Authority for user rights.</summary>
/// <remarks>
/// https://learn.microsoft.com/windows/win32/api/bcrypt/nf-bcrypt-bcryptgetfipsalgorithmmode,
/// https://learn.microsoft.com/windows/win32/api/ntsecapi/nf-ntsecapi-lsaenumerateaccountswithuserright
/// </remarks>
internal sealed class WindowsSecurityPolicyReader(ISecurityFunctions functions) : ISecurityPolicyReader
{
    /// <summary>Some account has it on every Windows: an answer that names none proves that the answers can't be relied on (Wine's).</summary>
    private const string ControlRight = "SeInteractiveLogonRight";

    private const string ServiceLogonRight = "SeServiceLogonRight";
    private const string DenyServiceLogonRight = "SeDenyServiceLogonRight";

    /// <summary>Creates the reader of this server.</summary>
    public WindowsSecurityPolicyReader()
        : this(new WindowsSecurityFunctions())
    {
    }

    public bool ReadFipsMode()
    {
        ThrowIfFailed("BCryptGetFipsAlgorithmMode", functions.GetFipsAlgorithmMode(out var isEnabled));
        return isEnabled;
    }

    public ServiceLogonRights ReadServiceLogonRights()
    {
        ThrowIfFailed("LsaOpenPolicy", functions.OpenPolicy(Advapi32.POLICY_VIEW_LOCAL_INFORMATION | Advapi32.POLICY_LOOKUP_NAMES, out var policy));
        try
        {
            return ReadAccounts(policy, ControlRight).Count > 0
                ? new(ReadAccounts(policy, ServiceLogonRight), ReadAccounts(policy, DenyServiceLogonRight))
                : throw new InvalidOperationException(Text.Format(Strings.ServiceLogon_NoAnswer, ControlRight));
        }
        finally
        {
            functions.Close(policy);
        }
    }

    private IReadOnlyList<string> ReadAccounts(IntPtr policy, string right)
    {
        var status = functions.EnumerateAccountsWithUserRight(policy, right, out var sids);
        if (status == NtStatus.NoMoreEntries)
        {
            return [];
        }

        ThrowIfFailed($"LsaEnumerateAccountsWithUserRight({right})", status);
        return sids;
    }

    private static void ThrowIfFailed(string function, int status)
    {
        if (status != NtStatus.Success)
        {
            throw new InvalidOperationException($"{function}: {NtStatus.Describe(status)}");
        }
    }
}
