using System.Text;
using CloudProvisioningBootstrapper.Prerequisites.ActiveDirectory;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.ActiveDirectory;

/// <summary>
/// Stands in for a domain controller: entries by their distinguished names, and what a search of each kind finds. It knows no
/// filters; tests/Directory.Tests asks real domain controllers.
/// </summary>
internal sealed class FakeDirectory : IDirectory
{
    public const string Domain = "DC=contoso,DC=test";
    public const string Configuration = "CN=Configuration," + Domain;
    public const string Schema = "CN=Schema," + Configuration;
    public const string RootKeys = "CN=Master Root Keys,CN=Group Key Distribution Service,CN=Services," + Configuration;
    public const string Container = "CN=Managed Service Accounts," + Domain;
    public const string ContainerId = "B:32:1EB93889E40C45DF9F0C64D23BBB6237:";
    public const string Sid = "S-1-5-21-1-2-3";

    /// <summary>Who is signed in sees these; each name in its own case.</summary>
    public Dictionary<string, DirectoryEntry> Entries { get; } = [];

    /// <summary>What is found below a name.</summary>
    public Dictionary<string, DirectoryAnswer> Found { get; } = [];

    /// <summary>Thrown by a sign-in.</summary>
    public Exception? SignInFailure { get; set; }

    /// <summary>Called before each search, with its base.</summary>
    public Action<string> BeforeSearch { get; set; } = _ => { };

    /// <summary>The attributes that were asked for.</summary>
    public List<string> Asked { get; } = [];

    public bool IsSignedIn { get; private set; }

    /// <summary>A forest of one domain in which nothing is missing, asked by a Domain Admin.</summary>
    public static FakeDirectory Good()
    {
        var directory = new FakeDirectory();
        directory.Set(
            "",
            ("dnsHostName", ["dc1.contoso.test"]),
            ("defaultNamingContext", [Domain]),
            ("configurationNamingContext", [Configuration]),
            ("schemaNamingContext", [Schema]),
            ("rootDomainNamingContext", [Domain]),
            ("domainControllerFunctionality", ["7"]),
            ("supportedCapabilities", ["1.2.840.113556.1.4.800"]),
            ("currentTime", ["20261125131029.0Z"]));
        directory.SetSids("tokenGroups", "", Sid + "-1103", Sid + "-512", "S-1-1-0");
        directory.Set(Schema, ("objectVersion", ["88"]));
        directory.Set(Domain, ("otherWellKnownObjects", ["B:32:683A24E2E8164BD3AF86AC3C2CF3F981:CN=Keys," + Domain, ContainerId + Container]));
        directory.SetSids("objectSid", Domain, Sid);
        directory.Set(Container, ("cn", ["Managed Service Accounts"]));
        directory.Find(Container);
        directory.Find(RootKeys, Entry("CN=1," + RootKeys, ("msKds-UseStartTime", [FileTime(2020)])));
        directory.Find("CN=Sites," + Configuration, Server("DC1", "7"), Server("DC2", "4"));
        return directory;
    }

    /// <summary>The same of Windows Server 2008 R2: nothing that a group Managed Service Account depends on is there.</summary>
    public static FakeDirectory Old()
    {
        var directory = Good();
        directory.Set("", ("domainControllerFunctionality", ["4"]));
        directory.Set(Schema, ("objectVersion", ["47"]));
        directory.Set(Domain, ("otherWellKnownObjects", ["B:32:683A24E2E8164BD3AF86AC3C2CF3F981:CN=Keys," + Domain]));
        directory.Find(RootKeys);
        directory.Find("CN=Sites," + Configuration, Server("DC1", "4"), Server("DC2", "3"));
        return directory;
    }

    public static DirectoryEntry Server(string name, string? level) => Entry(
        $"CN=NTDS Settings,CN={name},CN=Servers,CN=Berlin,CN=Sites,{Configuration}",
        level is null ? [] : [("msDS-Behavior-Version", [level])]);

    public static DirectoryEntry Entry(string name, params (string Name, string[] Values)[] attributes) => new(
        name,
        attributes.ToDictionary(
            attribute => attribute.Name,
            attribute => (IReadOnlyList<byte[]>)[.. attribute.Values.Select(Encoding.UTF8.GetBytes)],
            StringComparer.OrdinalIgnoreCase));

    public static string FileTime(int year) => new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc).ToFileTimeUtc().ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static byte[] SidBytes(string sid)
    {
        var parts = sid.Split('-').Skip(2).Select(part => long.Parse(part, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return
        [
            1,
            (byte)(parts.Count - 1),
            .. Enumerable.Range(0, 6).Select(index => (byte)(parts[0] >> (8 * (5 - index)))),
            .. parts.Skip(1).SelectMany(part => Enumerable.Range(0, 4).Select(index => (byte)(part >> (8 * index)))),
        ];
    }

    public void Set(string name, params (string Name, string[] Values)[] attributes)
    {
        var entry = Entry(name, attributes);
        Entries[name] = Entries.TryGetValue(name, out var before)
            ? new(name, before.Attributes.Where(pair => !entry.Attributes.ContainsKey(pair.Key)).Concat(entry.Attributes)
                .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase))
            : entry;
    }

    public void SetSids(string attribute, string name, params string[] sids)
    {
        Set(name, (attribute, []));
        ((Dictionary<string, IReadOnlyList<byte[]>>)Entries[name].Attributes)[attribute] = [.. sids.Select(SidBytes)];
    }

    public void Remove(string name, string attribute) => ((Dictionary<string, IReadOnlyList<byte[]>>)Entries[name].Attributes).Remove(attribute);

    public void Find(string name, params DirectoryEntry[] entries) => Found[name] = new(entries, IsComplete: true);

    public void SignIn()
    {
        if (SignInFailure is { } failure)
        {
            throw failure;
        }

        IsSignedIn = true;
    }

    public DirectoryAnswer Search(string baseName, SearchDepth scope, string filter, int limit, params string[] attributes)
    {
        BeforeSearch(baseName);
        Asked.AddRange(attributes);
        if (baseName.Length > 0 && !IsSignedIn)
        {
            throw new DirectoryFailureException("OperationsError: In order to perform this operation a successful bind must be completed.");
        }

        if (scope == SearchDepth.Entry && Entries.TryGetValue(baseName, out var entry))
        {
            return new([Show(entry, attributes)], IsComplete: true);
        }

        return scope != SearchDepth.Entry && Found.TryGetValue(baseName, out var found)
            ? new([.. found.Entries.Take(limit == 0 ? int.MaxValue : limit).Select(one => Show(one, attributes))], found.IsComplete)
            : throw new DirectoryFailureException("NoSuchObject", isNoSuchObject: true);
    }

    private static DirectoryEntry Show(DirectoryEntry entry, string[] attributes) => entry with
    {
        Attributes = entry.Attributes
            .Where(pair => attributes.Contains(pair.Key, StringComparer.OrdinalIgnoreCase) && pair.Value.Count > 0)
            .ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase),
    };
}
