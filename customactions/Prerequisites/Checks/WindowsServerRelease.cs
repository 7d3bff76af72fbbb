using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>A release of Windows Server, and what Microsoft's present guidance says of it.</summary>
/// <param name="Build">Its first build.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsListed">Whether the present edition of the article lists it.</param>
/// <param name="RequiredUpdate">An update without which the agent has known problems.</param>
internal sealed record WindowsServerRelease(int Build, string Name, bool IsListed = true, RequiredUpdate? RequiredUpdate = null)
{
    /// <summary>The releases from the oldest that the article of 2020 allows, oldest first.</summary>
    /// <remarks>
    /// Builds: https://learn.microsoft.com/windows-server/get-started/windows-server-release-info.
    /// Guidance: https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/how-to-prerequisites, in the edition of 27 July 2026,
    /// read on 25 November 2026: it recommends Windows Server 2022 and 2025, the latter with KB5070773 or a later update, and
    /// allows older ones in extended support, which may need a paid support program. Extended support of 2012 R2 ended in 2023.
    /// </remarks>
    public static readonly IReadOnlyList<WindowsServerRelease> Supported =
    [
        new(9600, "Windows Server 2012 R2", IsListed: false),
        new(14393, "Windows Server 2016"),
        new(17763, "Windows Server 2019"),
        new(20348, "Windows Server 2022"),
        new(26100, "Windows Server 2025", RequiredUpdate: new("KB5070773", 6901)),
    ];

    /// <summary>The release that a Windows belongs to: the newest that is not newer than its build.</summary>
    /// <param name="windows">A Windows Server.</param>
    /// <returns>The release, or <see langword="null"/> for one that is older than all.</returns>
    public static WindowsServerRelease? Of(WindowsVersion windows) => Supported.LastOrDefault(release => release.Build <= windows.Build);
}

/// <summary>An update of a release of Windows Server.</summary>
/// <param name="Name">Its name, KB and a number.</param>
/// <param name="Revision">The revision (UBR) that it raises the release's first build to.</param>
internal sealed record RequiredUpdate(string Name, int Revision);
