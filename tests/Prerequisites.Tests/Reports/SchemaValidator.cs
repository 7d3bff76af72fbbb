using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Reports;

/// <summary>
/// Validates JSON by a schema of draft 2020-12, with exactly the keywords that docs/readiness.schema.json uses; any other
/// is an error, so that none is passed over.
/// </summary>
/// <remarks>https://json-schema.org/draft/2020-12/json-schema-validation</remarks>
internal sealed class SchemaValidator
{
    private static readonly string[] Annotations = ["$schema", "$id", "$defs", "title", "description"];

    private readonly JsonElement root;

    public SchemaValidator(JsonElement root) => this.root = root;

    /// <summary>Validates a document.</summary>
    /// <param name="document">The document.</param>
    /// <returns>One line for each fault, with its place.</returns>
    public IReadOnlyList<string> Validate(JsonElement document) => [.. Faults(root, document, "")];

    private IEnumerable<string> Faults(JsonElement schema, JsonElement value, string place) =>
        schema.EnumerateObject().SelectMany(keyword => Faults(keyword, schema, value, place));

    private IEnumerable<string> Faults(JsonProperty keyword, JsonElement schema, JsonElement value, string place)
    {
        var wanted = keyword.Value;
        return keyword.Name switch
        {
            _ when Annotations.Contains(keyword.Name) => [],
            "$ref" => Faults(Resolve(wanted.GetString()!), value, place),
            "type" => Fault(IsOfType(value, wanted.GetString()!)),
            "const" => Fault(JsonElement.DeepEquals(value, wanted)),
            "enum" => Fault(wanted.EnumerateArray().Any(allowed => JsonElement.DeepEquals(value, allowed))),
            "required" => Fault(value.ValueKind != JsonValueKind.Object || wanted.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _))),
            "properties" => value.ValueKind != JsonValueKind.Object ? [] : wanted.EnumerateObject().SelectMany(property =>
                value.TryGetProperty(property.Name, out var member) ? Faults(property.Value, member, place + "/" + property.Name) : []),
            "items" => value.ValueKind != JsonValueKind.Array ? [] : value.EnumerateArray().SelectMany((item, index) => Faults(wanted, item, $"{place}/{index}")),
            "uniqueItems" => Fault(value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Select(item => item.GetRawText()).Distinct().Count() == value.GetArrayLength()),
            "minimum" => Fault(value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= wanted.GetDecimal()),
            "minLength" => Fault(value.ValueKind != JsonValueKind.String || new StringInfo(value.GetString()!).LengthInTextElements >= wanted.GetInt32()),
            "pattern" => Fault(value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, wanted.GetString()!, RegexOptions.ECMAScript)),
            "format" => Fault(value.ValueKind != JsonValueKind.String || HasFormat(value.GetString()!, wanted.GetString()!)),
            _ => throw new NotSupportedException($"The keyword {keyword.Name} of the schema is not known here."),
        };

        string[] Fault(bool isValid) => isValid ? [] : [$"{place}: {keyword.Name} {wanted.GetRawText()}, but {value.GetRawText()}"];
    }

    private JsonElement Resolve(string reference) =>
        reference.StartsWith("#/", StringComparison.Ordinal)
            ? reference[2..].Split('/').Aggregate(root, (element, name) => element.GetProperty(name))
            : throw new NotSupportedException($"The reference {reference} of the schema leads out of it.");

    private static bool IsOfType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new NotSupportedException($"The type {type} of the schema is not known here."),
    };

    private static bool HasFormat(string text, string format) => format switch
    {
        "date-time" => DateTimeOffset.TryParseExact(text, "yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        _ => throw new NotSupportedException($"The format {format} of the schema is not known here."),
    };
}
