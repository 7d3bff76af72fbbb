namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>The dialogs in German: their keys, and pictures that show whether the texts have room.</summary>
public class GermanDialogTests
{
    private const string SetupLog = @"C:\logs\setup.log";

    [Fact]
    public void Setup_installs_on_a_good_server()
    {
        using var server = EmulatedServer.Good();
        server.Language = EmulatedServer.German;
        var exitCode = server.RunAtScreen(
            screen =>
            {
                screen.WaitFor("Bootstrapper Setup");
                screen.Picture("de/setup");
                screen.Press("alt+i");
                screen.WaitFor(": Willkommen");
                screen.Picture("de/welcome");
                screen.Press("alt+w");
                screen.WaitFor(": Optionen");
                screen.Press("alt+w");
                // The end of 'Prüfergebnis': xdotool knows ASCII alone.
                screen.WaitFor("fergebnis");
                screen.Picture("de/readiness-warnings");
                screen.Press("alt+i");
                screen.WaitFor(": Abgeschlossen");
                screen.Picture("de/finished");
                screen.Close("alt+f");
                screen.WaitForTheEndOfSetup(server, SetupLog);
                screen.Picture("de/setup-finished");
                screen.End("alt+s");
            },
            EmulatedServer.Setup,
            ["/log", SetupLog, .. EmulatedServer.Properties]);

        Assert.Equal(0, exitCode);
        server.AssertInstalled();
    }

    [Fact]
    public void Cancelled_in_the_packages_dialogs_Setup_leaves_nothing()
    {
        using var server = EmulatedServer.Good();
        server.Language = EmulatedServer.German;
        var exitCode = server.RunAtScreen(
            screen =>
            {
                screen.WaitFor("Bootstrapper Setup");
                screen.Press("alt+i");
                screen.WaitFor(": Willkommen");
                screen.Press("Escape");
                screen.WaitFor("Setup");
                screen.Picture("de/cancel");
                screen.Press("alt+j");
                screen.WaitFor("Setup");
                screen.Picture("de/cancelled");
                screen.Close("alt+f");
                screen.WaitForTheEndOfSetup(server, SetupLog);
                screen.Picture("de/setup-cancelled");
                screen.End("alt+s");
            },
            EmulatedServer.Setup,
            ["/log", SetupLog, .. EmulatedServer.Properties]);

        Assert.Equal(1602, exitCode);
        server.AssertNothingInstalled();
    }

    [Fact]
    public void A_refused_server_is_mended_from_the_dialogs_and_asks_for_a_restart()
    {
        using var server = EmulatedServer.Good("tls12-absent");
        server.Language = EmulatedServer.German;
        var exitCode = server.RunAtScreen(
            screen =>
            {
                screen.WaitFor(": Willkommen");
                screen.Press("alt+w");
                screen.WaitFor(": Optionen");
                screen.Type("viele");
                screen.Press("alt+w");

                // xdotool knows ASCII alone: "Nicht zulässig".
                screen.WaitFor("ssig");
                screen.Picture("de/not-allowed");
                screen.Close("Return");

                // From Next by Cancel to the first control; Wine does not know the mnemonics of labels.
                screen.Press("Tab", "Tab");
                screen.Type("18");
                screen.Press("alt+w");
                screen.WaitFor("fergebnis");
                screen.Picture("de/readiness-refused");
                screen.Press("alt+z");
                screen.WaitFor(": Optionen");
                screen.Press("alt+r");
                screen.Picture("de/options");
                screen.Press("alt+w");
                screen.WaitFor("fergebnis");
                screen.Press("alt+p");
                screen.WaitFor("fergebnis");
                screen.Picture("de/readiness-mended");
                screen.Press("alt+i");
                screen.WaitFor(": Abgeschlossen");
                screen.Picture("de/finished-restart");
                screen.End("alt+f");
            },
            "msiexec",
            ["/i", "Prerequisites.msi", "/norestart", "TRANSFORMS=:1031", .. EmulatedServer.Properties]);

        Assert.Equal(3010, exitCode);
        server.AssertInstalled();
    }

    [Fact]
    public void A_failure_says_that_nothing_is_left()
    {
        using var server = EmulatedServer.Good();
        server.Language = EmulatedServer.German;
        var exitCode = server.RunAtScreen(
            screen =>
            {
                screen.WaitFor(": Willkommen");
                screen.Press("alt+w");
                screen.WaitFor(": Optionen");
                screen.Press("alt+w");
                screen.WaitFor("fergebnis");
                screen.Press("alt+i");
                screen.WaitFor(": Nicht vorbereitet");
                screen.Picture("de/not-prepared");
                screen.End("alt+f");
            },
            "msiexec",
            ["/i", "Prerequisites.msi", "/norestart", "TRANSFORMS=:1031", "WIXFAILWHENDEFERRED=1", .. EmulatedServer.Properties]);

        Assert.Equal(1603, exitCode);
        server.AssertNothingInstalled();
    }
}
