using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.TestServers;

/// <summary>
/// A registry in memory: a fake of the real one that keeps the same contract (<see cref="RegistryEditorContract"/>),
/// the views of 64-bit Windows included.
/// </summary>
public sealed class InMemoryRegistry : IRegistryEditor
{
    private const int AccessDenied = 5;

    /// <summary>
    /// Keys below HKLM\SOFTWARE that both views share, as far as profiles have them:
    /// https://learn.microsoft.com/windows/win32/winprog64/shared-registry-keys.
    /// </summary>
    private static readonly string[] SharedKeys = ["Policies"];

    private readonly Dictionary<string, Dictionary<string, RegistryValue>> keys = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> denied = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> readOnly = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Sets a value and makes its key.</summary>
    /// <param name="path">The key.</param>
    /// <param name="name">The name of the value; the empty text is the key's default value.</param>
    public RegistryValue this[RegistryPath path, string name]
    {
        set => CreateKey(path)[name] = value;
    }

    /// <summary>Sets a value and makes its key.</summary>
    public RegistryValue this[RegistryValuePath path]
    {
        set => this[path.Key, path.Name] = value;
    }

    /// <summary>Makes a key and the keys above it, where they are not there yet.</summary>
    /// <param name="path">The key.</param>
    public void MakeKey(RegistryPath path) => CreateKey(path);

    /// <summary>Deletes a key with all below it, if it is there.</summary>
    /// <param name="path">The key.</param>
    public void DeleteKey(RegistryPath path)
    {
        var place = Place(path);
        foreach (var key in keys.Keys.Where(key => IsSameOrBelow(key, place)).ToList())
        {
            keys.Remove(key);
        }
    }

    /// <summary>Makes every access to a key fail.</summary>
    /// <param name="path">The key.</param>
    public void Deny(RegistryPath path) => denied.Add(Place(path));

    /// <summary>Makes a key read-only: what would change it fails.</summary>
    /// <param name="path">The key.</param>
    public void DenyWriting(RegistryPath path) => readOnly.Add(Place(path));

    /// <summary>Lets accesses to a key succeed again.</summary>
    /// <param name="path">The key.</param>
    public void Allow(RegistryPath path)
    {
        denied.Remove(Place(path));
        readOnly.Remove(Place(path));
    }

    /// <summary>The whole registry, to be compared.</summary>
    /// <returns>One line per key and per value, in order; names are as they were first written.</returns>
    public IReadOnlyList<string> Snapshot() =>
        [.. keys
            .SelectMany(key => key.Value.Select(value => $"{key.Key} \"{value.Key}\" {(uint)value.Value.Type:x}:{Convert.ToHexString(value.Value.ToBytes())}").Prepend(key.Key))
            .Order(StringComparer.OrdinalIgnoreCase)];

    /// <inheritdoc/>
    public bool KeyExists(RegistryPath path) => Find(path) is not null;

    /// <inheritdoc/>
    public RegistryValue? GetValue(RegistryValuePath path) => Find(path.Key)?.GetValueOrDefault(path.Name);

    /// <inheritdoc/>
    public void SetValue(RegistryValuePath path, RegistryValue value)
    {
        ThrowIfReadOnly(path.Key);
        CreateKey(path.Key)[path.Name] = value;
    }

    /// <inheritdoc/>
    public void DeleteValue(RegistryValuePath path)
    {
        ThrowIfReadOnly(path.Key);
        Find(path.Key)?.Remove(path.Name);
    }

    /// <inheritdoc/>
    public bool DeleteKeyIfEmpty(RegistryPath path)
    {
        ThrowIfReadOnly(path);
        var place = Place(path);
        if (Find(path) is { } values && (values.Count > 0 || keys.Keys.Any(key => key.Length > place.Length && IsSameOrBelow(key, place))))
        {
            return false;
        }

        keys.Remove(place);
        return true;
    }

    /// <inheritdoc/>
    public void Flush(RegistryPath path) => Find(path);

    private void ThrowIfReadOnly(RegistryPath path)
    {
        if (readOnly.Contains(Place(path)) || denied.Contains(Place(path)))
        {
            throw new RegistryAccessException(path, AccessDenied);
        }
    }

    private Dictionary<string, RegistryValue>? Find(RegistryPath path)
    {
        var place = Place(path);
        return denied.Contains(place) ? throw new RegistryAccessException(path, AccessDenied) : keys.GetValueOrDefault(place);
    }

    private Dictionary<string, RegistryValue> CreateKey(RegistryPath path)
    {
        var place = Place(path);
        for (var end = place.IndexOf('\\', StringComparison.Ordinal); end >= 0; end = place.IndexOf('\\', end + 1))
        {
            keys.TryAdd(place[..end], NewKey());
        }

        keys.TryAdd(place, NewKey());
        return keys[place];

        static Dictionary<string, RegistryValue> NewKey() => new(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Where Windows keeps the key: redirected for the 32-bit view, and with symbolic links followed.</summary>
    private static string Place(RegistryPath path)
    {
        const string Software = "SOFTWARE";
        const string Redirected = @"SOFTWARE\WOW6432Node";
        const string CurrentControlSet = @"SYSTEM\CurrentControlSet";

        var key = path.Key;
        if (path.Hive == RegistryHive.LocalMachine)
        {
            var is32Bit = path.View == RegistryView.Registry32 || IsSameOrBelow(key, Redirected);
            if (is32Bit && IsSameOrBelow(key, Software))
            {
                var below = key[(IsSameOrBelow(key, Redirected) ? Redirected : Software).Length..];
                var isShared = SharedKeys.Any(shared => IsSameOrBelow(below, '\\' + shared));
                key = (isShared ? Software : Redirected) + below;
            }
            else if (IsSameOrBelow(key, CurrentControlSet))
            {
                key = @"SYSTEM\ControlSet001" + key[CurrentControlSet.Length..];
            }
        }

        return $@"{path.Hive}\{key}";
    }

    private static bool IsSameOrBelow(string key, string parent) =>
        key.StartsWith(parent, StringComparison.OrdinalIgnoreCase) && (key.Length == parent.Length || key[parent.Length] == '\\');
}
