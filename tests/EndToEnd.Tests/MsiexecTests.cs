namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>The MSI alone, as a software distribution may run it: msiexec /i Prerequisites.msi /qn.</summary>
public class MsiexecTests
{
    private const string Log = @"C:\msi.log";

    [Fact]
    public void A_good_server_is_accepted_and_the_product_goes_again()
    {
        using var server = EmulatedServer.Good();
        Assert.Equal(0, Install(server));
        server.AssertInstalled();
        Assert.Equal(0, server.Run("msiexec", "/x", "Prerequisites.msi", "/qn", "/norestart", "/l*v", Log));
        server.AssertNothingInstalled();
    }

    [Theory]
    [MemberData(nameof(SetupTests.UnsuitableServers), MemberType = typeof(SetupTests))]
    public void An_unsuitable_server_is_refused_with_the_reason(string profile, int memory, string reason)
    {
        using var server = new EmulatedServer(memory, profile.Length == 0 ? ["windows-server-2019"] : ["windows-server-2019", profile]);
        Assert.Equal(1603, Install(server));
        Assert.Contains(reason, server.ReadText(Log), StringComparison.Ordinal);
        server.AssertNothingInstalled();
    }

    [Theory]
    [MemberData(nameof(SetupTests.BadProperties), MemberType = typeof(SetupTests))]
    public void A_bad_property_is_refused_with_what_is_allowed(string property, string message)
    {
        using var server = EmulatedServer.Good();
        Assert.Equal(1603, Install(server, property));
        Assert.Contains(message, server.ReadText(Log), StringComparison.Ordinal);
        server.AssertNothingInstalled();
    }

    [Fact]
    public void A_missing_NET_Framework_refuses_since_nothing_would_install_it()
    {
        using var server = EmulatedServer.Good("dotnet-4.5.1");
        Assert.Equal(1603, Install(server));
        Assert.Contains("Found: .NET Framework with Release 378675.", server.ReadText(Log), StringComparison.Ordinal);
        server.AssertNothingInstalled();
    }

    private static long Install(EmulatedServer server, params string[] properties) =>
        server.Run("msiexec", ["/i", "Prerequisites.msi", "/qn", "/norestart", "/l*v", Log, .. EmulatedServer.Properties, .. properties]);
}
