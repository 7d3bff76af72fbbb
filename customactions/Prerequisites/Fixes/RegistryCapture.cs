using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Fixes;

/// <summary>Everything that a set of changes touches, as it was before: enough to put back exactly that.</summary>
/// <param name="Values">The values, in the order of the changes.</param>
/// <param name="AbsentKeys">The keys that did not exist, a key before those below it.</param>
public sealed record RegistryCapture(IReadOnlyList<CapturedValue> Values, IReadOnlyList<RegistryPath> AbsentKeys)
{
    /// <summary>Whether any of the changes, or its reversion, takes effect only after a restart.</summary>
    public bool NeedsRestart => Values.Any(value => value.NeedsRestart);

    /// <summary>Captures what changes are going to touch.</summary>
    /// <param name="registry">The registry before the first change.</param>
    /// <param name="changes">The changes.</param>
    /// <returns>The capture.</returns>
    /// <exception cref="RegistryAccessException">Something can't be read, so it could not be put back either.</exception>
    public static RegistryCapture Of(IRegistryReader registry, IReadOnlyList<RegistryChange> changes) => new(
        [.. changes.Select(change => new CapturedValue(change.Path, change.Name, registry.GetValue(change.Path, change.Name), change.Value, change.NeedsRestart))],
        [.. changes.SelectMany(change => WithAncestors(change.Path)).Distinct().Where(path => !registry.KeyExists(path))]);

    /// <summary>
    /// Joins a later capture to this one: what both touched stays as it was first, unless somebody else changed it in between;
    /// then it is as they left it.
    /// </summary>
    /// <param name="later">The capture of changes that were made after these.</param>
    /// <returns>The capture of both.</returns>
    public RegistryCapture FollowedBy(RegistryCapture later) => new(
        [
            .. Values.Select(value => later.Find(value) is not { } again ? value
                : Equals(again.Original, value.Intended) ? value with { Intended = again.Intended }
                : again),
            .. later.Values.Where(value => Find(value) is null),
        ],
        [.. AbsentKeys.Union(later.AbsentKeys).OrderBy(path => path.Key.Length)]);

    private CapturedValue? Find(CapturedValue value) => Values.FirstOrDefault(one => one.Path == value.Path && one.Name == value.Name);

    private static IEnumerable<RegistryPath> WithAncestors(RegistryPath path)
    {
        for (var end = path.Key.IndexOf('\\'); end >= 0; end = path.Key.IndexOf('\\', end + 1))
        {
            yield return path with { Key = path.Key.Substring(0, end) };
        }

        yield return path;
    }
}
