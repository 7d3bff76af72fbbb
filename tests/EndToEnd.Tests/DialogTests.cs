using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>The dialogs, by keyboard alone: what somebody sees who double-clicks, and what the engine then does.</summary>
public class DialogTests
{
    private const string Log = @"C:\msi.log";

    /// <summary>Wine's CurrentControlSet is a link.</summary>
    private const string Tls12Client = @"System\ControlSet001\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Client";

    [Fact]
    public void Setup_installs_on_a_good_server()
    {
        using var server = EmulatedServer.Good();
        var exitCode = server.RunAtScreen(
            screen =>
            {
                screen.WaitFor("Bootstrapper Setup");
                screen.Picture("setup");
                screen.Press("alt+i");
                screen.WaitFor(": Welcome");
                screen.Picture("welcome");
                screen.Press("alt+n");
                screen.WaitFor(": Options");
                screen.Press("alt+n");
                screen.WaitFor(": Readiness");
                screen.Picture("readiness-warnings");
                screen.Press("alt+i");
                screen.WaitFor(": Finished");
                screen.Picture("finished");
                screen.Close("alt+f");
                screen.Picture("setup-finished");
                screen.Press("alt+c");
            },
            "Setup.exe",
            ["/log", @"C:\logs\setup.log", .. EmulatedServer.Properties]);

        Assert.Equal(0, exitCode);
        server.AssertInstalled();
    }

    [Fact]
    public void Cancelled_in_the_packages_dialogs_Setup_leaves_nothing()
    {
        using var server = EmulatedServer.Good();
        var exitCode = server.RunAtScreen(
            screen =>
            {
                screen.WaitFor("Bootstrapper Setup");
                screen.Press("alt+i");
                screen.WaitFor(": Welcome");
                screen.Press("Escape");
                screen.WaitFor(" Setup");
                screen.Press("alt+y");
                screen.WaitFor(" Setup");
                screen.Close("alt+f");
                screen.Picture("setup-cancelled");
                screen.Press("alt+c");
            },
            "Setup.exe",
            ["/log", @"C:\logs\setup.log", .. EmulatedServer.Properties]);

        Assert.Equal(1602, exitCode);
        server.AssertNothingInstalled();
    }

    [Fact]
    public void A_refused_server_is_mended_from_the_dialogs_and_asks_for_a_restart()
    {
        using var server = EmulatedServer.Good("tls12-absent");
        var exitCode = server.RunAtScreen(
            screen =>
            {
                screen.WaitFor(": Welcome");
                screen.Press("alt+n");
                screen.WaitFor(": Options");
                screen.Press("alt+n");
                screen.WaitFor(": Readiness");

                // Install is disabled: nothing happens.
                screen.Press("alt+i");
                screen.Picture("readiness-refused");
                screen.Press("alt+b");
                screen.WaitFor(": Options");
                screen.Press("alt+c");
                screen.Picture("options");
                screen.Press("alt+n");
                screen.WaitFor(": Readiness");
                screen.Press("alt+a");
                screen.WaitFor(": Readiness");
                screen.Picture("readiness-mended");
                screen.Press("alt+i");
                screen.WaitFor(": Finished");
                screen.Picture("finished-restart");
                screen.Press("alt+f");
            },
            "msiexec",
            ["/i", "Prerequisites.msi", "/norestart", "/l*v", Log, .. EmulatedServer.Properties]);

        Assert.Equal(3010, exitCode);
        server.AssertInstalled();
        Assert.Equal(RegistryValue.DWord(1).ToString(), server.Registry[Tls12Client]!["Enabled"]);
    }

    [Fact]
    public void What_is_not_allowed_is_answered_where_it_is_typed_and_Cancel_leaves_nothing()
    {
        using var server = EmulatedServer.Good();
        var exitCode = server.RunAtScreen(
            screen =>
            {
                screen.WaitFor(": Welcome");
                screen.Press("alt+n");
                screen.WaitFor(": Options");
                screen.Type("many");
                screen.Press("alt+n");
                screen.WaitFor(": Not allowed");
                screen.Picture("not-allowed");
                screen.Close("Return");

                // From Next by Cancel to the first control; Wine does not know the mnemonics of labels.
                screen.Press("Tab", "Tab");
                screen.Type("30");
                screen.Press("alt+n");
                screen.WaitFor(": Readiness");
                screen.Picture("readiness-memory");
                screen.Press("Escape");
                screen.WaitFor(" Setup");
                screen.Picture("cancel");
                screen.Press("alt+y");
                screen.WaitFor(" Setup");
                screen.Picture("cancelled");
                screen.Press("alt+f");
            },
            "msiexec",
            ["/i", "Prerequisites.msi", "/norestart", "/l*v", Log, .. EmulatedServer.Properties]);

        Assert.Equal(1602, exitCode);
        server.AssertNothingInstalled();
    }

    [Fact]
    public void A_failure_says_that_nothing_is_left()
    {
        using var server = EmulatedServer.Good();
        var exitCode = server.RunAtScreen(
            screen =>
            {
                screen.WaitFor(": Welcome");
                screen.Press("alt+n");
                screen.WaitFor(": Options");
                screen.Press("alt+n");
                screen.WaitFor(": Readiness");
                screen.Press("alt+i");
                screen.WaitFor(": Not prepared");
                screen.Picture("not-prepared");
                screen.Press("alt+f");
            },
            "msiexec",
            ["/i", "Prerequisites.msi", "/norestart", "/l*v", Log, "WIXFAILWHENDEFERRED=1", .. EmulatedServer.Properties]);

        Assert.Equal(1603, exitCode);
        server.AssertNothingInstalled();
    }
}
