using System.Text;
using CloudProvisioningBootstrapper.Prerequisites.ActiveDirectory;
using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.ActiveDirectory;

/// <summary>
/// A forest that has everything, or an old one, as a domain controller in any state shows it: attributes and entries are missing, have several
/// values or what is no value, are many or long; searches fail. A seed gives the same answers each time.
/// </summary>
internal sealed class RandomDirectory : IDirectory
{
    private readonly FakeDirectory directory;
    private readonly HashSet<int> failing = [];
    private readonly Random random;
    private int searches;

    public RandomDirectory(int seed, bool isOld)
    {
        Seed = seed;
        directory = isOld ? FakeDirectory.Old() : FakeDirectory.Good();
        random = new(seed);
        for (var changes = random.Next(6); changes > 0; changes--)
        {
            Change();
        }

        for (var failures = random.Next(3) > 0 ? 0 : random.Next(4); failures > 0; failures--)
        {
            failing.Add(random.Next(12));
        }
    }

    public int Seed { get; }

    /// <summary>What is read of it; <see langword="null"/> where it does not answer at all.</summary>
    public static DirectoryFacts? Read(int seed, bool isOld = false)
    {
        var reader = new DirectoryFactsReader(new RandomDirectory(seed, isOld));
        try
        {
            reader.Read(new DateTime(2026, 11, 25, 0, 0, 0, DateTimeKind.Utc));
        }
        catch (Exception exception) when (exception is DirectoryFailureException || exception.Message == "broken")
        {
            // DirectoryReader makes a reason of whatever is thrown.
        }

        return reader.Take("too late");
    }

    public void SignIn() => directory.SignIn();

    public DirectoryAnswer Search(string baseName, SearchDepth scope, string filter, int limit, params string[] attributes) =>
        failing.Contains(searches++)
            ? throw (random.Next(3) switch
            {
                0 => new DirectoryFailureException("NoSuchObject", isNoSuchObject: true),
                1 => new DirectoryFailureException("InsufficientAccessRights"),
                _ => new InvalidOperationException("broken"),
            })
            : directory.Search(baseName, scope, filter, limit, attributes);

    public override string ToString() => "directory of seed " + Seed;

    private void Change()
    {
        if (random.Next(4) == 0)
        {
            directory.SignInFailure = random.Next(2) == 0 ? new DirectoryFailureException("InvalidCredentials") : new TimeoutException();
        }
        else if (random.Next(2) == 0)
        {
            var name = Pick(directory.Entries.Keys);
            directory.Entries[name] = Change(directory.Entries[name]);
        }
        else
        {
            var name = Pick(directory.Found.Keys);
            directory.Found[name] = Change(directory.Found[name]);
        }
    }

    private DirectoryEntry Change(DirectoryEntry entry)
    {
        if (entry.Attributes.Count == 0)
        {
            return entry;
        }

        var attributes = entry.Attributes.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        var name = Pick(attributes.Keys);
        attributes[name] = random.Next(6) switch
        {
            0 => [],
            1 => [.. attributes[name], Garbage()],
            2 => [.. attributes[name], .. attributes[name]],
            3 => [Garbage()],
            4 => [Encoding.UTF8.GetBytes(new string('9', random.Next(1, 100_000)))],
            _ => [.. Enumerable.Range(0, random.Next(200)).Select(_ => Garbage())],
        };
        return entry with { Attributes = attributes };
    }

    private DirectoryAnswer Change(DirectoryAnswer answer) => random.Next(5) switch
    {
        0 => new([], random.Next(2) == 0),
        1 => answer with { IsComplete = false },
        2 => answer with { Entries = [.. Enumerable.Range(0, random.Next(20) == 0 ? 10_000 : 20).Select(number => FakeDirectory.Entry("CN=" + number))] },
        3 => answer with { Entries = [.. answer.Entries, FakeDirectory.Entry(Encoding.UTF8.GetString(Garbage()))] },
        _ => answer with { Entries = [.. answer.Entries.Select(Change)] },
    };

    // Never the text of a number: what is readable is true in this forest.
    private byte[] Garbage()
    {
        var bytes = new byte[random.Next(1, 80)];
        random.NextBytes(bytes);
        bytes[0] = (byte)'x';
        return bytes;
    }

    private T Pick<T>(IEnumerable<T> items)
    {
        var list = items.ToList();
        return list[random.Next(list.Count)];
    }
}
