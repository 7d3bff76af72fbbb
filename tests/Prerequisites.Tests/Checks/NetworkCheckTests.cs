using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Checks;

public class NetworkCheckTests
{
    private static readonly ProxyAddress Proxy = new("proxy", 8080);
    private static readonly ProxySetting WinHttp = new(ProxyPlace.WinHttp, "proxy:8080");

    public static TheoryData<string> Languages => ["en", "de"];

    public class Evaluate
    {
        [Fact]
        public void All_reached_directly_passes() =>
            Assert.Equal(Passed("all testable endpoints (12) are reachable directly"), Of(Servers.Network()));

        [Fact]
        public void A_proxy_that_is_set_and_not_needed_is_told() => Assert.Equal(
            Passed("all testable endpoints (12) are reachable directly, without the proxy that is set in Windows. Proxy settings of Windows: WinHTTP: proxy:8080"),
            Of(Servers.Network(proxies: WinHttp)));

        [Fact]
        public void A_script_is_named_and_was_not_run() => Assert.Equal(
            Passed("all testable endpoints (12) are reachable directly. Proxy settings of Windows: account that runs Setup: script http://wpad/proxy.pac (not run), automatic detection (not run)"),
            Of(Servers.Network(proxies: new ProxySetting(ProxyPlace.Account, "", "", "http://wpad/proxy.pac", true))));

        [Fact]
        public void What_only_a_proxy_reaches_passes_and_says_so() => Assert.Equal(
            Passed("all testable endpoints (12) are reachable through the proxy proxy:8080; give it to the agent in AADConnectProvisioningAgent.exe.config too. Proxy settings of Windows: WinHTTP: proxy:8080"),
            Of(Servers.Network(endpoint => [Stopped(ConnectionStage.Name, ConnectionProblem.NameNotFound), Servers.Reached(endpoint, Proxy)], proxies: WinHttp)));

        [Fact]
        public void Both_ways_are_told_apart() => Assert.Equal(
            Passed("all testable endpoints (12) are reachable: 9 directly, the others through the proxy proxy:8080; give it to the agent in AADConnectProvisioningAgent.exe.config too. Proxy settings of Windows: WinHTTP: proxy:8080"),
            Of(Servers.Network(endpoint => endpoint.Port == 80 ? null : [Stopped(ConnectionStage.Tcp, ConnectionProblem.TimedOut), Servers.Reached(endpoint, Proxy)], proxies: WinHttp)));

        [Fact]
        public void What_is_not_reached_warns_with_stage_reason_and_function() => Assert.Equal(
            Warning(
                "not reachable (3 of 12 testable endpoints): TCP connection: no answer within 5 s: login.windows.net:443, login.microsoftonline.com:443, autoupdate.msappproxy.net:443 (registration, update of the agent)",
                "make sure that DNS resolves these names and that the firewall allows these hosts and ports; if outbound traffic goes through a proxy, check again with PROXY=host:port"),
            Of(Servers.Network(endpoint => endpoint.Port == 80 ? null : [Stopped(ConnectionStage.Tcp, ConnectionProblem.TimedOut)])));

        [Fact]
        public void A_proxy_that_asks_for_a_password_warns_with_what_the_agent_does_not_support()
        {
            var verdict = Of(Servers.Network(endpoint =>
                [Stopped(endpoint.Port == 80 ? ConnectionStage.Http : ConnectionStage.Proxy, ConnectionProblem.ProxyAuthentication, Proxy) with { Status = 407 }]));
            Assert.Equal(PrerequisiteOutcome.Warning, verdict.Outcome);
            Assert.StartsWith(
                "not reachable (12 of 12 testable endpoints): through the proxy proxy:8080, proxy tunnel: the proxy asks for a user name and password (status 407): login.windows.net:443",
                verdict.Actual,
                StringComparison.Ordinal);
            Assert.Contains("without authentication, which the agent does not support; set the agent's proxy in AADConnectProvisioningAgent.exe.config", verdict.Remedy, StringComparison.Ordinal);
        }

        [Theory]
        [InlineData(ConnectionStage.Name, ConnectionProblem.NameNotFound, ConnectionStage.Certificate, ConnectionProblem.CertificateChain, "through the proxy proxy:8080, certificate: ")]
        [InlineData(ConnectionStage.Tcp, ConnectionProblem.TimedOut, ConnectionStage.Proxy, ConnectionProblem.Denied, "through the proxy proxy:8080, proxy tunnel: ")]
        [InlineData(ConnectionStage.Name, ConnectionProblem.NameNotFound, ConnectionStage.Tcp, ConnectionProblem.Refused, "name resolution: ")]
        [InlineData(ConnectionStage.Tls, ConnectionProblem.Reset, ConnectionStage.Proxy, ConnectionProblem.Denied, "TLS")]
        public void Where_no_way_leads_there_the_one_that_led_furthest_is_told(
            ConnectionStage direct, ConnectionProblem problem, ConnectionStage stage, ConnectionProblem problemOfProxy, string expected) =>
            Assert.StartsWith(
                "not reachable (12 of 12 testable endpoints): " + expected,
                Of(Servers.Network(_ => [Stopped(direct, problem), Stopped(stage, problemOfProxy, Proxy)])).Actual,
                StringComparison.Ordinal);

        [Fact]
        public void Whose_status_it_is_on_port_80_is_not_claimed() => Assert.Contains(
            "HTTP: status 403, of the proxy or of the host",
            Of(Servers.Network(endpoint => endpoint.Port == 80 ? [Stopped(ConnectionStage.Http, ConnectionProblem.Denied, Proxy) with { Status = 403 }] : null)).Actual,
            StringComparison.Ordinal);

        [Fact]
        public void An_inspection_is_said_where_it_is_proven()
        {
            var verdict = Of(Servers.Network(endpoint => endpoint.Port == 80 ? null : [Servers.Reached(endpoint) with { Certificate = Servers.Certificate(RootOrigin.Private, "CN=Proxy", "CN=Contoso Root") }]));
            Assert.Equal(PrerequisiteOutcome.Warning, verdict.Outcome);
            Assert.Equal(
                "all testable endpoints (12) are reachable directly. TLS is inspected on the way to login.windows.net:443, login.microsoftonline.com:443, autoupdate.msappproxy.net:443: the certificates come from CN=Contoso Root, which is trusted here and is not a public root",
                verdict.Actual);
            Assert.Equal("exclude these hosts from TLS inspection, which the agent does not support: " + DocumentationPages.Inspection, verdict.Remedy);
        }

        [Theory]
        [InlineData(RootOrigin.Unknown)]
        [InlineData(RootOrigin.Public)]
        public void No_inspection_is_claimed_otherwise(RootOrigin origin) => Assert.Equal(
            PrerequisiteOutcome.Passed,
            Of(Servers.Network(endpoint => endpoint.Port == 80 ? null : [Servers.Reached(endpoint) with { Certificate = Servers.Certificate(origin) }])).Outcome);

        [Fact]
        public void No_inspection_is_claimed_of_a_root_that_is_not_trusted() => Assert.DoesNotContain(
            "inspected",
            OfCertificate(ConnectionProblem.CertificateUntrusted, RootOrigin.Private).Actual,
            StringComparison.Ordinal);

        [Fact]
        public void A_certificate_that_is_not_accepted_names_its_issuer_or_its_dates()
        {
            Assert.Contains(
                "certificate: this server does not trust its root (subject CN=login.windows.net, issuer CN=Public CA)",
                OfCertificate(ConnectionProblem.CertificateUntrusted, RootOrigin.Unknown).Actual,
                StringComparison.Ordinal);
            Assert.Contains(
                "certificate: not valid at this time (valid from 2026-01-01 to 2027-01-01)",
                OfCertificate(ConnectionProblem.CertificateDates, RootOrigin.Unknown).Actual,
                StringComparison.Ordinal);
        }

        [Fact]
        public void A_name_that_one_page_alone_knows_is_information_when_it_does_not_exist()
        {
            var verdict = Of(Servers.Network(endpoint => endpoint.IsConfirmed ? null : [Stopped(ConnectionStage.Name, ConnectionProblem.NameNotFound)], AzureCloud.AzureUSGovernment));
            Assert.Equal(PrerequisiteOutcome.Passed, verdict.Outcome);
            Assert.StartsWith("all testable endpoints (1) are reachable directly. Not found, and named by one page only: login.windows.us:443", verdict.Actual, StringComparison.Ordinal);
        }

        [Fact]
        public void A_name_that_two_pages_know_warns_when_it_does_not_exist() => Assert.Equal(
            PrerequisiteOutcome.Warning,
            Of(Servers.Network(_ => [Stopped(ConnectionStage.Name, ConnectionProblem.NameNotFound)], AzureCloud.AzureUSGovernment)).Outcome);

        [Fact]
        public void Without_an_adapter_nothing_is_known() => Assert.Equal(
            Unknown("no network adapter is connected, so nothing was tried"),
            Of(Servers.Network() with { HasAdapter = false }));

        [Fact]
        public void Nothing_tried_is_not_passed() => Assert.Equal(PrerequisiteOutcome.Unknown, Of(Servers.Network(_ => [])).Outcome);

        [Fact]
        public void Not_asked_for_is_skipped() =>
            Assert.Equal(Skipped("not checked, because NETWORKCHECK=0"), Of(NetworkFacts.NotAsked));
    }

    public class Words
    {
        [Theory]
        [MemberData(nameof(Languages), MemberType = typeof(NetworkCheckTests))]
        public void Are_there_for_everything_that_can_be_said(string language)
        {
            Language.Current = Language.All.Single(one => one.Tag == language);
            try
            {
                Assert.All(Enum.GetValues<AgentFunction>(), function => Assert.NotEmpty(NetworkWords.Of(function)));
                Assert.All(Enum.GetValues<ProxyPlace>(), place => Assert.NotEmpty(NetworkWords.Of(new ProxySetting(place, "proxy:80"))));
                foreach (var stage in Enum.GetValues<ConnectionStage>())
                {
                    Assert.All(Enum.GetValues<ConnectionProblem>(), problem => Assert.NotEmpty(NetworkWords.Result(Stopped(stage, problem))));
                    Assert.All(Enum.GetValues<ConnectionProblem>(), problem => Assert.NotEmpty(NetworkWords.Result(Stopped(stage, problem, Proxy))));
                }
            }
            finally
            {
                Language.Current = Language.English;
            }
        }
    }

    private static (PrerequisiteOutcome Outcome, string Actual, string Remedy) Passed(string actual) => (PrerequisiteOutcome.Passed, actual, "");

    private static (PrerequisiteOutcome Outcome, string Actual, string Remedy) Warning(string actual, string remedy) => (PrerequisiteOutcome.Warning, actual, remedy);

    private static (PrerequisiteOutcome Outcome, string Actual, string Remedy) Unknown(string actual) => (PrerequisiteOutcome.Unknown, actual, "");

    private static (PrerequisiteOutcome Outcome, string Actual, string Remedy) Skipped(string actual) => (PrerequisiteOutcome.Skipped, actual, "");

    private static (PrerequisiteOutcome Outcome, string Actual, string Remedy) Of(NetworkFacts network)
    {
        var verdict = new NetworkCheck().Evaluate(Servers.Good with { Network = network }, new EvaluationOptions());
        return (verdict.Outcome, verdict.Actual, verdict.Remedy);
    }

    /// <summary>Every connection through TLS ends at a certificate.</summary>
    private static (PrerequisiteOutcome Outcome, string Actual, string Remedy) OfCertificate(ConnectionProblem problem, RootOrigin root) => Of(Servers.Network(endpoint =>
        endpoint.Port == 80 ? null : [Stopped(ConnectionStage.Certificate, problem) with { Certificate = Servers.Certificate(root) }]));

    private static ConnectionAttempt Stopped(ConnectionStage stage, ConnectionProblem problem, ProxyAddress? proxy = null) => new(proxy) { Stage = stage, Problem = problem };
}
