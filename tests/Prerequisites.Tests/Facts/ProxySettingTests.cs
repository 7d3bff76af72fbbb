using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Facts;

public class ProxySettingTests
{
    [Theory]
    [InlineData("proxy:8080", "proxy:8080", "proxy:8080")]
    [InlineData("http://proxy:8080/", "proxy:8080", "proxy:8080")]
    [InlineData("proxy", "proxy:80", "proxy:80")]
    [InlineData("http=a:1;https=b:2", "b:2", "a:1")]
    [InlineData("HTTPS=b:2 http=a:1", "b:2", "a:1")]
    [InlineData("https=http://b:2", "b:2", null)]
    [InlineData("ftp=c:3; first:1 second:2", "first:1", "first:1")]
    [InlineData("https=;first:1", "first:1", "first:1")]
    [InlineData("socks=s:1080", null, null)]
    [InlineData("https=https://b:2", null, null)]
    [InlineData("socks5://s:1080", null, null)]
    [InlineData("", null, null)]
    [InlineData(";; ", null, null)]
    [InlineData("[2001:db8::1]:3128", "[2001:db8::1]:3128", "[2001:db8::1]:3128")]
    public void The_proxy_is_that_of_what_is_spoken(string servers, string? tls, string? http)
    {
        var setting = new ProxySetting(ProxyPlace.WinHttp, servers);
        Assert.Equal((tls, http), (setting.For(EndpointProtocol.Tls)?.ToString(), setting.For(EndpointProtocol.Http)?.ToString()));
    }

    [Theory]
    [InlineData("user:secret@proxy:8080", "proxy:8080")]
    [InlineData("http://user:secret@proxy:8080", "http://proxy:8080")]
    [InlineData("https=user:se@cret@proxy:8080;http=a:1", "https=proxy:8080;http=a:1")]
    [InlineData("https=http://user:se/cret@proxy:8080", "https=http://proxy:8080")]
    [InlineData("@", "")]
    public void No_user_or_password_of_a_server_is_kept(string servers, string kept)
    {
        var setting = new ProxySetting(ProxyPlace.Account, servers);
        Assert.Equal(kept, setting.Servers);
        Assert.DoesNotContain("cret", setting.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://wpad/proxy.pac", "http://wpad/proxy.pac")]
    [InlineData("http://user:secret@wpad/proxy.pac?key=secret#secret", "http://wpad/proxy.pac")]
    [InlineData("http://user:se/cret@wpad/proxy.pac", ProxySetting.Unreadable)]
    [InlineData("secret", ProxySetting.Unreadable)]
    [InlineData(" ", "")]
    public void No_secret_of_a_script_is_kept(string script, string kept)
    {
        var setting = new ProxySetting(ProxyPlace.Account, "", script: script);
        Assert.Equal(kept, setting.Script);
        Assert.DoesNotContain("cret", setting.ToString(), StringComparison.Ordinal);
    }
}
