using System.Globalization;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.ActiveDirectory;

/// <summary>
/// Reads, from one domain controller, what the agent's group Managed Service Account depends on. It writes nothing, asks for no
/// secret, and evaluates nothing. What has been read so far can be taken at any time, from another thread.
/// </summary>
internal sealed class DirectoryFactsReader(IDirectory directory)
{
    // [MS-ADTS] 6.1.1.4, GUID_MANAGED_SERVICE_ACCOUNTS_CONTAINER_W
    private const string ServiceAccountsContainer = "1EB93889E40C45DF9F0C64D23BBB6237";

    // [MS-ADTS] 3.1.1.3.4.3, LDAP_CAP_ACTIVE_DIRECTORY_PARTIAL_SECRETS_OID: a read-only domain controller.
    private const string PartialSecrets = "1.2.840.113556.1.4.1920";

    private const string Any = "(objectClass=*)";

    // Each is set once, whole, by the reading thread.
    private volatile RootDse? rootDse;
    private volatile string? signInFailure;
    private volatile bool isSignedIn;
    private volatile Reading<int>? schemaVersion;
    private volatile Reading<DirectoryList<DomainController>>? domainControllers;
    private volatile Reading<DirectoryList<RootKey>>? rootKeys;
    private volatile Reading<ServiceAccountContainer>? container;
    private volatile Reading<bool>? hasServiceAccount;
    private volatile Reading<DirectoryCaller>? caller;

    /// <summary>What has been read.</summary>
    /// <param name="missing">Why what has not been read is missing.</param>
    /// <returns>The facts; <see langword="null"/> as long as the domain controller has not answered at all.</returns>
    public DirectoryFacts? Take(string missing)
    {
        if (rootDse is not { } root)
        {
            return null;
        }

        var why = signInFailure ?? missing;
        return new()
        {
            DomainController = root.DomainController,
            Domain = root.Domain,
            IsReadOnly = root.IsReadOnly,
            Time = root.Time,
            SignInFailure = isSignedIn ? null : why,
            FunctionalLevel = root.FunctionalLevel ?? Reading<int>.Failed(Strings.Directory_NoLevel),
            SchemaVersion = schemaVersion ?? Reading<int>.Failed(why),
            DomainControllers = domainControllers ?? Reading<DirectoryList<DomainController>>.Failed(why),
            RootKeys = rootKeys ?? Reading<DirectoryList<RootKey>>.Failed(why),
            ServiceAccountContainer = container ?? Reading<ServiceAccountContainer>.Failed(why),
            HasServiceAccount = hasServiceAccount ?? Reading<bool>.Failed(why),
            Caller = caller ?? Reading<DirectoryCaller>.Failed(why),
        };
    }

    /// <summary>Reads everything.</summary>
    /// <param name="now">The time of this server, UTC, where the domain controller tells none.</param>
    /// <exception cref="DirectoryFailureException">The domain controller has not answered at all.</exception>
    public void Read(DateTime now)
    {
        // Everyone may read the rootDSE, so that an account that is not accepted still gets what is there.
        var root = ReadRootDse(now);
        rootDse = root;
#pragma warning disable CA1031 // Whatever stops the sign-in, the rest goes on without.
        try
        {
            directory.SignIn();
            isSignedIn = true;
        }
        catch (Exception exception)
        {
            signInFailure = Text.Format(Strings.Directory_NotSignedIn, exception.Message);
        }
#pragma warning restore CA1031

        schemaVersion = Try(() => ReadNumber(root.SchemaPartition, "objectVersion"));
        var domain = Try(() => SearchEntry(root.DomainPartition, "objectSid", "otherWellKnownObjects"));
        rootKeys = Try(() => ReadRootKeys(root));
        container = Try(() => ReadContainer(domain));
        hasServiceAccount = Try(ReadHasServiceAccount);
        domainControllers = Try(() => ReadDomainControllers(root));
        if (isSignedIn)
        {
            caller = Try(() => ReadCaller(root, domain));
        }
    }

    private RootDse ReadRootDse(DateTime now)
    {
        // Attributes: [MS-ADTS] 3.1.1.3.2.
        var entry = SearchEntry(
            "",
            "dnsHostName",
            "defaultNamingContext",
            "configurationNamingContext",
            "schemaNamingContext",
            "rootDomainNamingContext",
            "domainControllerFunctionality",
            "supportedCapabilities",
            "currentTime");
        return new(
            entry.Text("dnsHostName") ?? "",
            Partition("defaultNamingContext"),
            Partition("configurationNamingContext"),
            Partition("schemaNamingContext"),
            entry.Text("rootDomainNamingContext"),
            Number(entry.Text("domainControllerFunctionality")),
            entry.Texts("supportedCapabilities").Contains(PartialSecrets),
            ParseTime(entry.Text("currentTime")) ?? now);

        string Partition(string attribute) => entry.Text(attribute) is { Length: > 0 } name ? name : throw new DirectoryFailureException(Strings.Directory_NoActiveDirectory);
    }

    // msKds-UseStartTime is confidential and not on read-only domain controllers: [MS-ADA2].
    // Never msKds-RootKeyData.
    private DirectoryList<RootKey> ReadRootKeys(RootDse root)
    {
        try
        {
            var answer = directory.Search(
                "CN=Master Root Keys,CN=Group Key Distribution Service,CN=Services," + root.ConfigurationPartition,
                SearchDepth.Children,
                "(objectClass=msKds-ProvRootKey)",
                0,
                "msKds-UseStartTime");
            return new([.. answer.Entries.Select(entry => new RootKey(ParseFileTime(entry.Text("msKds-UseStartTime"))))], answer.IsComplete);
        }
        catch (DirectoryFailureException exception) when (exception.IsNoSuchObject)
        {
            // A schema before Windows Server 2012, or a container that the account may not see.
            return new([], IsComplete: true);
        }
    }

    // A value is B:32:GUID:name (https://learn.microsoft.com/openspecs/windows_protocols/ms-adts/e216328c-74eb-41e9-adef-9f0bda09fbcc);
    // that of a deleted object has \0ADEL: in it: [MS-ADTS] 3.1.1.5.5.
    private ServiceAccountContainer ReadContainer(Reading<DirectoryEntry> domain)
    {
        const string prefix = "B:32:" + ServiceAccountsContainer + ":";
        var name = Value(domain).Texts("otherWellKnownObjects")
            .FirstOrDefault(value => value.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            ?.Substring(prefix.Length);
        if (name is null)
        {
            return new(null, IsDeleted: false, IsVisible: false);
        }

        if (name.Contains("\\0ADEL:"))
        {
            return new(name, IsDeleted: true, IsVisible: false);
        }

        try
        {
            _ = SearchEntry(name, "cn");
            return new(name, IsDeleted: false, IsVisible: true);
        }
        catch (DirectoryFailureException exception) when (exception.IsNoSuchObject)
        {
            return new(name, IsDeleted: false, IsVisible: false);
        }
    }

    private bool ReadHasServiceAccount() =>
        Value(container!) is { IsVisible: true, DistinguishedName: { } name } &&
        directory.Search(name, SearchDepth.Children, "(objectClass=msDS-GroupManagedServiceAccount)", 1, "cn").Entries.Count > 0;

    // Not the whole partition: the schema lies below it, so that the answer would refer to another partition.
    private DirectoryList<DomainController> ReadDomainControllers(RootDse root)
    {
        var answer = directory.Search(
            "CN=Sites," + root.ConfigurationPartition,
            SearchDepth.Subtree,
            "(&(objectCategory=nTDSDSA)(msDS-HasMasterNCs=" + Escape(root.DomainPartition) + "))",
            0,
            "msDS-Behavior-Version");
        return new(
            [.. answer.Entries.Select(entry => new DomainController(NameOfServer(entry.DistinguishedName), Number(entry.Text("msDS-Behavior-Version"))))],
            answer.IsComplete);
    }

    private DirectoryCaller ReadCaller(RootDse root, Reading<DirectoryEntry> domain)
    {
        // [MS-ADTS] 3.1.1.3.2: the rootDSE's tokenGroups are those of who is signed in, with nested and local groups.
        var sids = SearchEntry("", "tokenGroups").Values("tokenGroups").Select(ParseSid).OfType<string>().ToList();
        if (sids.Count == 0)
        {
            throw new DirectoryFailureException(Strings.Directory_NoTokenGroups);
        }

        var domainSid = domain.Failure is null ? SidOf(domain.Value, "objectSid") : null;
        return new(sids, domainSid, ReadForestRootSid(root, domainSid));
    }

    // In a child domain the root domain's own entry is on other domain controllers; the trust with it has its identifier.
    private string? ReadForestRootSid(RootDse root, string? domainSid)
    {
        if (root.RootDomainPartition is not { } rootDomain)
        {
            return null;
        }

        if (string.Equals(rootDomain, root.DomainPartition, StringComparison.OrdinalIgnoreCase))
        {
            return domainSid;
        }

        var trusts = Try(() => directory.Search(
            "CN=System," + root.DomainPartition,
            SearchDepth.Children,
            "(&(objectClass=trustedDomain)(trustPartner=" + Escape(DnsName(rootDomain)) + "))",
            0,
            "securityIdentifier"));
        return trusts.Failure is null && trusts.Value.Entries is { Count: 1 } entries ? SidOf(entries[0], "securityIdentifier") : null;
    }

    private int ReadNumber(string name, string attribute) =>
        Number(SearchEntry(name, attribute).Text(attribute)) ?? throw new DirectoryFailureException(Text.Format(Strings.Directory_NoValue, attribute));

    private DirectoryEntry SearchEntry(string name, params string[] attributes) =>
        directory.Search(name, SearchDepth.Entry, Any, 0, attributes).Entries is { Count: 1 } entries
            ? entries[0]
            : throw new DirectoryFailureException(Text.Format(Strings.Directory_NoEntry, name));

    // One fact that can't be read, for whatever reason, must leave all others standing.
#pragma warning disable CA1031
    private Reading<T> Try<T>(Func<T> read)
        where T : notnull
    {
        try
        {
            return read();
        }
        catch (Exception exception)
        {
            // Who is not signed in gets all kinds of errors; the reason of them all is that one.
            return Reading<T>.Failed(signInFailure ?? exception.Message);
        }
    }
#pragma warning restore CA1031

    private static T Value<T>(Reading<T> reading)
        where T : notnull =>
        reading.Failure is { } failure ? throw new DirectoryFailureException(failure) : reading.Value;

    // RFC 4515, 3
    private static string Escape(string value) =>
        value.Replace("\\", "\\5c").Replace("*", "\\2a").Replace("(", "\\28").Replace(")", "\\29").Replace("\0", "\\00");

    // DC=contoso,DC=com: RFC 2247, section 3, which Active Directory follows
    // (https://learn.microsoft.com/openspecs/windows_protocols/ms-adts/d9ee9c9f-88b7-45f1-a42b-46c5ff832684).
    private static string DnsName(string partition) =>
        string.Join(".", partition.Split(',').Select(part => part.Trim().StartsWith("DC=", StringComparison.OrdinalIgnoreCase) ? part.Trim().Substring(3) : part.Trim()));

    // CN=NTDS Settings,CN=name,CN=Servers,…: [MS-ADTS] 6.1.1.2.2.1.2.1.1.
    private static string NameOfServer(string distinguishedName)
    {
        var parts = distinguishedName.Split(',');
        return parts.Length > 1 && parts[1].StartsWith("CN=", StringComparison.OrdinalIgnoreCase) ? parts[1].Substring(3) : distinguishedName;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    // GeneralizedTime, RFC 4517, as Active Directory writes it: 20261125131029.0Z.
    private static DateTime? ParseTime(string? text) =>
        DateTime.TryParseExact(text, "yyyyMMddHHmmss.0'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    // FILETIME: 100 nanoseconds from 1601 on.
    private static DateTime? ParseFileTime(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var time) && time <= DateTime.MaxValue.ToFileTimeUtc()
            ? DateTime.FromFileTimeUtc(time)
            : null;

    private static string? SidOf(DirectoryEntry entry, string attribute) => entry.Values(attribute) is { Count: 1 } values ? ParseSid(values[0]) : null;

    // [MS-DTYP] 2.4.2.2: revision, count, an authority of six bytes, highest first, and the parts, each of four, lowest first.
    private static string? ParseSid(byte[] sid)
    {
        if (sid.Length < 8 || sid[0] != 1 || sid.Length != 8 + (4 * sid[1]))
        {
            return null;
        }

        var authority = sid.Skip(2).Take(6).Aggregate(0L, (number, part) => (number << 8) | part);
        var parts = Enumerable.Range(0, sid[1]).Select(index => sid.Skip(8 + (4 * index)).Take(4).Reverse().Aggregate(0L, (number, part) => (number << 8) | part));
        return string.Join("-", new[] { "S-1", authority.ToString(CultureInfo.InvariantCulture) }.Concat(parts.Select(part => part.ToString(CultureInfo.InvariantCulture))));
    }

    private sealed record RootDse(
        string DomainController,
        string DomainPartition,
        string ConfigurationPartition,
        string SchemaPartition,
        string? RootDomainPartition,
        int? Level,
        bool IsReadOnly,
        DateTime Time)
    {
        public string Domain => DnsName(DomainPartition);

        public Reading<int>? FunctionalLevel => Level is { } level ? level : null;
    }
}
