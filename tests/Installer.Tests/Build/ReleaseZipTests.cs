using System.IO.Compression;
using System.Security.Cryptography;
using CloudProvisioningBootstrapper.ReleaseZip;

namespace CloudProvisioningBootstrapper.Installer.Tests.Build;

/// <summary>PrereqCheck.zip: what ships of PrereqCheck, packed by the program of the release.</summary>
public sealed class ReleaseZipTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("release-zip-").FullName;

    private static string Laid => Checkout.Path("customactions", "PrereqCheck", "bin", "Release", "PrereqCheck");

    [Fact]
    public void It_has_the_program_its_libraries_and_their_licenses()
    {
        using var zip = ZipFile.OpenRead(Checkout.TestEdition("PrereqCheck.zip"));
        Assert.Equal(
            ["CommandLine.LICENSE.txt", "CommandLine.dll", "LICENSE.txt", "Newtonsoft.Json.LICENSE.txt", "Newtonsoft.Json.dll", "PrereqCheck.exe", "PrereqCheck.exe.config", "Prerequisites.dll"],
            zip.Entries.Select(entry => entry.FullName));
        Assert.All(zip.Entries, entry =>
        {
            using var content = entry.Open();
            Assert.Equal(SHA256.HashData(File.ReadAllBytes(Path.Combine(Laid, entry.FullName))), SHA256.HashData(content));
        });
    }

    [Fact]
    public void The_same_files_make_the_same_file_whenever_and_in_whatever_order_they_were_written()
    {
        foreach (var name in (string[])["b.txt", "a.txt"])
        {
            File.WriteAllText(Path.Combine(folder, name), name);
        }

        var first = Program.Pack(folder);
        File.SetLastWriteTimeUtc(Path.Combine(folder, "a.txt"), new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
        Assert.Equal(first, Program.Pack(folder));

        using var zip = new ZipArchive(new MemoryStream(first));
        Assert.Equal(["a.txt", "b.txt"], zip.Entries.Select(entry => entry.Name));
        Assert.All(zip.Entries, entry => Assert.Equal(ReleaseDate, entry.LastWriteTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>Explorer marks the files of a zip file that was downloaded.</summary>
    [Fact]
    public void The_program_may_load_libraries_that_are_marked_as_coming_from_the_web()
    {
        var configuration = System.Xml.Linq.XDocument.Load(Path.Combine(Laid, "PrereqCheck.exe.config"));
        Assert.Equal("true", (string?)configuration.Descendants("loadFromRemoteSources").Single().Attribute("enabled"));
        Assert.Equal("v4.0", (string?)configuration.Descendants("supportedRuntime").Single().Attribute("version"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string ReleaseDate => System.Xml.Linq.XDocument.Load(Checkout.Path("Directory.Build.props")).Descendants("ReleaseDate").Single().Value + " 00:00";
}
