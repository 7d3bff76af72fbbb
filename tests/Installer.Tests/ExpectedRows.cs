using System.Collections;

namespace CloudProvisioningBootstrapper.Installer.Tests;

/// <summary>The rows that a built installer has, each with the reason why it is so.</summary>
/// <typeparam name="TRow">A record.</typeparam>
internal sealed class ExpectedRows<TRow> : IEnumerable<TRow>
    where TRow : notnull
{
    private readonly List<(TRow Row, string Reason)> rows = [];

    public void Add(TRow row, string reason) => rows.Add((row, reason));

    /// <summary>Asserts that these rows are there and no others.</summary>
    /// <param name="actual">The rows, in any order.</param>
    public void AssertAre(IEnumerable<TRow> actual)
    {
        var left = actual.ToList();
        var missing = rows.Where(expected => !left.Remove(expected.Row)).Select(expected => $"missing:    {expected.Row}\n            because {expected.Reason}");
        Report([.. missing, .. left.Select(row => $"unexpected: {row}")]);
    }

    /// <summary>Asserts that these rows are there, in this order.</summary>
    /// <param name="actual">The rows, in their order.</param>
    public void AssertAreInOrder(IReadOnlyList<TRow> actual)
    {
        AssertAre(actual);
        Report([.. rows.Zip(actual).Where(pair => !pair.First.Row.Equals(pair.Second))
            .Select(pair => $"misplaced:  {pair.Second}\n            instead of {pair.First.Row}\n            because {pair.First.Reason}")]);
    }

    public IEnumerator<TRow> GetEnumerator() => rows.Select(expected => expected.Row).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static void Report(IReadOnlyCollection<string> differences) => Assert.True(differences.Count == 0, string.Join('\n', differences));
}
