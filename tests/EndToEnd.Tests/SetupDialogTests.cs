using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>Setup by keyboard alone: its own window, and before it the dialogs of the MSI.</summary>
public class SetupDialogTests
{
    private const string SetupLog = @"C:\logs\setup.log";

    /// <summary>Wine's CurrentControlSet is a link.</summary>
    private const string Tls12Client = @"System\ControlSet001\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Client";

    private static readonly string[] Setup = ["/log", SetupLog, .. EmulatedServer.Properties];

    [Fact]
    public void Setup_installs_on_a_server_with_warnings_and_repairs()
    {
        using var server = EmulatedServer.Good();
        Assert.Equal(0, server.RunAtScreen(
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
                CloseSetup(screen, server, SetupLog, "setup-finished");
            },
            EmulatedServer.Setup,
            Setup));
        server.AssertInstalled();

        // Nothing is evaluated any more: by now the server would be refused.
        server.Import("server-core");
        const string log = @"C:\logs\repair.log";
        Assert.Equal(0, server.RunAtScreen(
            screen =>
            {
                screen.WaitFor("Bootstrapper Setup");
                screen.Picture("setup-installed");
                screen.Press("alt+r");
                CloseSetup(screen, server, log, "setup-repaired");
            },
            EmulatedServer.Setup,
            "/log",
            log));
        server.AssertInstalled();
    }

    [Fact]
    public void A_refused_server_is_mended_from_the_dialogs_of_Setup_which_asks_for_a_restart_and_uninstalls()
    {
        using var server = EmulatedServer.Good("tls12-absent", "dotnet-4.7");
        Assert.Equal(3010, server.RunAtScreen(
            screen =>
            {
                screen.WaitFor("Bootstrapper Setup");
                screen.Press("alt+i");
                screen.WaitFor(": Welcome");
                screen.Press("alt+n");
                screen.WaitFor(": Options");
                screen.Press("alt+n");
                screen.WaitFor(": Readiness");

                // Install is disabled: nothing happens.
                screen.Press("alt+i");
                screen.Picture("readiness-refused");
                screen.Press("Escape");
                screen.WaitFor(": Server not ready");
                screen.Picture("refused");
                screen.Press("alt+b");
                screen.WaitFor(": Readiness");
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
                server.Hold("DotNetFramework");
                screen.Close("alt+f");
                screen.Picture("setup-progress");
                server.Release("DotNetFramework");
                CloseSetup(screen, server, SetupLog, "setup-restart");
            },
            EmulatedServer.Setup,
            Setup));
        server.AssertInstalled();
        Assert.Single(server.DotNetStandInStarts());
        Assert.Equal(RegistryValue.DWord(1).ToString(), server.Registry[Tls12Client]!["Enabled"]);

        const string log = @"C:\logs\uninstall.log";
        Assert.Equal(3010, server.RunAtScreen(
            screen =>
            {
                screen.WaitFor("Bootstrapper Setup");
                screen.Press("alt+b");
                screen.Picture("setup-installed-revert");
                screen.Press("alt+u");
                CloseSetup(screen, server, log, "setup-uninstalled");
            },
            EmulatedServer.Setup,
            "/log",
            log));

        // .NET Framework is permanent, so Burn keeps it.
        server.AssertNoProduct();
        Assert.Null(server.Registry[Tls12Client]);
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
                CloseSetup(screen, server, SetupLog, "setup-cancelled");
            },
            EmulatedServer.Setup,
            Setup);

        Assert.Equal(1602, exitCode);
        server.AssertNothingInstalled();
    }

    [Fact]
    public void Cancelled_on_its_first_page_Setup_changes_nothing_whether_it_is_installed_or_not()
    {
        using var server = EmulatedServer.Good();
        Assert.Equal(1602, server.RunAtScreen(CancelSetup, EmulatedServer.Setup, Setup));
        server.AssertNothingInstalled();

        Assert.Equal(0, server.Run(EmulatedServer.Setup, [.. Setup, "/quiet", "/norestart"]));
        var installed = server.Snapshot;
        Assert.Equal(1602, server.RunAtScreen(CancelSetup, EmulatedServer.Setup, Setup));
        Assert.Equal(1602, server.RunAtScreen(
            screen =>
            {
                screen.WaitFor(": Already installed");
                screen.Press("Escape");
                screen.WaitFor(" Setup");
                screen.Press("alt+y");
                screen.WaitFor(" Setup");
                screen.End("alt+f");
            },
            "msiexec",
            "/i",
            "Prerequisites.msi"));
        server.AssertInstalled();
        FixesServer.AssertNoChange(installed, server.Snapshot);
    }

    /// <summary>Nobody presses a key. The second one fails in .NET Framework's setup, after the package was installed.</summary>
    [Theory]
    [InlineData("dotnet-4.7", 0)]
    [InlineData("bench-dotnet-stand-in-1603", 1603)]
    public void Passive_shows_progress_asks_nothing_and_ends_by_itself(string profile, int exitCode)
    {
        using var server = EmulatedServer.Good("dotnet-4.5.1", profile);
        HoldDotNetFramework(server);
        Assert.Equal(exitCode, server.RunAtScreen(
            screen =>
            {
                screen.WaitFor("Bootstrapper Setup");
                WaitForDotNetFramework(screen, server);
                screen.Picture("setup-passive");
                server.Release("DotNetFramework");
            },
            EmulatedServer.Setup,
            [.. Setup, "/passive", "/norestart"]));
        if (exitCode == 0)
        {
            server.AssertInstalled();
        }
        else
        {
            server.AssertNothingInstalled();
        }
    }

    /// <summary>Burn hears of the progress of .NET Framework's setup, and that hears of Cancel: Protocol="netfx4".</summary>
    [Fact]
    public void Canceled_while_it_installs_NET_Framework_Setup_rolls_everything_back()
    {
        using var server = EmulatedServer.Good("execution-policy-local-machine-restricted", "dotnet-4.7");
        HoldDotNetFramework(server);
        var before = server.Snapshot;
        Assert.Equal(1602, server.RunAtScreen(
            screen =>
            {
                screen.WaitFor("Bootstrapper Setup");
                WaitForDotNetFramework(screen, server);

                // Nobody has been in the window, so it has not got the keyboard. Here is its Cancel.
                screen.EndByMouse(56, 22);
            },
            EmulatedServer.Setup,
            [.. Setup, "/passive", "/norestart", "APPLYFIXES=1"]));
        Assert.Contains("Applied execute package: DotNetFramework471, result: 0x80070642", server.ReadText(SetupLog), StringComparison.Ordinal);
        server.AssertNothingInstalled();
        FixesServer.AssertSame(before, server.Snapshot);
    }

    [Theory]
    [InlineData(null, "alt+c", "setup-help")]
    [InlineData(EmulatedServer.German, "alt+s", "de/setup-help")]
    public void Help_shows_the_command_line_and_does_nothing(string? language, string close, string picture)
    {
        using var server = EmulatedServer.Good();
        server.Language = language;
        Assert.Equal(0, server.RunAtScreen(
            screen =>
            {
                screen.WaitFor("Bootstrapper Setup");
                screen.Picture(picture);
                screen.End(close);
            },
            EmulatedServer.Setup,
            "/?"));
        server.AssertNothingInstalled();
    }

    // Nobody is asked, so there is no moment for it while Setup runs.
    private static void HoldDotNetFramework(EmulatedServer server)
    {
        server.Make();
        server.Hold("DotNetFramework");
    }

    private static void WaitForDotNetFramework(Screen screen, EmulatedServer server) =>
        screen.WaitFor(server, SetupLog, "Applying execute package: DotNetFramework471");

    private static void CancelSetup(Screen screen)
    {
        screen.WaitFor("Bootstrapper Setup");
        screen.Press("alt+c");

        // It asks whether it shall.
        screen.WaitFor("Bootstrapper Setup");
        screen.End("alt+y");
    }

    private static void CloseSetup(Screen screen, EmulatedServer server, string log, string picture)
    {
        screen.WaitForTheEndOfSetup(server, log);
        screen.Picture(picture);
        screen.End("alt+c");
    }
}
