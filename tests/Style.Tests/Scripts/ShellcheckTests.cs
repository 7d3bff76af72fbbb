namespace CloudProvisioningBootstrapper.Style.Tests.Scripts;

/// <summary>shellcheck has nothing to say about the scripts; .shellcheckrc names the two habits that it would object to.</summary>
public class ShellcheckTests
{
    [Fact]
    public void Finds_nothing()
    {
        var scripts = Sources.Scripts.ToList();
        Assert.True(scripts.Count > 30, $"Only {scripts.Count} scripts found.");
        Findings.AssertNone(Check([.. scripts]));
    }

    [Fact]
    public void Would_find_a_fault() => Assert.Contains("SC2086", Assert.Single(Check(["-"], "#!/bin/bash\nrm $1\n")), StringComparison.Ordinal);

    private static string[] Check(string[] scripts, string input = "")
    {
        var (exitCode, output) = Tool.Run("shellcheck", input, ["--format=gcc", .. scripts]);
        // 0 and 1: it has checked, and found nothing or something.
        Assert.InRange(exitCode, 0, 1);
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
