using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Options;

public class ProxyAddressTests
{
    [Theory]
    [InlineData("proxy:8080", "proxy", 8080)]
    [InlineData("proxy.contoso.com:1", "proxy.contoso.com", 1)]
    [InlineData("10.0.0.1:65535", "10.0.0.1", 65535)]
    [InlineData("[2001:db8::1]:3128", "2001:db8::1", 3128)]
    public void Host_and_port_are_taken(string text, string host, int port)
    {
        var address = ProxyAddress.Parse(text);
        Assert.Equal(new ProxyAddress(host, port), address);
        Assert.Equal(text, address!.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData("proxy")]
    [InlineData("proxy:")]
    [InlineData(":8080")]
    [InlineData("proxy:0")]
    [InlineData("proxy:65536")]
    [InlineData("proxy:70000")]
    [InlineData("proxy:-1")]
    [InlineData("proxy:+1")]
    [InlineData("proxy: 80")]
    [InlineData("proxy:٨٠")]
    [InlineData("http://proxy:8080")]
    [InlineData("http://proxy")]
    [InlineData("proxy:8080/")]
    [InlineData("user@proxy:8080")]
    [InlineData("user:secret@proxy:8080")]
    [InlineData("a b:80")]
    [InlineData("2001:db8::1:3128")]
    [InlineData("[2001:db8::1]")]
    [InlineData("[proxy]:80")]
    [InlineData("[10.0.0.1]:80")]
    [InlineData("proxy:80;other:80")]
    public void Anything_else_is_none(string text) => Assert.Null(ProxyAddress.Parse(text));
}
