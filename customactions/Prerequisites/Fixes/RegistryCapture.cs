using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Fixes;

/// <summary>Everything that a set of changes touches, as it was before: enough to restore exactly that.</summary>
/// <param name="Values">The values, in the order of the changes.</param>
/// <param name="AbsentKeys">The keys that did not exist, a key before those below it.</param>
public sealed record RegistryCapture(IReadOnlyList<CapturedValue> Values, IReadOnlyList<RegistryPath> AbsentKeys)
{
    /// <summary>Whether any of the changes, or its reversion, takes effect only after a restart.</summary>
    public bool NeedsRestart => Values.Any(value => value.NeedsRestart);

    /// <summary>Captures what changes are going to touch, before the first of them.</summary>
    /// <exception cref="RegistryAccessException">Something can't be read, so it could not be restored either.</exception>
    public static RegistryCapture Of(IRegistryReader registry, IReadOnlyList<RegistryChange> changes) => new(
        [.. changes.Select(change => new CapturedValue(change.Path, registry.GetValue(change.Path), change.Value, change.NeedsRestart))],
        [.. changes.SelectMany(change => WithAncestors(change.Path.Key)).Distinct().Where(key => !registry.KeyExists(key))]);

    /// <summary>
    /// Joins the capture of later changes to this one: what both touched stays as it was first, unless someone else changed
    /// it in between; then it is as they left it.
    /// </summary>
    public RegistryCapture FollowedBy(RegistryCapture later) => new(
        [
            .. Values.Select(value => later.Find(value) is not { } again ? value
                : Equals(again.Original, value.Intended) ? value with { Intended = again.Intended }
                : again),
            .. later.Values.Where(value => Find(value) is null),
        ],
        [.. AbsentKeys.Union(later.AbsentKeys).OrderBy(path => path.Key.Length)]);

    private CapturedValue? Find(CapturedValue value) => Values.FirstOrDefault(candidate => candidate.Path == value.Path);

    private static IEnumerable<RegistryPath> WithAncestors(RegistryPath path)
    {
        for (var end = path.Key.IndexOf('\\'); end >= 0; end = path.Key.IndexOf('\\', end + 1))
        {
            yield return path with { Key = path.Key.Substring(0, end) };
        }

        yield return path;
    }
}

/// <summary>One value as it was before a change, and what the change makes of it.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Original">What it was; <see langword="null"/>: it did not exist.</param>
/// <param name="Intended">What the change makes of it; <see langword="null"/>: the change deletes it.</param>
/// <param name="NeedsRestart">Whether the change, and its reversion, take effect only after a restart.</param>
public sealed record CapturedValue(RegistryValuePath Path, RegistryValue? Original, RegistryValue? Intended, bool NeedsRestart = false)
{
    /// <summary>The change that undoes this one.</summary>
    public CapturedValue Inverse => this with { Original = Intended, Intended = Original };

    /// <summary>The change for logs and the record: <c>HKLM\… Enabled: dword:00000000 -> dword:00000001</c>.</summary>
    public override string ToString() => $"{Path}: {Format(Original)} -> {Format(Intended)}";

    // Programs read the record, so it is the same in every language.
    private static string Format(RegistryValue? value) => value?.ToString() ?? "(none)";
}
