using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CloudProvisioningBootstrapper.BillOfMaterials;

/// <summary>CycloneDX 1.6 in JSON: https://cyclonedx.org/docs/1.6/json/. Without serial number and time, so that it is the same for the same release.</summary>
internal static class CycloneDx
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a bill of materials.</summary>
    /// <param name="product">What it is of.</param>
    /// <param name="parts">What that is made of.</param>
    /// <returns>The text.</returns>
    public static string Write(Component product, IReadOnlyList<Component> parts) => new JsonObject
    {
        ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
        ["bomFormat"] = "CycloneDX",
        ["specVersion"] = "1.6",
        ["version"] = 1,
        ["metadata"] = new JsonObject { ["component"] = Write(product) },
        ["components"] = new JsonArray([.. parts.Select(Write)]),
        ["dependencies"] = new JsonArray(
            new JsonObject { ["ref"] = Reference(product), ["dependsOn"] = new JsonArray([.. parts.Where(part => part.Ships).Select(part => JsonValue.Create(Reference(part)))]) }),
    }.ToJsonString(Readable) + "\n";

    private static JsonObject Write(Component component)
    {
        var json = new JsonObject
        {
            ["type"] = component.Kind,
            ["bom-ref"] = Reference(component),
            ["name"] = component.Name,
            ["version"] = component.Version,
            ["description"] = component.Description,
            ["scope"] = component.Ships ? "required" : "excluded",
        };
        if (component.Hash is not null)
        {
            json["hashes"] = new JsonArray(new JsonObject { ["alg"] = component.HashAlgorithm, ["content"] = component.Hash });
        }

        if (component.License is not null)
        {
            json["licenses"] = new JsonArray(new JsonObject { ["license"] = new JsonObject { ["id"] = component.License } });
        }

        if (component.PackageUrl is not null)
        {
            json["purl"] = component.PackageUrl;
        }

        if (component.DownloadUrl is not null)
        {
            json["externalReferences"] = new JsonArray(new JsonObject { ["type"] = "distribution", ["url"] = component.DownloadUrl });
        }

        return json;
    }

    private static string Reference(Component component) => component.PackageUrl ?? component.Name;
}
