namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>The account that runs this.</summary>
/// <param name="Name">Its name, DOMAIN\name.</param>
/// <param name="Sid">Its security identifier, S-1-5-…</param>
/// <param name="GroupSids">
/// The security identifiers of its groups, those included that User Account Control has set aside (deny only):
/// they count as soon as the account elevates.
/// </param>
public sealed record CallingAccount(string Name, string Sid, IReadOnlyList<string> GroupSids);

internal interface IAccountReader
{
    CallingAccount Read();
}
