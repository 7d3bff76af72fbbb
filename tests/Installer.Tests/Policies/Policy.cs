using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies;

/// <summary>A rule that the sources of the installer obey. Each shows on a bad source that it can find something.</summary>
public abstract class Policy
{
    [Fact]
    public void Holds_in_the_sources()
    {
        var findings = Find(InstallerSources.Load()).ToList();
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    /// <summary>Looks for breaches.</summary>
    /// <param name="sources">The sources.</param>
    /// <returns>Each breach, with file and line.</returns>
    private protected abstract IEnumerable<string> Find(InstallerSources sources);

    /// <summary>Asserts that there is one breach.</summary>
    private protected void AssertFinds(string expected, InstallerSources sources) =>
        Assert.Contains(expected, Assert.Single(Find(sources)), StringComparison.Ordinal);

    private protected void AssertFindsNothing(InstallerSources sources) => Assert.Empty(Find(sources));
}
