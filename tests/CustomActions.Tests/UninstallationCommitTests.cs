using CloudProvisioningBootstrapper.Prerequisites;
using CloudProvisioningBootstrapper.Prerequisites.Fixes;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.TestServers;

namespace CloudProvisioningBootstrapper.CustomActions.Tests;

public class UninstallationCommitTests
{
    private readonly InMemoryRegistry registry = ServerProfiles.Import(ServerProfiles.Good);
    private readonly InMemoryCaptureStore store = new();
    private readonly BlockedFolder reports = new();

    public UninstallationCommitTests()
    {
        registry[RegistryLocations.Tls12ClientEnabled] = RegistryValue.DWord(0);
        RegistryFixer fixer = new(registry, store, _ => { });
        fixer.Apply([new(PrerequisiteId.Tls12, RegistryLocations.Tls12ClientEnabled, RegistryValue.DWord(1), RegistryValue.DWord(0), NeedsRestart: true)]);
        fixer.Commit();
    }

    // As Fixes.wxs hands it over; what anybody may write is the bundle's action alone.
    [Theory]
    [InlineData("LANGUAGE=1033;BUNDLEACTION=", 1, true)]
    [InlineData("LANGUAGE=1033;BUNDLEACTION=3", 1, true)]
    [InlineData("LANGUAGE=1033;BUNDLEACTION=5", 0, false)]
    [InlineData("LANGUAGE=1033;BUNDLEACTION=3;BUNDLEACTION=5", 1, true)]
    [InlineData("LANGUAGE=1033;BUNDLEACTION", 1, true)]
    [InlineData("LANGUAGE=1033;REVERTED=1", 1, false)]
    [InlineData("", 1, true)]
    [InlineData("x;?=;\"", 1, true)]
    public void Whatever_it_is_handed_only_a_reversion_deletes_the_capture(string customActionData, uint tlsClient, bool isKept)
    {
        FakeSession session = new(customActionData);
        Assert.Equal(ActionResult.Success, Guard.Run(
            session,
            installer => new UninstallationCommit(installer, new(installer, () => TestServer.ReadFacts(registry), registry, store), new(reports)).Run(),
            "Action"));
        Assert.Equal(RegistryValue.DWord(tlsClient), registry.GetValue(RegistryLocations.Tls12ClientEnabled));
        Assert.Equal((null, isKept), (store.Pending, store.Applied is not null));

        // What keeps the report is logged and keeps nothing else.
        Assert.Contains(session.Lines, line => line.EndsWith(" is not deleted: somebody has it open", StringComparison.Ordinal));
    }

    /// <summary>A folder of the report that can't be deleted.</summary>
    private sealed class BlockedFolder : IReportFolders
    {
        public IReadOnlyList<string> Candidates => [Shared];

        public string Shared => @"C:\ProgramData\Product";

        public void Prepare(string folder) => throw new NotSupportedException();

        public IDisposable? Hold(string folder) => throw new IOException("somebody has it open");

        public void Replace(string source, string target) => throw new NotSupportedException();
    }
}
