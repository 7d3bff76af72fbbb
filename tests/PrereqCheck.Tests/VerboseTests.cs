using CloudProvisioningBootstrapper.PrereqCheck.Tests.Collections;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Tests.RandomServers;

namespace CloudProvisioningBootstrapper.PrereqCheck.Tests;

public class VerboseTests
{
    private static readonly ReadingRequest Everything = new(new(), "");

    [Theory]
    [InlineData("check")]
    [InlineData("collect -")]
    public void What_is_read_goes_to_standard_error(string command)
    {
        using var quiet = new TestRun();
        using var verbose = new TestRun();
        Assert.Equal(0, quiet.Run(command.Split(' ')));
        Assert.Equal(0, verbose.Run([.. command.Split(' '), "--verbose"]));
        Assert.Empty(quiet.Terminal.Errors);
        Assert.Equal(["memory: 8192 MiB"], verbose.Terminal.Errors);
        Assert.Equal(quiet.Terminal.Text + quiet.Terminal.Utf8, verbose.Terminal.Text + verbose.Terminal.Utf8);
    }

    [Fact]
    public void Each_reading_is_a_line_with_its_place_and_what_was_there()
    {
        var lines = Read(ServerProfiles.Import("windows-server-2019"), 0).Lines;
        Assert.Contains(@"HKLM\SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full Release: dword:00070bf6", lines);
        Assert.Contains(@"HKLM\SYSTEM\CurrentControlSet\Control\Lsa\FipsAlgorithmPolicy MDMEnabled: is absent", lines);
        Assert.Contains(@"HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending: is absent", lines);
        Assert.All((string[])["RtlGetVersion: ", "NetGetJoinInformation: ", "GetTokenInformation: ", "LDAP: ", "login.windows.net:443: "], source =>
            Assert.Contains(lines, line => line.StartsWith(source, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_cannot_be_read_is_a_line_with_the_reason()
    {
        var registry = ServerProfiles.Import("windows-server-2019");
        registry.Deny(RegistryLocations.DotNetFrameworkRelease.Key);
        Assert.Contains(Read(registry, 0).Lines, line => line.StartsWith(RegistryLocations.DotNetFrameworkRelease + ": ", StringComparison.Ordinal) && line.EndsWith("(5)", StringComparison.Ordinal));
    }

    [Fact]
    public void The_facts_are_the_same() => Assert.All(Enumerable.Range(0, 50), seed =>
    {
        var registry = ServerProfiles.Import("windows-server-2019");
        var server = RandomServer.From(seed);
        var quiet = new ServerFactsReader(registry, server, server, server, server, server, server, server).Read(Everything);
        Assert.Equal(AnyFacts.Describe(quiet), AnyFacts.Describe(Read(registry, seed).Facts));
    });

    private static (ServerFacts Facts, IReadOnlyList<string> Lines) Read(InMemoryRegistry registry, int seed)
    {
        var server = RandomServer.From(seed);
        var lines = new List<string>();
        var log = new ReadingLog(registry, server, server, server, server, server, server, server, line =>
        {
            lock (lines)
            {
                lines.Add(line);
            }
        });
        return (new ServerFactsReader(log, log, log, log, log, log, log, log).Read(Everything), lines);
    }
}
