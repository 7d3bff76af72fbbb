using static CloudProvisioningBootstrapper.EndToEnd.Tests.FixesServer;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>
/// Each state of TLS 1.2 with each state of the execution policy, first without and then with APPLYFIXES=1: exit code and
/// registry are those of the table. A server that needs no fix is installed at once, so that it has the one run only.
/// </summary>
public abstract class FixesPairTests
{
    /// <summary>The profile of each state of TLS 1.2, and what has to change.</summary>
    private static readonly Dictionary<string, string[]> TlsStates = new()
    {
        ["tls12-absent"] = [ClientEnabled, ClientNotDisabled, ServerEnabled, ServerNotDisabled, StrongCryptography],
        ["tls12-documented"] = [],
        ["tls12-disabled"] = [ClientEnabled, ClientNotDisabled, ServerEnabled, ServerNotDisabled],
        ["tls12-half-client-disabled"] = [ClientEnabled, ClientNotDisabled],
        ["tls12-wrong-type"] = [ClientEnabled, ClientNotDisabled],
    };

    public static TheoryData<string> TlsProfiles => [.. TlsStates.Keys];

    /// <summary>What has to change of the execution policy; <see langword="null"/>: it can't be fixed.</summary>
    protected abstract string[]? PolicyChanges { get; }

    protected abstract string PolicyProfile { get; }

    [Theory]
    [MemberData(nameof(TlsProfiles))]
    public void Exit_code_and_registry_are_as_foretold(string tls)
    {
        using var server = Started(out var before, tls, PolicyProfile);
        string[] changes = [.. TlsStates[tls], .. PolicyChanges ?? []];
        if (changes.Length > 0 || PolicyChanges is null)
        {
            Assert.Equal(1603, server.Run("msiexec", InstallPackage()));
            server.AssertUntouched(before);
        }

        var exitCode = server.Run("msiexec", InstallPackage("APPLYFIXES=1"));
        if (PolicyChanges is null)
        {
            Assert.Equal(1603, exitCode);
            Assert.Contains("set by group policy (scope MachinePolicy)", server.ReadText(MsiLog), StringComparison.Ordinal);
            server.AssertUntouched(before);
            return;
        }

        Assert.Equal(TlsStates[tls].Length > 0 ? 3010 : 0, exitCode);
        server.AssertInstalled();
        server.AssertChanged(before, changes);
        Assert.Equal(changes.Length > 0, server.RecordsFixes());
    }

    public class WithAGoodPolicy : FixesPairTests
    {
        protected override string[] PolicyChanges => [];

        protected override string PolicyProfile => "execution-policy-local-machine-undefined";
    }

    public class WithAllSigned : FixesPairTests
    {
        protected override string[] PolicyChanges => [RemoteSigned];

        protected override string PolicyProfile => "execution-policy-allsigned";
    }

    public class WithAGroupPolicy : FixesPairTests
    {
        protected override string[]? PolicyChanges => null;

        protected override string PolicyProfile => "execution-policy-group-policy-disabled";
    }
}
