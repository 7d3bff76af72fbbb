using System.Xml;

namespace CloudProvisioningBootstrapper.Prerequisites.Reports;

/// <summary>Names the members of JSON objects to .NET's JSON writer, which wants them as XML elements with an attribute "type".</summary>
/// <remarks>https://learn.microsoft.com/dotnet/framework/wcf/feature-details/mapping-between-json-and-xml</remarks>
internal sealed class JsonMembers
{
    /// <summary>The name that the writer wants for the items of an array.</summary>
    public const string Item = "item";

    private readonly XmlWriter writer;

    public JsonMembers(XmlWriter writer) => this.writer = writer;

    public void Text(string name, string value) => Member(name, "string", () => writer.WriteString(UnicodeText.ForJson(value)));

    public void Number(string name, int value) => Member(name, "number", () => writer.WriteValue(value));

    public void Boolean(string name, bool value) => Member(name, "boolean", () => writer.WriteValue(value));

    public void Object(string name, Action writeMembers) => Member(name, "object", writeMembers);

    public void Array<T>(string name, IEnumerable<T> items, Action<T> writeItem) => Member(name, "array", () =>
    {
        foreach (var item in items)
        {
            writeItem(item);
        }
    });

    private void Member(string name, string type, Action writeValue)
    {
        writer.WriteStartElement(name);
        writer.WriteAttributeString("type", type);
        writeValue();
        writer.WriteEndElement();
    }
}
