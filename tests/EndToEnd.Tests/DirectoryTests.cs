using System.Text.Json;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>
/// CloudProvisioningBootstrapper.exe on servers beside a real domain controller. Wine signs in to no directory, so each reads what
/// its domain shows to everyone; tests/Directory.Tests reads as real accounts.
/// </summary>
public class DirectoryTests
{
    private const string NotSignedIn = "could not be read (the domain controller does not accept this account: The feature is not supported (92))";

    [Fact]
    public void A_forest_of_2008_R2_is_refused_and_nothing_is_installed()
    {
        using var server = EmulatedServer.Good();
        server.Domain = "readable-by-everyone-2008-r2";
        Assert.Equal(1603, Install(server, "DOMAINCONTROLLER=dc1.contoso.test"));
        Assert.Equal("Failed: objectVersion 47 (Windows Server 2008 R2) in the forest of contoso.test", ResultOf(server, "DirectorySchema"));

        // Who is not signed in has not seen the whole list.
        Assert.Equal($"Unknown: {NotSignedIn}", ResultOf(server, "DomainControllers"));
        server.AssertNothingInstalled();
    }

    [Fact]
    public void A_forest_that_has_everything_passes()
    {
        using var server = EmulatedServer.Good();
        server.Domain = "readable-by-everyone";
        Assert.Equal(0, Install(server, "DOMAINCONTROLLER=dc1.contoso.test"));
        Assert.Equal("Passed: objectVersion 88 (Windows Server 2019) in the forest of contoso.test", ResultOf(server, "DirectorySchema"));
        Assert.Equal("Passed: dc1.contoso.test runs Windows Server 2016 or later in contoso.test", ResultOf(server, "DomainControllers"));
        Assert.StartsWith("Passed: in effect since ", ResultOf(server, "KdsRootKey"), StringComparison.Ordinal);
        Assert.Equal("Passed: CN=Managed Service Accounts,DC=contoso,DC=test", ResultOf(server, "ServiceAccountContainer"));
    }

    [Fact]
    public void A_key_of_the_future_warns_with_its_time()
    {
        using var server = EmulatedServer.Good();
        server.Domain = "readable-by-everyone-future-root-key";
        Assert.Equal(0, Install(server, "DOMAINCONTROLLER=dc1.contoso.test"));
        Assert.Equal("Warning: a key takes effect on 2099-01-01 00:00 UTC and can be used from 2099-01-01 10:00 UTC at the latest", ResultOf(server, "KdsRootKey"));
    }

    [Fact]
    public void Windows_finds_a_domain_controller_and_what_is_hidden_is_unknown()
    {
        // Wine says "workgroup" of every computer, but not of a domain controller.
        using var server = EmulatedServer.Good("domain-controller");
        server.Domain = "contoso";
        Assert.Equal(0, Install(server));
        Assert.Equal("Passed: dc1.contoso.test runs Windows Server 2016 or later in contoso.test", ResultOf(server, "DomainControllers"));
        Assert.StartsWith("Passed: the domain controller dc1.contoso.test runs Windows Server 2012 or later", ResultOf(server, "DirectorySchema"), StringComparison.Ordinal);
        Assert.Equal($"Unknown: {NotSignedIn}", ResultOf(server, "KdsRootKey"));
        Assert.Equal($"Unknown: {NotSignedIn}", ResultOf(server, "ServiceAccountContainer"));
    }

    [Fact]
    public void A_domain_controller_that_hangs_refuses_nobody()
    {
        using var server = EmulatedServer.Good();
        server.Domain = "contoso";
        server.DomainControllerHangs = true;
        server.ReadingLimit = null;
        Assert.Equal(0, Install(server, "DOMAINCONTROLLER=dc1.contoso.test"));
        Assert.All(
            ["DirectorySchema", "DomainControllers", "KdsRootKey", "ServiceAccountContainer"],
            id => Assert.Equal("Unknown: the domain controller dc1.contoso.test could not be asked: no answer within 5 s", ResultOf(server, id)));
        server.AssertInstalled();
    }

    [Fact]
    public void A_domain_controller_that_does_not_exist_refuses_nobody()
    {
        using var server = EmulatedServer.Good();
        Assert.Equal(0, Install(server, "DOMAINCONTROLLER=dc9.contoso.test"));
        Assert.StartsWith("Unknown: the domain controller dc9.contoso.test could not be asked: no connection to dc9.contoso.test, port 389: ", ResultOf(server, "DirectorySchema"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_in_no_domain_asks_nobody()
    {
        using var server = EmulatedServer.Good();
        Assert.Equal(0, Install(server));
        Assert.Equal("Unknown: not checked, because the server is in no domain and DOMAINCONTROLLER names no domain controller", ResultOf(server, "KdsRootKey"));
    }

    // The last value of a property counts.
    private static long Install(EmulatedServer server, params string[] properties) =>
        server.Run(EmulatedServer.Setup, ["/quiet", "/norestart", "/log", @"C:\logs\setup.log", .. EmulatedServer.Properties, "DIRECTORYCHECK=1", .. properties]);

    private static string ResultOf(EmulatedServer server, string id)
    {
        using var report = JsonDocument.Parse(server.ReadText(@"C:\ProgramData\CloudProvisioningBootstrapper\readiness.json"));
        var result = report.RootElement.GetProperty("results").EnumerateArray().Single(result => result.GetProperty("id").GetString() == id);
        return $"{result.GetProperty("outcome").GetString()}: {result.GetProperty("actual").GetString()}";
    }
}
