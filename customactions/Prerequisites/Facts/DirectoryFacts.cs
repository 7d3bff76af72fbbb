using System.Globalization;

namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>How far asking the directory came.</summary>
public enum DirectoryStage
{
    /// <summary>The administrator did not want it asked.</summary>
    NotAsked,

    /// <summary>The server is in no domain, and no domain controller was named.</summary>
    NotJoined,

    /// <summary>Windows found no domain controller of the server's domain.</summary>
    NotFound,

    /// <summary>The domain controller gave no answer that one of Active Directory would give.</summary>
    NotReached,

    /// <summary>It answered; each fact is read or has its own reason why not.</summary>
    Answered,
}

/// <summary>What came of asking a domain controller.</summary>
/// <param name="Stage">How far it came.</param>
/// <param name="DomainController">The domain controller that was asked, as it was named; empty where there is none.</param>
/// <param name="Failure">Why it came no farther; empty where there is nothing to say.</param>
/// <param name="Facts">What it answered; only with <see cref="DirectoryStage.Answered"/>.</param>
public sealed record DirectoryAccess(DirectoryStage Stage, string DomainController = "", string Failure = "", DirectoryFacts? Facts = null);

/// <summary>What the agent's group Managed Service Account (gMSA) depends on, as one domain controller has answered.</summary>
public sealed record DirectoryFacts
{
    /// <summary>Its DNS name.</summary>
    public required string DomainController { get; init; }

    /// <summary>Its domain's DNS name.</summary>
    public required string Domain { get; init; }

    /// <summary>Whether it is a read-only domain controller, which has no KDS root keys.</summary>
    public required bool IsReadOnly { get; init; }

    /// <summary>Its time, UTC, against which the times of KDS root keys count.</summary>
    public required DateTime Time { get; init; }

    /// <summary>
    /// Why it did not accept the calling account; <see langword="null"/> when it did. Who is not signed in sees what everyone
    /// may see: what is there is there, and what is missing proves nothing.
    /// </summary>
    public required string? SignInFailure { get; init; }

    /// <summary>The version of Windows Server that it runs, as <see cref="FunctionalLevels"/> counts them.</summary>
    public required Reading<int> FunctionalLevel { get; init; }

    /// <summary>The version of the forest's schema, as <see cref="SchemaVersions"/> counts them.</summary>
    public required Reading<int> SchemaVersion { get; init; }

    /// <summary>The writable domain controllers of the domain.</summary>
    public required Reading<DirectoryList<DomainController>> DomainControllers { get; init; }

    /// <summary>The forest's KDS root keys that the calling account may see.</summary>
    public required Reading<DirectoryList<RootKey>> RootKeys { get; init; }

    /// <summary>The container of managed service accounts.</summary>
    public required Reading<ServiceAccountContainer> ServiceAccountContainer { get; init; }

    /// <summary>Whether a gMSA exists: none can be made without a usable KDS root key.</summary>
    public required Reading<bool> HasServiceAccount { get; init; }

    /// <summary>The calling account, as the domain controller sees it.</summary>
    public required Reading<DirectoryCaller> Caller { get; init; }

    /// <summary>
    /// A writable domain controller of the domain on Windows Server 2012 or later: the one that was asked, or one of the list;
    /// <see langword="null"/> where none is known.
    /// </summary>
    public DomainController? DomainControllerOf2012()
    {
        if (!IsReadOnly && FunctionalLevel.Failure is null && FunctionalLevel.Value >= FunctionalLevels.WindowsServer2012)
        {
            return new(DomainController, FunctionalLevel.Value);
        }

        return DomainControllers.Failure is null
            ? DomainControllers.Value.Items.FirstOrDefault(one => one.FunctionalLevel >= FunctionalLevels.WindowsServer2012)
            : null;
    }
}

/// <summary>What a search has found.</summary>
/// <param name="Items">What was found.</param>
/// <param name="IsComplete">Whether that is all there is; a domain controller answers with at most so many entries.</param>
public sealed record DirectoryList<T>(IReadOnlyList<T> Items, bool IsComplete);

/// <summary>A writable domain controller, as the directory lists it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="FunctionalLevel">As <see cref="FunctionalLevels"/>; <see langword="null"/> where the directory shows none.</param>
public sealed record DomainController(string Name, int? FunctionalLevel);

/// <summary>A KDS root key. Its secret is never read.</summary>
/// <param name="UseStartTime">When it takes effect, UTC; <see langword="null"/> where the directory does not show it.</param>
public sealed record RootKey(DateTime? UseStartTime);

/// <summary>Where new managed service accounts go.</summary>
/// <param name="DistinguishedName">
/// The container's name; <see langword="null"/> where the domain names none.
/// </param>
/// <param name="IsDeleted">Whether the domain names one that has been deleted.</param>
/// <param name="IsVisible">Whether the container itself was found.</param>
public sealed record ServiceAccountContainer(string? DistinguishedName, bool IsDeleted, bool IsVisible);

/// <summary>The calling account, as a domain controller sees it.</summary>
/// <param name="Sids">The security identifiers of the account and of its groups.</param>
/// <param name="DomainSid">That of the domain controller's domain; <see langword="null"/> where it could not be read.</param>
/// <param name="ForestRootSid">
/// That of the forest's root domain; <see langword="null"/> where it could not be read, as in a domain below a domain of the root.
/// </param>
public sealed record DirectoryCaller(IReadOnlyList<string> Sids, string? DomainSid, string? ForestRootSid)
{
    // Relative identifiers: https://learn.microsoft.com/windows-server/identity/ad-ds/manage/understand-security-identifiers
    private const string DomainAdmins = "-512";
    private const string EnterpriseAdmins = "-519";

    /// <summary>Whether it is in Domain Admins of the domain controller's domain, whatever they are called there.</summary>
    public bool IsDomainAdmin => IsMember(DomainSid, DomainAdmins);

    /// <summary>Whether it is in Enterprise Admins of the forest.</summary>
    public bool IsEnterpriseAdmin => IsMember(ForestRootSid, EnterpriseAdmins);

    /// <summary>
    /// Whether it sees KDS root keys: the default security descriptor of msKds-ProvRootKey lets in the Enterprise and Domain
    /// Admins of the forest's root domain, and the system of a domain controller.
    /// </summary>
    /// <remarks>https://learn.microsoft.com/windows/win32/adschema/c-mskds-provrootkey</remarks>
    public bool SeesRootKeys => IsEnterpriseAdmin || IsMember(ForestRootSid, DomainAdmins) || Sids.Contains("S-1-5-18");

    private bool IsMember(string? domainSid, string relativeIdentifier) => domainSid is not null && Sids.Contains(domainSid + relativeIdentifier);
}

/// <summary>msDS-Behavior-Version and domainControllerFunctionality.</summary>
/// <remarks>
/// [MS-ADTS] 3.1.1.3.2.25 and 6.1.4.2: 4 is Windows Server 2008 R2, 5 2012, 6 2012 R2, 7 2016 to 2022. They end there; 10 is
/// DS_BEHAVIOR_WIN2025 of ntdsapi.h, and https://learn.microsoft.com/windows-server/get-started/whats-new-windows-server-2025
/// says "DomainLevel 10".
/// </remarks>
internal static class FunctionalLevels
{
    /// <summary>The first one with group Managed Service Accounts.</summary>
    public const int WindowsServer2012 = 5;

    /// <summary>The version of Windows Server; of a number that is not known, the number.</summary>
    public static string NameOf(int level) => level switch
    {
        0 => "Windows 2000 Server",
        2 => "Windows Server 2003",
        3 => "Windows Server 2008",
        4 => "Windows Server 2008 R2",
        5 => "Windows Server 2012",
        6 => "Windows Server 2012 R2",
        7 => "Windows Server 2016",
        10 => "Windows Server 2025",
        _ => level.ToString(CultureInfo.InvariantCulture),
    };
}

/// <summary>objectVersion of the schema.</summary>
/// <remarks>
/// https://learn.microsoft.com/windows-server/identity/ad-ds/deploy/find-active-directory-schema. The files of adprep are named
/// after the version that they lead to: Windows Server 2025 brings sch89.ldf to sch91.ldf, says
/// https://learn.microsoft.com/windows-server/get-started/whats-new-windows-server-2025.
/// </remarks>
internal static class SchemaVersions
{
    /// <summary>The first one of Active Directory: Windows 2000. What is lower is no version of its schema.</summary>
    public const int Windows2000 = 13;

    /// <summary>The first one with group Managed Service Accounts.</summary>
    public const int WindowsServer2012 = 56;

    /// <summary>The version of Windows Server that brought it; of a number that is not known, the number.</summary>
    public static string NameOf(int version) => version switch
    {
        13 => "Windows 2000 Server",
        30 => "Windows Server 2003",
        31 => "Windows Server 2003 R2",
        44 => "Windows Server 2008",
        47 => "Windows Server 2008 R2",
        56 => "Windows Server 2012",
        69 => "Windows Server 2012 R2",
        87 => "Windows Server 2016",
        88 => "Windows Server 2019",
        91 => "Windows Server 2025",
        _ => version.ToString(CultureInfo.InvariantCulture),
    };
}
