using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Tests;

namespace CloudProvisioningBootstrapper.Directory.Tests;

/// <summary>What Setup says in the domain, to each account: read from the real domain controller, then evaluated.</summary>
public class VerdictTests
{
    // DirectorySchema, DomainControllers, KdsRootKey, ServiceAccountContainer: of Domain and Enterprise Admins, of others, and of
    // who does not sign in.
    private static readonly (string Admins, string Others, string Nobody) Expected = TestDomain.Name switch
    {
        "contoso" or "german" or "schema-2012-r2" or "schema-2012" or "moved-container" =>
            ("Passed Passed Passed Passed", "Passed Passed Unknown Passed", "Passed Passed Unknown Unknown"),
        "schema-2012-without-domain-controller" =>
            ("Passed Failed Passed Passed", "Passed Failed Unknown Passed", "Unknown Unknown Unknown Unknown"),
        "schema-2008-r2" =>
            ("Failed Failed Warning Passed", "Failed Failed Unknown Passed", "Unknown Unknown Unknown Unknown"),
        "no-root-key" or "future-root-key" =>
            ("Passed Passed Warning Passed", "Passed Passed Unknown Passed", "Passed Passed Unknown Unknown"),
        "service-account" =>
            ("Passed Passed Passed Passed", "Passed Passed Passed Passed", "Passed Passed Unknown Unknown"),
        "no-container" =>
            ("Passed Passed Passed Warning", "Passed Passed Unknown Warning", "Passed Passed Unknown Unknown"),
        var name => throw new InvalidOperationException($"no test knows the domain {name}"),
    };

    [Theory]
    [InlineData("admin")]
    [InlineData("enterprise")]
    public void Of_Domain_and_Enterprise_Admins(string account) => Assert.Equal(Expected.Admins, Evaluate(account));

    [Theory]
    [InlineData("user")]
    [InlineData("SERVER$")]
    public void Of_others(string account) => Assert.Equal(Expected.Others, Evaluate(account));

    [Fact]
    public void Of_who_does_not_sign_in() => Assert.Equal(Expected.Nobody, Evaluate(""));

    private static string Evaluate(string account)
    {
        var access = new DirectoryAccess(DirectoryStage.Answered, TestDomain.DomainController, Facts: TestDomain.ReadAs(account));
        var facts = Servers.Good with { Directory = access };
        PrerequisiteCheck[] checks = [new DirectorySchemaCheck(), new DomainControllersCheck(), new KdsRootKeyCheck(), new ServiceAccountContainerCheck()];
        return string.Join(' ', checks.Select(check => check.Evaluate(facts, new EvaluationOptions()).Outcome));
    }
}
