namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>HKEY_LOCAL_MACHINE as Wine keeps it in system.reg: a section a key, both with doubled backslashes.</summary>
internal sealed class WineRegistry
{
    private readonly Dictionary<string, Dictionary<string, string>> keys = new(StringComparer.OrdinalIgnoreCase);

    private WineRegistry()
    {
    }

    /// <summary>Reads the file.</summary>
    /// <param name="file">The path of system.reg.</param>
    /// <returns>The registry.</returns>
    public static WineRegistry Load(string file)
    {
        var registry = new WineRegistry();
        Dictionary<string, string> values = [];
        foreach (var line in File.ReadLines(file))
        {
            if (line.StartsWith('['))
            {
                values = new(StringComparer.OrdinalIgnoreCase);
                registry.keys[line[1..line.LastIndexOf(']')].Replace(@"\\", @"\", StringComparison.Ordinal)] = values;
            }
            else if (line.StartsWith('"') && line.IndexOf("\"=", StringComparison.Ordinal) is var end and > 0)
            {
                values[line[1..end]] = line[(end + 2)..];
            }
        }

        return registry;
    }

    /// <summary>The values of a key below HKEY_LOCAL_MACHINE, as system.reg writes them.</summary>
    /// <param name="key">The key in the 64-bit view; the 32-bit one has Software\Wow6432Node.</param>
    /// <returns>The values by name, or <see langword="null"/> where there is no such key.</returns>
    public IReadOnlyDictionary<string, string>? this[string key] => keys.GetValueOrDefault(key);

    /// <summary>Keys whose path contains a text.</summary>
    /// <param name="part">The text.</param>
    /// <returns>Their paths.</returns>
    public IEnumerable<string> KeysWith(string part) => keys.Keys.Where(key => key.Contains(part, StringComparison.OrdinalIgnoreCase));

    /// <summary>Keys that have a value with a text in it.</summary>
    /// <param name="part">The text.</param>
    /// <returns>Their paths.</returns>
    public IEnumerable<string> KeysWithValue(string part) =>
        keys.Where(key => key.Value.Values.Any(value => value.Contains(part, StringComparison.OrdinalIgnoreCase))).Select(key => key.Key);
}
