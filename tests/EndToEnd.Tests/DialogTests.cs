using System.Drawing;
using System.Text.RegularExpressions;
using CloudProvisioningBootstrapper.Prerequisites;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>The dialogs of the MSI, by keyboard alone: what somebody sees who double-clicks it, and what the engine then does.</summary>
public class DialogTests
{
    private const string Log = @"C:\msi.log";

    /// <summary>Wine's CurrentControlSet is a link.</summary>
    private const string Tls12Client = @"System\ControlSet001\Control\SecurityProviders\SCHANNEL\Protocols\TLS 1.2\Client";

    private static readonly string[] Package = ["/i", "Prerequisites.msi", "/norestart", "/l*v", Log, .. EmulatedServer.Properties];

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
                    screen.End("alt+f");
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
                screen.WaitFor(": Server not ready");
                screen.Picture("refused-memory-150");
                screen.Press("alt+f");
                screen.WaitFor(" Setup");
                screen.End("alt+f");
            },
            "msiexec",
            Package);

        Assert.Equal(1602, exitCode);
        server.AssertNothingInstalled();
    }

    [Fact]
    public void Extracting_the_package_installs_nothing_and_says_so()
    {
        using var server = EmulatedServer.Good("server-core");
        var exitCode = server.RunAtScreen(
            screen =>
            {
                screen.WaitFor(": Finished");
                screen.Picture("finished-extracted");
                screen.End("alt+f");
            },
            "msiexec",
            "/a",
            "Prerequisites.msi",
            @"TARGETDIR=C:\extracted");

        Assert.Equal(0, exitCode);
        Assert.True(server.Exists(@"C:\extracted\Prerequisites.msi"));
        server.AssertNothingInstalled();
    }

    [Fact]
    public void The_arrow_keys_reach_every_line_of_the_readiness_and_show_its_detail()
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

                // The text below the list: the top of ReadinessDialog's details is at 227 of 340 units.
                var detail = new Rectangle(0, 300, 493, 100);
                List<string> details = [screen.Look(detail)];
                screen.Press("Home");
                foreach (var _ in Enum.GetValues<PrerequisiteId>().Skip(1))
                {
                    screen.Press("Down");
                    details.Add(screen.LookUntilItIsNot(details[^1], detail));
                }

                Assert.Equal(details.Distinct(), details);
                screen.Press("Escape");
                screen.WaitFor(": Server not ready");
                screen.Press("alt+f");
                screen.WaitFor(" Setup");
                screen.End("alt+f");
            },
            "msiexec",
            Package);
        Assert.Equal(1602, exitCode);
    }

    [Fact]
    public void A_restart_on_schedule_is_chosen_and_the_dialogs_repair_and_remove()
    {
        using var server = EmulatedServer.Good("tls12-absent", "bench-restart-scheduled");
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
                server.Hold("EvaluatePrerequisites");
                screen.Press("alt+i");
                screen.WaitFor(": Progress");
                screen.Picture("progress");
                server.Release("EvaluatePrerequisites");
                screen.WaitFor(": Finished");
                screen.Picture("finished-scheduled");
                screen.End("alt+f");
            },
            "msiexec",
            Package));
        server.AssertInstalled();
        var log = server.ReadText(Log);
        Assert.Contains("RESTARTDELAYMINUTES = 30", log, StringComparison.Ordinal);

        // In the commit, and again where the last dialog shows it.
        Assert.Equal(2, Regex.Count(log, @"The server restarts at \d\d:\d\d on "));

        // Nothing is evaluated any more: by now the server would be refused.
        server.Import("server-core");
        Assert.Equal(0, server.RunAtScreen(
            screen =>
            {
                screen.WaitFor(": Already installed");
                screen.Picture("maintenance");
                screen.Press("alt+p");
                screen.WaitFor(": Finished");
                screen.Picture("finished-repaired");
                screen.End("alt+f");
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
                screen.End("alt+f");
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
                screen.End("alt+f");
            },
            "msiexec",
            [.. Package, "WIXFAILWHENDEFERRED=1"]);

        Assert.Equal(1603, exitCode);
        server.AssertNothingInstalled();
    }
}
