using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>The dialogs, by keyboard alone: what somebody sees who double-clicks, and what the engine then does.</summary>
public class DialogTests
{
    private const string Log = @"C:\msi.log";
    private const string SetupLog = @"C:\logs\setup.log";

    /// <summary>Wine's CurrentControlSet is a link.</summary>
    private const string Tls12Client = @"System\ControlSet001\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Client";

    private static readonly string[] Setup = ["/log", SetupLog, .. EmulatedServer.Properties];
    private static readonly string[] Package = ["/i", "Prerequisites.msi", "/norestart", "/l*v", Log, .. EmulatedServer.Properties];

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
            "Setup.exe",
            Setup));
        server.AssertInstalled();

        // Nothing is judged any more: by now the server would be refused.
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
            "Setup.exe",
            "/log",
            log));
        server.AssertInstalled();
    }

    [Fact]
    public void A_refused_server_is_mended_from_the_dialogs_of_Setup_which_asks_for_a_restart_and_uninstalls()
    {
        using var server = EmulatedServer.Good("tls12-absent", "dotnet-4.7", "bench-slow-dotnet");
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
                screen.Close("alt+f");
                screen.Picture("setup-progress");
                CloseSetup(screen, server, SetupLog, "setup-restart");
            },
            "Setup.exe",
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
            "Setup.exe",
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
            "Setup.exe",
            Setup);

        Assert.Equal(1602, exitCode);
        server.AssertNothingInstalled();
    }

    /// <remarks>Not in the progress: Wine shows the question there, and goes on after "Yes".</remarks>
    [Fact]
    public void Cancelled_in_the_options_or_at_the_readiness_the_package_leaves_nothing()
    {
        using var server = EmulatedServer.Good("tls12-absent");
        foreach (var page in (string[])["Options", "Readiness"])
        {
            var exitCode = server.RunAtScreen(
                screen =>
                {
                    screen.WaitFor(": Welcome");
                    screen.Press("alt+n");
                    screen.WaitFor(": Options");
                    if (page == "Readiness")
                    {
                        screen.Press("alt+c", "alt+n");
                        screen.WaitFor(": Readiness");
                    }

                    screen.Press("Escape");
                    screen.WaitFor(" Setup");
                    screen.Picture("cancel");
                    screen.Press("alt+y");
                    screen.WaitFor(" Setup");
                    screen.Picture("cancelled");
                    screen.Press("alt+f");
                },
                "msiexec",
                Package);
            Assert.Equal((page, 1602), (page, exitCode));
            server.AssertNothingInstalled();
            Assert.Null(server.Registry[Tls12Client]);
        }
    }

    [Fact]
    public void What_is_not_allowed_is_answered_where_it_is_typed_and_a_refused_server_is_left_as_it_was()
    {
        using var server = EmulatedServer.Good("bench-font-scale-150");
        var exitCode = server.RunAtScreen(
            screen =>
            {
                screen.WaitFor(": Welcome");
                screen.Press("alt+n");
                screen.WaitFor(": Options");
                screen.Type("many");
                screen.Picture("options-150");
                screen.Press("alt+n");
                screen.WaitFor(": Not allowed");
                screen.Picture("not-allowed-150");
                screen.Close("Return");

                // From Next by Cancel to the first control; Wine does not know the mnemonics of labels.
                screen.Press("Tab", "Tab");
                screen.Type("30");
                screen.Press("alt+n");
                screen.WaitFor(": Readiness");
                screen.Picture("readiness-memory-150");
                screen.Press("Escape");
                screen.WaitFor(": Refused");
                screen.Picture("refused-memory-150");
                screen.Press("alt+f");
                screen.WaitFor(" Setup");
                screen.Press("alt+f");
            },
            "msiexec",
            Package);

        Assert.Equal(1602, exitCode);
        server.AssertNothingInstalled();
    }

    [Fact]
    public void A_restart_on_schedule_is_chosen_and_the_dialogs_repair_and_remove()
    {
        using var server = EmulatedServer.Good("tls12-absent", "bench-slow-checks");
        Assert.Equal(3010, server.RunAtScreen(
            screen =>
            {
                screen.WaitFor(": Welcome");
                screen.Press("alt+n");
                screen.WaitFor(": Options");
                screen.Press("alt+c", "alt+r", "Tab");
                screen.Type("30");
                screen.Picture("options-scheduled");
                screen.Press("alt+n");
                screen.WaitFor(": Readiness");
                screen.Press("alt+i");
                screen.WaitFor(": Progress");
                screen.Picture("progress");
                screen.WaitFor(": Finished");
                screen.Picture("finished-scheduled");
                screen.Press("alt+f");
            },
            "msiexec",
            Package));
        server.AssertInstalled();
        var log = server.ReadText(Log);
        Assert.Contains("RESTARTDELAYMINUTES = 30", log, StringComparison.Ordinal);

        // It was asked for; Wine has no InitiateShutdown: 120, not implemented.
        Assert.Matches("restart .*, 120", log);

        // Nothing is judged any more: by now the server would be refused.
        server.Import("server-core");
        Assert.Equal(0, server.RunAtScreen(
            screen =>
            {
                screen.WaitFor(": Already installed");
                screen.Picture("maintenance");
                screen.Press("alt+p");
                screen.WaitFor(": Finished");
                screen.Picture("finished-repaired");
                screen.Press("alt+f");
            },
            "msiexec",
            Package));
        server.AssertInstalled();

        Assert.Equal(3010, server.RunAtScreen(
            screen =>
            {
                screen.WaitFor(": Already installed");
                screen.Press("alt+b");
                screen.Picture("maintenance-revert");
                screen.Press("alt+r");
                screen.WaitFor(": Finished");
                screen.Picture("finished-removed");
                screen.Press("alt+f");
            },
            "msiexec",
            Package));

        // Wine's costing knows no Remove that is chosen in a dialog, so the product's own files stay.
        Assert.Null(server.Registry[Tls12Client]);
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
            [.. Package, "WIXFAILWHENDEFERRED=1"]);

        Assert.Equal(1603, exitCode);
        server.AssertNothingInstalled();
    }

    // Its Close and the Cancel of its progress are one key, so it must have come to its end.
    private static void CloseSetup(Screen screen, EmulatedServer server, string log, string picture)
    {
        screen.WaitFor(server, log, "Apply complete");
        screen.Picture(picture);
        screen.Press("alt+c");
    }
}
