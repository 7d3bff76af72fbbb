using System.Collections.Immutable;
using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Tests.RandomServers;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Fixes;

/// <summary>A registry in a random state, and two sets of random changes to it. A seed gives the same each time.</summary>
public sealed record RandomFix
{
    private static readonly RegistryPath[] Paths =
    [
        RegistryPath.LocalMachine(@"SYSTEM\A"),
        RegistryPath.LocalMachine(@"SYSTEM\A\B"),
        RegistryPath.LocalMachine(@"SYSTEM\A\B\C"),
        RegistryPath.LocalMachine(@"SYSTEM\A\D"),
        RegistryPath.LocalMachine(@"SOFTWARE\A"),
        RegistryPath.LocalMachine(@"SOFTWARE\A") with { View = RegistryView.Registry32 },
        RegistryPath.LocalMachine(@"SOFTWARE\B\C\D"),
        RegistryPath.CurrentUser(@"SOFTWARE\A"),
    ];

    private static readonly string[] Names = ["x", "y", "Long name \u00DF", ""];

    private static readonly RegistryPlace[] Places = [.. Paths.SelectMany(path => Names.Select(name => new RegistryPlace(path, name)))];

    private RandomFix(Random random)
    {
        Keys = [.. Paths.Where(_ => random.Next(2) > 0)];
        Values = Places
            .Where(place => Keys.Contains(place.Path) && random.Next(2) > 0)
            .ToImmutableDictionary(place => place, _ => RandomValue.Of(random));
        Changes = NewChanges(random);
        LaterChanges = NewChanges(random);
    }

    /// <summary>The keys that are there, with those above them.</summary>
    public ImmutableHashSet<RegistryPath> Keys { get; init; }

    /// <summary>The values that are there.</summary>
    public ImmutableDictionary<RegistryPlace, RegistryValue> Values { get; init; }

    /// <summary>The changes.</summary>
    public ImmutableList<RegistryChange> Changes { get; init; }

    /// <summary>Those of a later installation, or of someone else.</summary>
    public ImmutableList<RegistryChange> LaterChanges { get; init; }

    /// <summary>Makes a fix.</summary>
    /// <param name="seed">Any number.</param>
    /// <returns>The fix of that number.</returns>
    public static RandomFix From(int seed) => new(new Random(seed));

    /// <summary>The registry before any change; a new one each time.</summary>
    /// <returns>The registry.</returns>
    public InMemoryRegistry Registry()
    {
        var registry = new InMemoryRegistry();
        foreach (var path in (RegistryPath[])[RegistryPath.LocalMachine("SYSTEM"), RegistryPath.LocalMachine(@"SOFTWARE\WOW6432Node"), RegistryPath.CurrentUser("SOFTWARE"), .. Keys])
        {
            registry.MakeKey(path);
        }

        foreach (var (place, value) in Values)
        {
            registry[place.Path, place.Name!] = value;
        }

        return registry;
    }

    /// <summary>Fixes that are simpler by one thing, to find out what a failure is about.</summary>
    /// <returns>The simpler fixes.</returns>
    public IEnumerable<RandomFix> Simpler() =>
    [
        .. Changes.Select(change => this with { Changes = Changes.Remove(change) }),
        .. LaterChanges.Select(change => this with { LaterChanges = LaterChanges.Remove(change) }),
        .. Values.Keys.Select(place => this with { Values = Values.Remove(place) }),
        .. Keys.Where(key => Values.Keys.All(place => place.Path != key)).Select(key => this with { Keys = Keys.Remove(key) }),
    ];

    /// <summary>The whole state, for people.</summary>
    /// <returns>One line a key, a value, a change.</returns>
    public override string ToString() => string.Join(
        '\n',
        [
            "",
            .. Registry().Snapshot(),
            .. Changes.Select(change => $"change: {change.Path.Key} \"{change.Path.Name}\" = {change.Value}"),
            .. LaterChanges.Select(change => $"later: {change.Path.Key} \"{change.Path.Name}\" = {change.Value}"),
        ]);

    private ImmutableList<RegistryChange> NewChanges(Random random)
    {
        var places = Places.ToArray();
        random.Shuffle(places);
        return [.. places.Take(random.Next(8)).Select(place => new RegistryChange(
            PrerequisiteId.Tls12,
            place.Path.Value(place.Name!),
            random.Next(8) > 0 ? RandomValue.Of(random) : Values.GetValueOrDefault(place, RegistryValue.DWord(1)),
            Current: Values.GetValueOrDefault(place),
            NeedsRestart: true))];
    }
}
