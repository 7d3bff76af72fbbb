namespace CloudProvisioningBootstrapper.TestServers;

/// <summary>A file of tests/profiles and the verdict that its name promises.</summary>
/// <param name="Name">The name of the file without .reg.</param>
/// <param name="IsWholeServer">Whether it describes a whole server; otherwise it changes one.</param>
/// <param name="Promised">What the checks must say: of a whole server all that read the registry, otherwise those that it changes.</param>
public sealed record ServerProfile(string Name, bool IsWholeServer, IReadOnlyList<ExpectedResult> Promised)
{
    /// <summary>What the checks say of this server with changes on top of it.</summary>
    /// <param name="changes">The changes, none of which touches the subject of another one.</param>
    /// <returns>One result a check.</returns>
    public IReadOnlyList<ExpectedResult> With(IEnumerable<ServerProfile> changes)
    {
        var results = Promised.ToDictionary(result => result.Id);
        foreach (var result in changes.SelectMany(change => change.Promised))
        {
            results[result.Id] = result;
        }

        return [.. results.Values.OrderBy(result => result.Id)];
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
