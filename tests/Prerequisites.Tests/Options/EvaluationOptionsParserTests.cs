using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Options;

public class EvaluationOptionsParserTests
{
    public class Parse
    {
        [Fact]
        public void Nothing_set_gives_the_defaults()
        {
            var parsed = Of();
            Assert.Empty(parsed.Errors);
            Assert.Equal(0, parsed.Options.ScopedOrganizationalUnits);
            Assert.Equal(TlsPolicy.Documented, parsed.Options.TlsPolicy);
            Assert.Empty(parsed.Options.SkippedChecks);
            Assert.False(parsed.Options.DotNetFrameworkFollows);
        }

        [Theory]
        [InlineData("0", 0)]
        [InlineData("18", 18)]
        [InlineData(" 18 ", 18)]
        [InlineData("59", 59)]
        public void SCOPEDOUS_takes_whole_numbers(string text, int expected)
        {
            var parsed = Of(("SCOPEDOUS", text));
            Assert.Empty(parsed.Errors);
            Assert.Equal(expected, parsed.Options.ScopedOrganizationalUnits);
        }

        [Theory]
        [InlineData("many")]
        [InlineData("-1")]
        [InlineData("+1")]
        [InlineData("1.5")]
        [InlineData("1e3")]
        [InlineData("0x10")]
        [InlineData("100001")]
        [InlineData("99999999999999999999")]
        [InlineData("\u0661")]
        public void SCOPEDOUS_refuses_anything_else_and_says_what_is_allowed(string text) =>
            Assert.Equal(
                [$"SCOPEDOUS={text} is not allowed. Allowed: a whole number from 0 (no scoping filter) to 59, the maximum that Microsoft's documentation allows in one configuration."],
                Of(("SCOPEDOUS", text)).Errors);

        [Theory]
        [InlineData("Documented", TlsPolicy.Documented)]
        [InlineData("windowsdefault", TlsPolicy.WindowsDefault)]
        public void TLSPOLICY_takes_its_names_in_any_case(string text, TlsPolicy expected) =>
            Assert.Equal(expected, Of(("TLSPOLICY", text)).Options.TlsPolicy);

        [Theory]
        [InlineData("Maybe")]
        [InlineData("1")]
        [InlineData("Documented,WindowsDefault")]
        public void TLSPOLICY_refuses_anything_else(string text) =>
            Assert.Equal(
                [$"TLSPOLICY={text} is not allowed. Allowed: Documented, WindowsDefault."],
                Of(("TLSPOLICY", text)).Errors);

        [Theory]
        [InlineData("0", false)]
        [InlineData("1", true)]
        [InlineData("", true)]
        public void NETWORKCHECK_takes_0_and_1(string text, bool expected) =>
            Assert.Equal(expected, Of(("NETWORKCHECK", text)).Options.TryNetwork);

        [Theory]
        [InlineData("", true)]
        [InlineData("1", true)]
        [InlineData("0", false)]
        public void DIRECTORYCHECK_takes_0_and_1(string text, bool expected) =>
            Assert.Equal(expected, Of(("DIRECTORYCHECK", text)).Options.TryDirectory);

        [Fact]
        public void DIRECTORYCHECK_refuses_anything_else() =>
            Assert.Equal(["DIRECTORYCHECK=2 is not allowed. Allowed: 0, 1."], Of(("DIRECTORYCHECK", "2")).Errors);

        [Theory]
        [InlineData("")]
        [InlineData("dc1")]
        [InlineData("DC_1.contoso.com")]
        [InlineData(" dc1.contoso.com ")]
        [InlineData("1.contoso.com")]
        [InlineData("dc1.b\u00fcro.de")]
        public void DOMAINCONTROLLER_takes_a_host_name(string text) =>
            Assert.Equal(text.Trim(), Of(("DOMAINCONTROLLER", text)).Options.DomainController);

        [Theory]
        [InlineData("192.0.2.1")]
        [InlineData("fe80::1")]
        [InlineData("ldap://dc1.contoso.com")]
        [InlineData("dc1.contoso.com:389")]
        [InlineData(@"\\dc1")]
        [InlineData("dc1.contoso.com.")]
        [InlineData("dc1..contoso.com")]
        [InlineData("-dc1")]
        [InlineData("dc1-.contoso.com")]
        [InlineData("dc1 dc2")]
        [InlineData("dc1,dc2")]
        [InlineData("dc1\ndc2")]
        [InlineData("DC=contoso,DC=com")]
        [InlineData("a234567890123456789012345678901234567890123456789012345678901234")]
        public void DOMAINCONTROLLER_refuses_anything_else(string text) =>
            Assert.Equal([$"DOMAINCONTROLLER={text} is not allowed. Allowed: the host name of a domain controller, such as dc1.contoso.com."], Of(("DOMAINCONTROLLER", text)).Errors);

        [Fact]
        public void Nobody_is_asked_for_what_no_check_wants()
        {
            Assert.Equal(new(new(), DomainController: ""), Of().Options.ToReadingRequest());
            Assert.Equal(
                new NetworkRequest(AzureCloud.AzureUSGovernment, Guid.Empty, new("proxy", 8080)),
                Of(("ENVIRONMENTNAME", "AzureUSGovernment"), ("TENANTID", Guid.Empty.ToString()), ("PROXY", "proxy:8080")).Options.ToReadingRequest().Network);
            Assert.Equal(new(Network: null, DomainController: "dc1"), Of(("SKIPCHECKS", "Network"), ("DOMAINCONTROLLER", "dc1")).Options.ToReadingRequest());
            Assert.Equal(new(Network: null, DomainController: null), Of(("NETWORKCHECK", "0"), ("DIRECTORYCHECK", "0"), ("DOMAINCONTROLLER", "dc1")).Options.ToReadingRequest());
            Assert.Null(Of(("SKIPCHECKS", "DirectorySchema,DomainControllers,KdsRootKey,ServiceAccountContainer,DirectoryRights")).Options.ToReadingRequest().DomainController);
            Assert.Equal("", Of(("SKIPCHECKS", "DirectorySchema,DomainControllers,KdsRootKey,ServiceAccountContainer")).Options.ToReadingRequest().DomainController);
        }

        [Fact]
        public void NETWORKCHECK_refuses_anything_else() =>
            Assert.Equal(["NETWORKCHECK=yes is not allowed. Allowed: 0, 1."], Of(("NETWORKCHECK", "yes")).Errors);

        [Theory]
        [InlineData("", AzureCloud.Public)]
        [InlineData("azureusgovernment", AzureCloud.AzureUSGovernment)]
        public void ENVIRONMENTNAME_takes_what_the_agent_takes(string text, AzureCloud expected) =>
            Assert.Equal(expected, Of(("ENVIRONMENTNAME", text)).Options.Cloud);

        [Theory]
        [InlineData("Public")]
        [InlineData("AzureChinaCloud")]
        [InlineData("1")]
        public void ENVIRONMENTNAME_refuses_anything_else(string text) =>
            Assert.Equal([$"ENVIRONMENTNAME={text} is not allowed. Allowed: empty, AzureUSGovernment."], Of(("ENVIRONMENTNAME", text)).Errors);

        [Fact]
        public void TENANTID_takes_a_GUID() => Assert.Equal(
            Guid.Parse("0f5c1a2b-3d4e-4f60-8172-93a4b5c6d7e8"),
            Of(("TENANTID", " 0F5C1A2B-3d4e-4f60-8172-93a4b5c6d7e8")).Options.TenantId);

        [Theory]
        [InlineData("contoso.onmicrosoft.com")]
        [InlineData("{0f5c1a2b-3d4e-4f60-8172-93a4b5c6d7e8}")]
        [InlineData("0f5c1a2b3d4e4f60817293a4b5c6d7e8")]
        public void TENANTID_refuses_anything_else(string text) => Assert.Equal(
            [$"TENANTID={text} is not allowed. Allowed: empty, a GUID such as 01234567-89ab-cdef-0123-456789abcdef."],
            Of(("TENANTID", text)).Errors);

        [Fact]
        public void PROXY_takes_host_and_port() => Assert.Equal(new ProxyAddress("proxy.contoso.com", 8080), Of(("PROXY", "proxy.contoso.com:8080")).Options.Proxy);

        [Theory]
        [InlineData("http://proxy", "http://proxy")]
        [InlineData("http://proxy:8080", "http://proxy:8080")]
        [InlineData("proxy:70000", "proxy:70000")]
        [InlineData("proxy", "proxy")]
        [InlineData("user:secret@proxy:8080", "\u2026@proxy:8080")]
        [InlineData("user:sec@ret@proxy:8080", "\u2026@proxy:8080")]
        public void PROXY_refuses_anything_else_and_repeats_no_password(string text, string shown) => Assert.Equal(
            [$"PROXY={shown} is not allowed. Allowed: empty, host:port without a scheme, a user name or a path, port 1 to 65535."],
            Of(("PROXY", text)).Errors);

        [Fact]
        public void SKIPCHECKS_takes_a_list_in_any_case_with_spaces() =>
            Assert.Equal(
                [PrerequisiteId.Memory, PrerequisiteId.Tls12],
                Of(("SKIPCHECKS", "memory, TLS12,,Memory")).Options.SkippedChecks);

        [Fact]
        public void Every_error_is_in_the_message()
        {
            var message = Of(("SCOPEDOUS", "many"), ("SKIPCHECKS", "Memory,Nothing,2")).FormatErrors([]);
            Assert.Equal(
                "The installation was stopped because a property has a value that is not allowed. Nothing was changed.\r\n"
                + "\r\nSCOPEDOUS=many is not allowed. Allowed: a whole number from 0 (no scoping filter) to 59, the maximum that Microsoft's documentation allows in one configuration."
                + "\r\nSKIPCHECKS=Nothing is not allowed. Allowed: " + string.Join(", ", Enum.GetNames<PrerequisiteId>()) + "."
                + "\r\nSKIPCHECKS=2 is not allowed. Allowed: " + string.Join(", ", Enum.GetNames<PrerequisiteId>()) + ".",
                message);
        }

        private static ParsedOptions Of(params (string Name, string Value)[] properties) => EvaluationOptionsParser.Parse(
            name => properties.FirstOrDefault(property => property.Name == name).Value ?? "");
    }
}
