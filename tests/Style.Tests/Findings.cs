namespace CloudProvisioningBootstrapper.Style.Tests;

internal static class Findings
{
    /// <summary>Fails with every finding, one per line.</summary>
    public static void AssertNone(IEnumerable<string> findings)
    {
        var all = findings.ToList();
        Assert.True(all.Count == 0, string.Join('\n', all));
    }
}
