using CloudProvisioningBootstrapper.Prerequisites;
using CloudProvisioningBootstrapper.TestServers;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>
/// Each profile, imported into an emulated server, leads to the verdict that its name promises: the unit tests' table,
/// this time by way of the real registry, the custom action and the log of Windows Installer.
/// </summary>
public class ProfileTests
{
    private const string Log = @"C:\msi.log";

    /// <summary>What separates the names of the profiles on one server.</summary>
    private const string And = " + ";

    /// <summary>A restart carries these out, under Wine as under Windows, and the server restarts after the import.</summary>
    private const string GoneAfterRestart = "file-renames-pending";

    /// <summary>A start carries RunOnce out and deletes it, before Setup can see it: only the unit tests hold this one.</summary>
    private const string GoneAfterStart = "restart-pending-setup";

    /// <summary>Nothing managed runs on these: Windows Installer refuses them by itself, see <see cref="WithoutDotNetFrameworkTests"/>.</summary>
    private static readonly string[] WithoutDotNetFramework = ["dotnet-absent", "dotnet-absent-in-64-bit-view"];

    /// <summary>
    /// Every profile once, on as few servers as possible: a server takes one change of each subject. One that changes two
    /// is met in the tests of the fixes.
    /// </summary>
    private static List<string> Servers
    {
        get
        {
            var servers = new Queue<string>(ServerProfiles.All.Where(profile => profile.IsWholeServer).Select(profile => profile.Name));
            var subjects = ServerProfiles.All
                .Where(profile => !profile.IsWholeServer && profile.Promised.Count == 1 && profile.Name != GoneAfterStart && !WithoutDotNetFramework.Contains(profile.Name))
                .GroupBy(profile => profile.Promised.Single().Id, profile => profile.Name)
                .ToDictionary(subject => subject.Key, subject => new Queue<string>(subject));
            var data = new List<string>();
            while (servers.Count > 0 || subjects.Values.Any(changes => changes.Count > 0))
            {
                var server = servers.TryDequeue(out var whole) ? whole : ServerProfiles.Good;
                var changes = subjects.Where(subject => subject.Value.Count > 0 && MayChange(server, subject.Key)).Select(subject => subject.Value.Dequeue());
                data.Add(string.Join(And, [server, .. changes]));
            }

            return data;
        }
    }

    /// <summary>Every third of them: xunit runs the tests of one class one after the other, and classes side by side.</summary>
    /// <param name="part">The first one: 0, 1, or 2.</param>
    public static TheoryData<string> Part(int part) => [.. Servers.Where((_, index) => index % 3 == part)];

    private static void AssertPromisedVerdicts(string profiles)
    {
        var names = profiles.Split(And);
        using var server = new EmulatedServer(8192, names);

        // Wine always says "workgroup".
        var exitCode = server.Run("msiexec", "/i", "Prerequisites.msi", "/qn", "/norestart", "/l*v", Log, "NETWORKCHECK=0", "DIRECTORYCHECK=0", "SKIPCHECKS=DomainJoined");

        var lines = server.ReadText(Log).ReplaceLineEndings("\n").Split('\n');
        var expected = ServerProfiles.Of(names[0]).With(names[1..].Select(ServerProfiles.Of));
        Assert.All(expected, result =>
        {
            var line = Assert.Single(lines, line => line.StartsWith($"{result.Id}: ", StringComparison.Ordinal));
            Assert.StartsWith($"{result.Id}: {result.Outcome}. ", line, StringComparison.Ordinal);
            if (!(result.Id == PrerequisiteId.PendingReboot && names.Contains(GoneAfterRestart)))
            {
                Assert.Contains(result.Named, line, StringComparison.Ordinal);
            }
        });
        Assert.Equal(expected.Any(result => result.Outcome == PrerequisiteOutcome.Failed) ? 1603 : 0, exitCode);
    }

    /// <summary>Whether a server still shows what it is about when a subject is changed.</summary>
    private static bool MayChange(string server, PrerequisiteId subject) => subject switch
    {
        PrerequisiteId.OperatingSystem or PrerequisiteId.ServerCore => server == ServerProfiles.Good,
        PrerequisiteId.DotNetFramework or PrerequisiteId.InternetExplorerSecurity => !server.EndsWith("-full", StringComparison.Ordinal),
        _ => true,
    };

    public class First
    {
        [Theory]
        [MemberData(nameof(Part), 0, MemberType = typeof(ProfileTests))]
        public void A_server_gets_the_promised_verdicts(string profiles) => AssertPromisedVerdicts(profiles);
    }

    public class Second
    {
        [Theory]
        [MemberData(nameof(Part), 1, MemberType = typeof(ProfileTests))]
        public void A_server_gets_the_promised_verdicts(string profiles) => AssertPromisedVerdicts(profiles);
    }

    public class Third
    {
        [Theory]
        [MemberData(nameof(Part), 2, MemberType = typeof(ProfileTests))]
        public void A_server_gets_the_promised_verdicts(string profiles) => AssertPromisedVerdicts(profiles);
    }
}
