namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>The functions of Windows that the security policy takes; each returns an NTSTATUS.</summary>
internal interface ISecurityFunctions
{
    /// <summary>BCryptGetFipsAlgorithmMode.</summary>
    int GetFipsAlgorithmMode(out bool isEnabled);

    /// <summary>LsaOpenPolicy of this server.</summary>
    int OpenPolicy(uint access, out IntPtr policy);

    /// <summary>LsaEnumerateAccountsWithUserRight: the security identifiers, S-1-5-…, that have a right directly.</summary>
    int EnumerateAccountsWithUserRight(IntPtr policy, string right, out IReadOnlyList<string> sids);

    /// <summary>LsaClose.</summary>
    void Close(IntPtr policy);
}
