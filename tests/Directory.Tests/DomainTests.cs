using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.Directory.Tests;

/// <summary>What a real domain controller answers to each account.</summary>
public class DomainTests
{
    [Theory]
    [InlineData("admin")]
    [InlineData("enterprise")]
    [InlineData("user")]
    [InlineData("SERVER$")]
    public void Everyone_who_signs_in_reads_what_is_not_secret(string account)
    {
        var expected = ExpectedDomain.Current;
        var facts = TestDomain.ReadAs(account);
        Assert.Null(facts.SignInFailure);
        Assert.Equal(TestDomain.DomainController, facts.DomainController);
        Assert.Equal("contoso.test", facts.Domain);
        Assert.False(facts.IsReadOnly);
        Assert.InRange(facts.Time, DateTime.UtcNow.AddMinutes(-5), DateTime.UtcNow.AddMinutes(5));
        Assert.Equal(expected.Level, facts.FunctionalLevel.Value);
        Assert.Equal(expected.Schema, facts.SchemaVersion.Value);
        Assert.Equal([new DomainController("DC1", expected.Level)], facts.DomainControllers.Value.Items);
        Assert.True(facts.DomainControllers.Value.IsComplete);
        var container = facts.ServiceAccountContainer.Value;
        Assert.Equal(expected.Container.Length == 0, container.IsDeleted);
        Assert.Equal(expected.Container.Length > 0, container.IsVisible);
        Assert.True(container.IsDeleted || container.DistinguishedName == expected.Container, container.DistinguishedName);
        Assert.Equal(expected.HasServiceAccount, facts.HasServiceAccount.Value);
    }

    [Theory]
    [InlineData("admin")]
    [InlineData("enterprise")]
    public void Admins_see_the_root_keys(string account)
    {
        var facts = TestDomain.ReadAs(account);
        Assert.True(facts.Caller.Value.SeesRootKeys);
        if (ExpectedDomain.Current.RootKeyYear is var year and not 0)
        {
            var time = Assert.Single(facts.RootKeys.Value.Items).UseStartTime!.Value;
            Assert.True(year == ExpectedDomain.Past ? time < facts.Time.AddHours(-10) : time.Year == year, time.ToString("u"));
        }
        else
        {
            Assert.Empty(facts.RootKeys.Value.Items);
        }
    }

    [Theory]
    [InlineData("user")]
    [InlineData("SERVER$")]
    public void Others_see_no_root_keys_and_it_is_known_that_they_do_not(string account)
    {
        var facts = TestDomain.ReadAs(account);
        Assert.Empty(facts.RootKeys.Value.Items);
        Assert.False(facts.Caller.Value.SeesRootKeys);
    }

    [Theory]
    [InlineData("admin", true, false)]
    [InlineData("enterprise", false, true)]
    [InlineData("user", false, false)]
    [InlineData("SERVER$", false, false)]
    public void The_groups_are_those_that_the_domain_controller_knows(string account, bool isDomainAdmin, bool isEnterpriseAdmin)
    {
        var caller = TestDomain.ReadAs(account).Caller.Value;
        Assert.Equal(caller.DomainSid, caller.ForestRootSid);
        Assert.Equal((isDomainAdmin, isEnterpriseAdmin), (caller.IsDomainAdmin, caller.IsEnterpriseAdmin));
    }

    [Fact]
    public void Who_does_not_sign_in_reads_the_rootDSE_alone()
    {
        var facts = TestDomain.ReadAs("");
        Assert.StartsWith("the domain controller does not accept this account: ", facts.SignInFailure, StringComparison.Ordinal);
        Assert.Equal("contoso.test", facts.Domain);
        Assert.Equal(ExpectedDomain.Current.Level, facts.FunctionalLevel.Value);
        Assert.All(
            [facts.SchemaVersion.Failure, facts.DomainControllers.Failure, facts.RootKeys.Failure, facts.ServiceAccountContainer.Failure, facts.HasServiceAccount.Failure, facts.Caller.Failure],
            failure => Assert.Equal(facts.SignInFailure, failure));
    }
}
