using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Checks;

public class NetworkCheckTests
{
    private const string Untestable =
        "Not testable, because only a wildcard is published: *.msappproxy.net:443, *.msappproxy.net:8082, *.msappproxy.net:8080 (optional), *.servicebus.windows.net:443";

    private static readonly NetworkEndpoint Login = new("login.windows.net", 443, EndpointPurpose.Registration);
    private static readonly NetworkEndpoint Ocsp = new("ocsp.msocsp.com", 80, EndpointPurpose.CertificateValidation);

    public class Evaluate
    {
        [Fact]
        public void All_connected_passes_and_says_what_could_not_be_tested() =>
            Assert.Equal(
                (PrerequisiteOutcome.Passed, "all 2 endpoints that can be tested answer. " + Untestable),
                Of(new([new(Login, null), new(Ocsp, null)], [])));

        [Fact]
        public void A_missing_answer_warns_with_its_reason_and_the_proxy() =>
            Assert.Equal(
                (PrerequisiteOutcome.Warning, "no answer from ocsp.msocsp.com:80 (certificate validation; refused). Proxy settings: WinHTTP proxy:8080. " + Untestable),
                Of(new([new(Login, null), new(Ocsp, "refused")], ["WinHTTP proxy:8080"])));

        [Fact]
        public void Not_asked_for_is_skipped() =>
            Assert.Equal((PrerequisiteOutcome.Skipped, "not checked, because NETWORKCHECK=0"), Of(new(null, [])));

        private static (PrerequisiteOutcome Outcome, string Actual) Of(NetworkAccess network)
        {
            var result = new NetworkCheck().Evaluate(Servers.Good with { Network = network }, new EvaluationOptions());
            return (result.Outcome, result.Actual);
        }
    }

    public class Endpoints
    {
        [Fact]
        public void Are_those_of_the_article() =>
            Assert.Equal(
                [
                    "*.msappproxy.net:443", "*.msappproxy.net:8080", "*.msappproxy.net:8082", "*.servicebus.windows.net:443",
                    "crl.microsoft.com:80", "login.microsoftonline.com:443", "login.windows.net:443", "mscrl.microsoft.com:80",
                    "ocsp.msocsp.com:80", "www.microsoft.com:80",
                ],
                NetworkEndpoint.All.Select(endpoint => $"{endpoint.Host}:{endpoint.Port}").Order(StringComparer.Ordinal));

        [Fact]
        public void Only_8080_is_optional() =>
            Assert.Equal([8080], NetworkEndpoint.All.Where(endpoint => endpoint.IsOptional).Select(endpoint => endpoint.Port));
    }
}
