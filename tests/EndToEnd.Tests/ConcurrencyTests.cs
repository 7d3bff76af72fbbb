namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>Many installations at a time: on servers of their own, and on one.</summary>
public class ConcurrencyTests
{
    [Fact]
    public async Task Four_servers_at_once_do_not_disturb_each_other()
    {
        // Two refusals among them: each must stay with its own server.
        (string Profile, int ExitCode)[] servers = [("tls12-documented", 0), ("server-core", 1603), ("dotnet-4.5.1", 0), ("tls12-disabled", 1603)];
        await Task.WhenAll(servers.Select(expected => Task.Run(() =>
        {
            using var server = EmulatedServer.Good(expected.Profile);
            Assert.Equal(expected.ExitCode, server.Run(EmulatedServer.Setup, ["/quiet", "/norestart", .. EmulatedServer.Properties]));
            if (expected.ExitCode == 0)
            {
                server.AssertInstalled();
            }
            else
            {
                server.AssertNothingInstalled();
            }
        })));
    }

    // Windows Installer lets one installation at a time through: there the second one waits or answers 1618. Wine's has no such
    // lock, so here both run into each other, which is harder; it then keeps a second copy of the package in its own cache.
    [Theory]
    [InlineData("CloudProvisioningBootstrapper.exe /quiet /norestart", "CloudProvisioningBootstrapper.exe /uninstall /quiet /norestart")]
    [InlineData("msiexec /i Prerequisites.msi /qn /norestart", "msiexec /x Prerequisites.msi /qn /norestart")]
    public void Two_runs_at_once_on_one_server_leave_it_whole(string install, string uninstall)
    {
        using var edition = DeploymentEdition.Copy();
        var properties = string.Join(' ', EmulatedServer.Properties);
        foreach (var run in (string[])["one", "two"])
        {
            File.WriteAllText(Path.Combine(edition.Folder, run + ".cmd"), $"@{install} {properties}\r\n@echo %errorlevel% > C:\\{run}.new\r\n@ren C:\\{run}.new {run}.txt\r\n");
        }

        File.WriteAllText(Path.Combine(edition.Folder, "both.cmd"), """
            @echo off
            start /b cmd /c one.cmd
            call two.cmd
            :wait
            if not exist C:\one.txt goto wait

            """.ReplaceLineEndings("\r\n"));

        using var server = EmulatedServer.Good();
        server.Edition = edition.Folder;
        Assert.Equal(0, server.Run("cmd", "/c", "both.cmd"));
        Assert.All((string[])["one", "two"], run => Assert.Contains(server.ReadText($@"C:\{run}.txt").Trim(), (string[])["0", "1618"]));
        server.AssertInstalled();

        Assert.Equal(0, server.Run("cmd", "/c", uninstall));
        server.AssertNoProduct();
    }
}
