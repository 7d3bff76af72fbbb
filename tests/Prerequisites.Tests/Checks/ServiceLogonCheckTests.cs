using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Checks;

public class ServiceLogonCheckTests
{
    private const string AllServices = "S-1-5-80-0";
    private const string Everyone = "S-1-1-0";

    [Theory]
    [InlineData(AllServices)]
    [InlineData("S-1-5-20", AllServices)]
    [InlineData(Everyone)]
    public void Granted_to_every_service_passes(params string[] granted) => Assert.Equal(PrerequisiteOutcome.Passed, Evaluate(granted).Outcome);

    [Theory]
    [InlineData("nobody")]
    [InlineData("S-1-5-20, S-1-5-80-123", "S-1-5-20", "S-1-5-80-123")]
    public void Granted_to_others_only_is_a_warning_that_names_them(string named, params string[] granted)
    {
        var verdict = Evaluate(granted);
        Assert.Equal((PrerequisiteOutcome.Warning, $@"not granted to NT SERVICE\ALL SERVICES (S-1-5-80-0); granted to: {named}"), (verdict.Outcome, verdict.Actual));
    }

    [Theory]
    [InlineData(AllServices)]
    [InlineData(Everyone)]
    public void Denied_counts_first(string denied)
    {
        var verdict = Evaluate([AllServices], denied);
        Assert.Equal(PrerequisiteOutcome.Warning, verdict.Outcome);
        Assert.Contains(denied, verdict.Actual, StringComparison.Ordinal);
        Assert.Contains("Deny log on as a service", verdict.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Denied_to_somebody_else_is_nothing() => Assert.Equal(PrerequisiteOutcome.Passed, Evaluate([AllServices], "S-1-5-32-546").Outcome);

    [Fact]
    public void What_can_not_be_asked_is_Unknown_with_the_reason()
    {
        var verdict = new ServiceLogonCheck().Evaluate(Servers.Good with { ServiceLogon = Reading<ServiceLogonRights>.Failed("no answer") }, new EvaluationOptions());
        Assert.Equal((PrerequisiteOutcome.Unknown, "could not be read (no answer)"), (verdict.Outcome, verdict.Actual));
    }

    private static Verdict Evaluate(string[] granted, params string[] denied) =>
        new ServiceLogonCheck().Evaluate(Servers.Good with { ServiceLogon = new ServiceLogonRights(granted, denied) }, new EvaluationOptions());
}
