using System.Reflection;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CloudProvisioningBootstrapper.BillOfMaterials;

/// <summary>
/// The command <c>BillOfMaterials FOLDER ASSETS-FILE…</c>. Writes FOLDER/CloudProvisioningBootstrapper.cdx.json: CycloneDX 1.6
/// (https://cyclonedx.org/docs/1.6/json/), without serial number and time, so that it is the same for the same release.
/// </summary>
internal static class Program
{
    // What is not here counts as shipped.
    private static readonly string[] BuildTools = ["Microsoft.CodeAnalysis.BannedApiAnalyzers", "Microsoft.NETFramework.ReferenceAssemblies", "WixToolset.Util.wixext"];

    private static readonly Dictionary<string, string> Roles = new()
    {
        ["CommandLineParser"] = "The command line of PrereqCheck, in Prerequisites.msi and PrereqCheck.zip.",
        ["Newtonsoft.Json"] = "Reads and writes the collections of PrereqCheck, in Prerequisites.msi and PrereqCheck.zip.",
        ["WixToolset.Bal.wixext"] = "The bootstrapper application (dialogs) in Setup.",
        ["WixToolset.Dtf.CustomAction"] = "SfxCA, the native half of CustomActions.CA.dll in Prerequisites.msi.",
        ["WixToolset.Dtf.WindowsInstaller"] = "The library of the custom actions, in CustomActions.CA.dll.",
        ["WixToolset.Sdk"] = "WiX; the Burn engine of Setup.",
        ["WixToolset.UI.wixext"] = "Texts and pictures of the dialogs in Prerequisites.msi.",
        ["WixToolset.Util.wixext"] = "Compiles the searches of Setup; nothing of it is in the release.",
    };

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string Version = typeof(Program).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The bill of a release.</summary>
    /// <param name="folder">Holds the files that ship.</param>
    /// <param name="assetsFiles">The project.assets.json of each project whose output ships.</param>
    public static string Format(string folder, IEnumerable<string> assetsFiles)
    {
        var product = Component("application", "Cloud Provisioning Agent bootstrapper", Version, "Checks and prepares a server for the Azure AD Connect cloud provisioning agent.", License);
        JsonObject[] parts =
        [
            File(folder, "CloudProvisioningBootstrapper.exe", "The bundle: installs the package and .NET Framework 4.7.1."),
            File(folder, "Prerequisites.msi", "The package, which is inside of Setup too."),
            File(folder, "PrereqCheck.zip", "Checks a server without an installation; the same program is in Prerequisites.msi."),
            Component(
                "application",
                Metadata("RedistributableName"),
                "4.7.1",
                "Microsoft .NET Framework's own setup, which is inside of Setup.",
                Hash("SHA-256", Metadata("RedistributableSha256").ToLowerInvariant()),
                new("externalReferences", new JsonArray(new JsonObject { ["type"] = "distribution", ["url"] = Metadata("RedistributableUrl") }))),
            .. assetsFiles.SelectMany(Packages)
                .Append(Package("WixToolset.Sdk", Metadata("WixVersion")))
                .DistinctBy(Reference)
                .OrderBy(Reference, StringComparer.Ordinal),
        ];
        return new JsonObject
        {
            ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["version"] = 1,
            ["metadata"] = new JsonObject { ["component"] = product },
            ["components"] = new JsonArray(parts),
            ["dependencies"] = new JsonArray(new JsonObject
            {
                ["ref"] = Reference(product),
                ["dependsOn"] = new JsonArray([.. parts.Where(part => (string?)part["scope"] == "required").Select(part => JsonValue.Create(Reference(part)))]),
            }),
        }.ToJsonString(Readable) + "\n";
    }

    private static int Main(string[] arguments)
    {
        if (arguments is not [var folder, _, ..])
        {
            Console.Error.WriteLine(
                """
                Usage: BillOfMaterials FOLDER ASSETS-FILE...
                FOLDER holds CloudProvisioningBootstrapper.exe, Prerequisites.msi and PrereqCheck.zip; ASSETS-FILE is the project.assets.json of each project whose output ships.
                """);
            return 2;
        }

        try
        {
            System.IO.File.WriteAllText(Path.Combine(folder, "CloudProvisioningBootstrapper.cdx.json"), Format(folder, arguments[1..]));
            return 0;
        }
        catch (IOException exception)
        {
            Console.Error.WriteLine($"BillOfMaterials: {exception.Message}");
            return 1;
        }
    }

    // What a restore has found.
    private static IEnumerable<JsonObject> Packages(string assetsFile)
    {
        var assets = JsonNode.Parse(System.IO.File.ReadAllBytes(assetsFile))!;

        // Of what is compiled for .NET Framework and .NET, the former ships.
        var shipped = assets["targets"]?.AsObject().FirstOrDefault(target => target.Key is "net45" or ".NETFramework,Version=v4.5").Value?.AsObject();
        return
            from library in assets["libraries"]!.AsObject()
            where (string?)library.Value!["type"] == "package" && shipped?.ContainsKey(library.Key) != false
            let name = library.Key.Split('/')
            select Package(name[0], name[1], Hash("SHA-512", Convert.ToHexStringLower(Convert.FromBase64String((string)library.Value["sha512"]!))));
    }

    private static JsonObject Package(string name, string version, params KeyValuePair<string, JsonNode?>[] more)
    {
        var address = $"pkg:nuget/{name}@{version}";
        var ships = !BuildTools.Any(tool => name.StartsWith(tool, StringComparison.OrdinalIgnoreCase));
        var package = Component("library", name, version, Roles.GetValueOrDefault(name, ships ? "A library." : "Needed for the build only."), [.. more, new("purl", address)]);
        package["bom-ref"] = address;
        package["scope"] = ships ? "required" : "excluded";
        return package;
    }

    private static JsonObject File(string folder, string name, string description) => Component(
        "file",
        name,
        Version,
        description,
        Hash("SHA-256", Convert.ToHexStringLower(SHA256.HashData(System.IO.File.ReadAllBytes(Path.Combine(folder, name))))),
        License);

    private static JsonObject Component(string type, string name, string version, string description, params KeyValuePair<string, JsonNode?>[] more) => new(
    [
        new("type", type),
        new("bom-ref", name),
        new("name", name),
        new("version", version),
        new("description", description),
        new("scope", "required"),
        .. more,
    ]);

    private static string Reference(JsonObject component) => (string)component["bom-ref"]!;

    private static KeyValuePair<string, JsonNode?> Hash(string algorithm, string content) =>
        new("hashes", new JsonArray(new JsonObject { ["alg"] = algorithm, ["content"] = content }));

    private static KeyValuePair<string, JsonNode?> License =>
        new("licenses", new JsonArray(new JsonObject { ["license"] = new JsonObject { ["id"] = Metadata("License") } }));

    private static string Metadata(string key) => typeof(Program).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
