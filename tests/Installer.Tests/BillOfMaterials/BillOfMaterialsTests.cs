using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.Installer.Tests.Bundle;
using CloudProvisioningBootstrapper.Installer.Tests.Package;

namespace CloudProvisioningBootstrapper.Installer.Tests.BillOfMaterials;

/// <summary>
/// The bill of materials lists what ships. It is written for the release edition, whose packages are not restored here: the tests
/// stand in for the result of that restore with what the projects reference, and look at the parts of the test edition.
/// </summary>
public sealed class BillOfMaterialsTests : IDisposable
{
    private const string Sdk = "WixToolset.Sdk";
    private const string OwnCode = "own code";

    private static readonly string[] Projects =
    [
        "installer/package/Package.wixproj",
        "installer/bundle/Bundle.wixproj",
        "customactions/CustomActions/CustomActions.csproj",
        "customactions/PrereqCheck/PrereqCheck.csproj",
        "customactions/Directory.Build.props",
    ];

    private readonly string assets = Path.GetTempFileName();

    public BillOfMaterialsTests() => File.WriteAllText(assets, JsonSerializer.Serialize(new
    {
        libraries = Referenced.ToDictionary(
            name => $"{name}/{Version(name)}",
            name => new { type = "package", sha512 = Convert.ToBase64String(SHA512.HashData(Encoding.UTF8.GetBytes(name))) }),
    }));

    /// <summary>Who made a part of the MSI (a stream) or of the bundle (a file): the start of its name, and a package.</summary>
    public static IEnumerable<object[]> Origins => OriginsOfParts.Select(origin => (object[])[origin.Key, origin.Value]);

    private static Dictionary<string, string> OriginsOfParts => new()
    {
        ["Binary.CustomActions"] = "WixToolset.Dtf.CustomAction",
        ["Binary.WixUI_"] = "WixToolset.UI.wixext",
        ["CommandLine.dll"] = "CommandLineParser",
        ["Newtonsoft.Json.dll"] = "Newtonsoft.Json",
        ["wixstdba.dll"] = "WixToolset.Bal.wixext",
        ["engine"] = Sdk,
    };

    private static IEnumerable<string> Referenced => Projects.SelectMany(project => XDocument.Load(Checkout.Path(project)).Descendants("PackageReference"))
        .Select(reference => (string)reference.Attribute("Include")!).Distinct();

    private JsonObject Bill => JsonNode.Parse(CloudProvisioningBootstrapper.BillOfMaterials.Program.Format(Checkout.Path("artifacts", "test-edition"), [assets]))!.AsObject();

    private List<Part> Parts => [.. Bill["components"]!.AsArray().Select(component => new Part(component!))];

    [Theory]
    [MemberData(nameof(Origins))]
    public void What_a_package_brings_makes_it_a_part_that_ships(string part, string package)
    {
        Assert.Contains(Shipped(), name => name.StartsWith(part, StringComparison.Ordinal));
        var component = Assert.Single(Parts, component => component.Name == package);
        Assert.True(component.Ships);
        Assert.DoesNotContain("A library.", component.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_ships_that_comes_from_nowhere() =>
        Assert.All(Shipped(), name => Assert.True(Origin(name) is OwnCode || Parts.Any(part => part.Ships && part.Name == Origin(name)), $"{name} comes from a package that the bill does not list."));

    [Fact]
    public void Every_package_that_a_project_references_is_listed() =>
        Assert.All(Referenced, name => Assert.Single(Parts, part => part.Name == name && part.Hash is { Length: 128 }));

    [Fact]
    public void What_only_the_edition_for_tests_has_is_not_listed()
    {
        var hash = Convert.ToBase64String(SHA512.HashData([]));
        File.WriteAllText(assets, JsonSerializer.Serialize(new
        {
            targets = new Dictionary<string, object>
            {
                ["net10.0"] = new Dictionary<string, object> { ["Both/1.0.0"] = new { }, ["OnlyDotNet/1.0.0"] = new { } },
                ["net45"] = new Dictionary<string, object> { ["Both/1.0.0"] = new { } },
            },
            libraries = new Dictionary<string, object> { ["Both/1.0.0"] = new { type = "package", sha512 = hash }, ["OnlyDotNet/1.0.0"] = new { type = "package", sha512 = hash } },
        }));
        Assert.Contains(Parts, part => part.Name == "Both");
        Assert.DoesNotContain(Parts, part => part.Name == "OnlyDotNet");
    }

    [Fact]
    public void Build_tools_are_listed_as_such() => Assert.Equal(
        ["Microsoft.CodeAnalysis.BannedApiAnalyzers", "Microsoft.NETFramework.ReferenceAssemblies", "WixToolset.Util.wixext"],
        Parts.Where(part => !part.Ships).Select(part => part.Name));

    [Theory]
    [InlineData("CloudProvisioningBootstrapper.exe")]
    [InlineData("Prerequisites.msi")]
    [InlineData("PrereqCheck.zip")]
    public void Files_have_their_hash_and_the_version_of_the_build(string name)
    {
        var part = Assert.Single(Parts, part => part.Name == name);
        Assert.Equal((Checkout.ProductVersion, "SHA-256", Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Checkout.TestEdition(name))))), (part.Version, part.HashAlgorithm!, part.Hash!));
    }

    [Fact]
    public void The_redistributable_is_the_one_that_the_build_verifies()
    {
        var properties = XDocument.Load(Checkout.Path("installer", "bundle", "DotNetFramework.props"));
        string Property(string name) => properties.Descendants(name).Single().Value;
        Assert.Contains(Parts, part =>
            (part.Name, part.DownloadUrl) == (Property("DotNetFrameworkRedistributableName"), Property("DotNetFrameworkRedistributableUrl"))
            && string.Equals(part.Hash, Property("DotNetFrameworkRedistributableSha256"), StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("installer/package/Package.wixproj")]
    [InlineData("installer/bundle/Bundle.wixproj")]
    public void The_WiX_that_builds_is_the_WiX_that_is_listed(string project) => Assert.Equal(
        $"{Sdk}/{Assert.Single(Parts, part => part.Name == Sdk).Version}",
        (string?)XDocument.Load(Checkout.Path(project)).Root!.Attribute("Sdk"));

    [Fact]
    public void It_is_CycloneDX()
    {
        var bill = Bill;
        Assert.Equal(("CycloneDX", "1.6"), ((string?)bill["bomFormat"], (string?)bill["specVersion"]));
        Assert.Equal((Checkout.ProductVersion, "MIT"), (Product.Version, Product.License));
        Assert.Equal(["CloudProvisioningBootstrapper.exe", "Prerequisites.msi", "PrereqCheck.zip"], Parts.Where(part => part.License == "MIT").Select(part => part.Name));
        var references = bill["components"]!.AsArray().Select(component => (string)component!["bom-ref"]!).ToList();
        Assert.Equal(references.Distinct(), references);
        Assert.All(bill["dependencies"]![0]!["dependsOn"]!.AsArray(), reference => Assert.Contains((string)reference!, references));
    }

    [Fact]
    public void The_license_is_the_one_of_the_repository()
    {
        Assert.Equal(Product.License, File.ReadLines(Checkout.Path("LICENSE")).First().Split(' ')[0]);
        var copyright = File.ReadLines(Checkout.Path("LICENSE")).ElementAt(2);
        Assert.Equal(copyright, typeof(CloudProvisioningBootstrapper.BillOfMaterials.Program).Assembly.GetCustomAttribute<AssemblyCopyrightAttribute>()!.Copyright);
        Assert.Contains($"[{Product.License}](LICENSE), {copyright.Replace("Copyright", "copyright", StringComparison.Ordinal)}", File.ReadAllText(Checkout.Path("README.md")), StringComparison.Ordinal);
    }

    public void Dispose() => File.Delete(assets);

    private Part Product => new(Bill["metadata"]!["component"]!);

    // WiX's own custom actions are in the test edition alone: the policy WhatIsForTestsDoesNotShip.
    private static IEnumerable<string> Shipped() =>
    [
        .. MsiDatabase.OfTestEdition.Streams().Where(stream => stream != "Binary.WixCA"),
        .. ZipFile.OpenRead(Checkout.TestEdition("PrereqCheck.zip")).Entries.Select(entry => entry.Name),
        .. BurnBundle.OfTestEdition.Manifest.Descendants().Where(element => element.Name.LocalName == "Payload").Select(payload => (string)payload.Attribute("FilePath")!),
        "engine",
    ];

    private static string Origin(string name) =>
        OriginsOfParts.FirstOrDefault(origin => name.StartsWith(origin.Key, StringComparison.Ordinal)).Value
        ?? (name.EndsWith("SummaryInformation", StringComparison.Ordinal) || IsOwn(name) ? OwnCode : name);

    private static bool IsOwn(string name) =>
        name is "PrereqCheck.exe" or "PrereqCheck.exe.config" or "Prerequisites.dll"
        || name.EndsWith("LICENSE.txt", StringComparison.Ordinal)
        || name is "cab1.cab" or "Prerequisites.msi" or "thm.xml" or "logo.png" or "BootstrapperApplicationData.xml"
        || name.EndsWith("thm.wxl", StringComparison.Ordinal)
        || name.Contains(".StandIn.", StringComparison.Ordinal);

    private static string Version(string name)
    {
        var packages = XDocument.Load(Checkout.Path("Directory.Packages.props"));
        var version = (string)packages.Descendants("PackageVersion").Single(package => (string?)package.Attribute("Include") == name).Attribute("Version")!;
        return version.Replace("$(WixVersion)", packages.Descendants("WixVersion").Single().Value, StringComparison.Ordinal);
    }

    private sealed record Part(JsonNode Component)
    {
        public string Name => (string)Component["name"]!;

        public string Version => (string)Component["version"]!;

        public string Description => (string)Component["description"]!;

        public bool Ships => (string?)Component["scope"] == "required";

        public string? HashAlgorithm => (string?)Component["hashes"]?[0]!["alg"];

        public string? Hash => (string?)Component["hashes"]?[0]!["content"];

        public string? License => (string?)Component["licenses"]?[0]!["license"]!["id"];

        public string? DownloadUrl => (string?)Component["externalReferences"]?[0]!["url"];
    }
}
