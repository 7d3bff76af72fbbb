using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using FsCheck.Xunit;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.ActiveDirectory;

/// <summary>What holds for whatever a domain controller answers.</summary>
[Properties(MaxTest = 2000)]
public class RandomDirectoryTests
{
    [Property]
    public void A_forest_that_has_everything_is_refused_by_no_check(int seed)
    {
        if (RandomDirectory.Read(seed) is not { } directory)
        {
            return;
        }

        var facts = Servers.Good with { Directory = new DirectoryAccess(DirectoryStage.Answered, "dc1.contoso.test", Facts: directory) };
        var results = new PrerequisiteEvaluator().Evaluate(facts, new EvaluationOptions());
        Assert.DoesNotContain(results, result => result.Blocks);
        Assert.DoesNotContain(results, result => result.Actual.Contains("the check itself failed", StringComparison.Ordinal));
    }
}
