namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>Every key and value of a server, as Wine keeps them on the disk; the times of keys are left out.</summary>
internal sealed class RegistrySnapshot
{
    /// <summary>What changes though nobody asked for it, and why that is no change of ours.</summary>
    private static readonly Dictionary<string, string> Engines = new()
    {
        [@"HKLM\Software\Classes\Installer"] = "Windows Installer's products and Burn's dependencies; the keys stay when they are empty",
        [@"HKLM\Software\Microsoft\Windows\CurrentVersion\Installer"] = "Windows Installer's components and products; the keys stay when they are empty",
        [@"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall"] = "Apps & features: Windows Installer's entry, which AssertNoProduct looks for",
        [@"HKLM\Software\Wow6432Node\Microsoft\Windows\CurrentVersion\Uninstall"] = "Apps & features: Burn's entry, which AssertNoProduct looks for",
        [@"HKLM\System\ControlSet001\Control\Class\{4D36E968-E325-11CE-BFC1-08002BE10318}"] = "Wine's graphics driver writes the time of each start",
        [@"HKCU\Console"] = "Wine's console writes colors and font when it first needs a window (programs/conhost/window.c, save_config)",
    };

    /// <summary>Keys that come and go empty, and why that is no change of ours. What is below them counts.</summary>
    private static readonly Dictionary<string, string> EmptyKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        [@"HKLM\Software\Microsoft\NET Framework Setup\NDP\v2.0.50727"] = "Wine's Windows Installer makes the keys where it looks for .NET Framework",
        [@"HKLM\Software\Microsoft\NET Framework Setup\NDP\v4\Client"] = "the same",
        [@"HKLM\System\ControlSet001\Services\Eventlog\Application"] = "Windows Installer takes a key away with its last subkey, here our event source; Windows has others in it",
    };

    /// <summary>What is ours as long as the product is there.</summary>
    private static readonly string[] OfTheProduct =
    [
        @"HKLM\Software\CloudProvisioningBootstrapper",
        @"HKLM\System\ControlSet001\Services\Eventlog\Application\CloudProvisioningBootstrapper",
    ];

    private readonly SortedDictionary<string, string> entries = new(StringComparer.OrdinalIgnoreCase);

    private RegistrySnapshot()
    {
    }

    public static RegistrySnapshot Load(string machine, string user)
    {
        var snapshot = new RegistrySnapshot();
        snapshot.Read("HKLM", machine);
        snapshot.Read("HKCU", user);
        return snapshot;
    }

    /// <summary>What is different on a server on which the product shall not be.</summary>
    /// <param name="before">The registry before.</param>
    /// <returns>One line a difference: a key, or a value as .reg files write it, with its key.</returns>
    public IEnumerable<string> DifferencesFrom(RegistrySnapshot before) => entries.Keys.Union(before.entries.Keys)
        .Where(entry => entries.GetValueOrDefault(entry) != before.entries.GetValueOrDefault(entry) && !Engines.Keys.Any(key => IsBelow(entry, key)) && !EmptyKeys.ContainsKey(entry))
        .Order(StringComparer.OrdinalIgnoreCase)
        .Select(entry => entries.TryGetValue(entry, out var value) ? entry + value : $"{entry} is gone");

    /// <summary>What is different on a server besides the product itself.</summary>
    /// <param name="before">The registry before.</param>
    /// <returns>One line a difference.</returns>
    public IEnumerable<string> ChangesSince(RegistrySnapshot before) =>
        DifferencesFrom(before).Where(entry => !OfTheProduct.Any(key => IsBelow(entry, key)));

    private static bool IsBelow(string entry, string key) =>
        entry.StartsWith(key, StringComparison.OrdinalIgnoreCase) && (entry.Length == key.Length || entry[key.Length] is '\\' or ' ');

    private void Read(string hive, string file)
    {
        var key = "";
        using var lines = File.ReadLines(file).GetEnumerator();
        while (lines.MoveNext())
        {
            var line = lines.Current;
            if (line.StartsWith('['))
            {
                key = $@"{hive}\{line[1..line.LastIndexOf(']')].Replace(@"\\", @"\", StringComparison.Ordinal)}";

                // A key that has only subkeys has no section of its own.
                for (var end = key.Length; end > 0; end = key.LastIndexOf('\\', end - 1))
                {
                    entries[key[..end]] = "";
                }
            }
            else if (line.StartsWith('"') || line.StartsWith('@'))
            {
                while (line.EndsWith('\\') && lines.MoveNext())
                {
                    line = line[..^1] + lines.Current.Trim();
                }

                var end = line.StartsWith('@') ? 1 : line.IndexOf("\"=", 1, StringComparison.Ordinal) + 1;
                entries[$"{key} {line[..end]}"] = line[end..];
            }
        }
    }
}
