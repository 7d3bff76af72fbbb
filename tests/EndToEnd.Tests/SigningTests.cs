namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>A signed Setup: each signature is that of what arrives on the server, and it installs.</summary>
public class SigningTests
{
    private const string PackageCache = @"C:\ProgramData\Package Cache";

    [Fact]
    public void Everything_is_signed_on_the_server_too_and_the_cached_engine_uninstalls()
    {
        using var edition = new SignedEdition();
        edition.AssertSigned(Path.Combine(edition.Folder, EmulatedServer.Setup));
        edition.AssertSigned(Path.Combine(edition.Folder, "Prerequisites.msi"));
        edition.AssertSigned(edition.Extract("Binary.CustomActions"));
        Assert.All(edition.UnpackPrereqCheck(), edition.AssertSigned);

        using var server = EmulatedServer.Good();
        server.Edition = edition.Folder;
        Assert.Equal(0, server.Run(EmulatedServer.Setup, ["/quiet", "/norestart", "/log", @"C:\logs\setup.log", .. EmulatedServer.Properties]));
        server.AssertInstalled();

        // Burn checked the hash of the MSI, so it was signed before the bundle was made; the engine is in the cache without the MSI.
        edition.AssertSigned(Assert.Single(server.LocalFiles(PackageCache, "*.msi")));
        var engine = Assert.Single(server.LocalFiles(PackageCache, "*.exe"));
        edition.AssertSigned(engine);

        var folder = new DirectoryInfo(engine).Parent!.Name;
        Assert.Equal(0, server.Run($@"{PackageCache}\{folder}\{Path.GetFileName(engine)}", "/uninstall", "/quiet", "/norestart"));
        server.AssertNoProduct();
    }
}
