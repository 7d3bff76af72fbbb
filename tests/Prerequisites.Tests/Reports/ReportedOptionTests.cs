using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Reports;

public class ReportedOptionTests
{
    [Fact]
    public void Every_option_is_reported()
    {
        var options = ReportedOption.AllOf(new());
        Assert.Equal(typeof(EvaluationOptions).GetProperties().Length, options.Count);
        Assert.Equal(PublicProperties.OfOptions.Order(StringComparer.Ordinal), options.Select(option => option.Property).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void An_option_reads_as_on_a_command_line()
    {
        var options = new EvaluationOptions
        {
            ApplyFixes = true,
            RestartDelayMinutes = 15,
            TlsPolicy = TlsPolicy.WindowsDefault,
            SkippedChecks = [PrerequisiteId.Fips, PrerequisiteId.Memory],
            Cloud = AzureCloud.AzureUSGovernment,
            Proxy = new("proxy", 8080),
        };
        Assert.Equal(
            "APPLYFIXES=1 RESTARTDELAYMINUTES=15 SCOPEDOUS=0 TLSPOLICY=WindowsDefault SKIPCHECKS=Fips,Memory NETWORKCHECK=1 DIRECTORYCHECK=1 DOMAINCONTROLLER= ENVIRONMENTNAME=AzureUSGovernment TENANTID= PROXY=proxy:8080 DOTNETFRAMEWORKFOLLOWS=0",
            string.Join(" ", ReportedOption.AllOf(options)));
    }
}
