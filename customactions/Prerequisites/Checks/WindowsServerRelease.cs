namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>A release of Windows Server.</summary>
/// <param name="Build">Its first build.</param>
/// <param name="Name">Its name.</param>
public sealed record WindowsServerRelease(int Build, string Name)
{
    /// <summary>The releases from the oldest that the article allows, oldest first.</summary>
    /// <remarks>https://learn.microsoft.com/windows-server/get-started/windows-server-release-info</remarks>
    public static readonly IReadOnlyList<WindowsServerRelease> Supported =
    [
        new(9600, "Windows Server 2012 R2"),
        new(14393, "Windows Server 2016"),
        new(17763, "Windows Server 2019"),
        new(20348, "Windows Server 2022"),
        new(26100, "Windows Server 2025"),
    ];
}
