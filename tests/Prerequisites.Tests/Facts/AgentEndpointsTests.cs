using System.Globalization;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Facts;

public class AgentEndpointsTests
{
    private static readonly Guid Tenant = Guid.Parse("0F5C1A2B-3D4E-4F60-8172-93A4B5C6D7E8");

    public static TheoryData<string> Clouds => [.. Enum.GetNames<AzureCloud>()];

    [Fact]
    public void Those_of_the_article_are_there()
    {
        string[] article =
        [
            "*.msappproxy.net:443", "*.msappproxy.net:8080", "*.msappproxy.net:8082", "*.servicebus.windows.net:443", "crl.microsoft.com:80",
            "login.microsoftonline.com:443", "login.windows.net:443", "mscrl.microsoft.com:80", "ocsp.msocsp.com:80", "www.microsoft.com:80",
        ];
        Assert.Empty(article.Except(AgentEndpoints.Of(AzureCloud.Public, null).Select(endpoint => endpoint.ToString())));
    }

    [Fact]
    public void Port_8082_is_no_longer_listed_and_8080_is_optional()
    {
        var standings = AgentEndpoints.Of(AzureCloud.Public, null).Where(endpoint => endpoint.Standing != EndpointStanding.Required);
        Assert.Equal([(8082, EndpointStanding.NoLongerListed), (8080, EndpointStanding.Optional)], standings.Select(endpoint => (endpoint.Port, endpoint.Standing)));
    }

    [Fact]
    public void A_tenant_has_a_host_of_its_own()
    {
        Assert.Equal("0f5c1a2b-3d4e-4f60-8172-93a4b5c6d7e8.registration.msappproxy.net:443", AgentEndpoints.Of(AzureCloud.Public, Tenant)[0].ToString());
        Assert.False(AgentEndpoints.Of(AzureCloud.AzureUSGovernment, Tenant)[0].IsConfirmed);
    }

    [Theory]
    [MemberData(nameof(Clouds))]
    public void Each_is_named_once_with_page_and_edition(string cloud)
    {
        var endpoints = AgentEndpoints.Of(Enum.Parse<AzureCloud>(cloud), Tenant);
        Assert.Equal(endpoints.Count, endpoints.Select(endpoint => endpoint.ToString()).Distinct().Count());
        Assert.All(endpoints, endpoint =>
        {
            Assert.StartsWith("https://learn.microsoft.com/", endpoint.Source.Page, StringComparison.Ordinal);
            _ = DateTime.ParseExact(endpoint.Source.Edition, "yyyy-MM-dd", CultureInfo.InvariantCulture);
            Assert.StartsWith("/", endpoint.Path, StringComparison.Ordinal);
            Assert.True(endpoint.IsTestable || endpoint.Host.StartsWith("*.", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void The_clouds_have_no_endpoint_in_common() =>
        Assert.Empty(AgentEndpoints.Of(AzureCloud.Public, Tenant).Select(one => one.Host).Intersect(AgentEndpoints.Of(AzureCloud.AzureUSGovernment, Tenant).Select(one => one.Host)));
}
