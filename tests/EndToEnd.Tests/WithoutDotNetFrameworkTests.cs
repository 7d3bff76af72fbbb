using static CloudProvisioningBootstrapper.EndToEnd.Tests.FixesServer;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>
/// A server without .NET Framework 4.5, or with a damaged one: it is refused in Windows Installer's own words, and the product
/// still goes. The bench's custom actions need none; that they fail without one is the authoring's and a profile's doing.
/// </summary>
public class WithoutDotNetFrameworkTests
{
    private const string Damaged = "bench-dotnet-damaged";

    [Theory]
    [InlineData("dotnet-absent")]
    [InlineData("dotnet-absent-in-64-bit-view")]
    public void A_server_is_refused_before_any_custom_action_and_before_NET_Framework_is_installed(string profile)
    {
        using var server = EmulatedServer.Good(profile);
        Assert.Equal(1603, server.Run("msiexec", InstallPackage()));
        Assert.DoesNotContain("EvaluatePrerequisites", server.ReadText(MsiLog), StringComparison.Ordinal);
        Assert.Equal(1603, server.Run(EmulatedServer.Setup, InstallBundle()));
        Assert.Empty(server.DotNetStandInStarts());
        server.AssertNoProduct();
    }

    [Theory]
    [InlineData("dotnet-absent")]
    [InlineData(Damaged)]
    public void The_product_goes_and_where_the_settings_shall_be_restored_first_it_says_why_they_cant(string profile)
    {
        using var server = Started(out var before, "bench-odd-values");
        Assert.Equal(3010, server.Run("msiexec", InstallPackage("APPLYFIXES=1")));
        server.Import(profile);
        Assert.Equal(1603, server.Run("msiexec", UninstallPackage("REVERTFIXES=1")));
        Assert.Contains("because .NET Framework does not run on this server. Nothing was removed.", server.ReadText(MsiLog), StringComparison.Ordinal);
        server.AssertInstalled();

        Assert.Equal(0, server.Run("msiexec", UninstallPackage()));
        Assert.Equal(profile == Damaged, server.ReadText(MsiLog).Contains(".NET Framework is damaged", StringComparison.Ordinal));
        server.AssertNotRegistered();

        // What can't be restored now is not lost.
        Assert.True(server.RecordsCapture(), server.Transcript);
        if (profile == Damaged)
        {
            server.Run("reg", "delete", @"HKLM\SOFTWARE\CloudProvisioningBootstrapper.Bench", "/f");
            Assert.Equal(0, server.Run("msiexec", InstallPackage("APPLYFIXES=1")));
            Assert.Equal(3010, server.Run("msiexec", UninstallPackage("REVERTFIXES=1")));
            server.AssertUntouched(before);
        }
    }

    [Fact]
    public void A_repair_is_not_stopped()
    {
        using var server = EmulatedServer.Good();
        Assert.Equal(0, server.Run("msiexec", InstallPackage()));
        server.Import(Damaged);
        Assert.Equal(0, server.Run("msiexec", InstallPackage("REINSTALL=ALL", "REINSTALLMODE=omus")));
        Assert.Contains("ResumeInterruptedInstall", server.ReadText(MsiLog), StringComparison.Ordinal);
        server.AssertInstalled();
    }
}
