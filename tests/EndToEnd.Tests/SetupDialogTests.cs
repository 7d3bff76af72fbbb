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
                screen.WaitFor(": Refused");
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
