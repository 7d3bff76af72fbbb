using System.Globalization;
using CloudProvisioningBootstrapper.Prerequisites.Reports;
using Newtonsoft.Json;

namespace CloudProvisioningBootstrapper.PrereqCheck.Collections;

/// <summary>
/// JSON in one line of ASCII: so the collections of several servers may arrive in one file, in any order of lines, and a console
/// that takes UTF-8 for something else on the way (PowerShell does, from another computer) spoils nothing.
/// </summary>
internal sealed class JsonLine : IDisposable
{
    private readonly StringWriter text = new(CultureInfo.InvariantCulture);
    private readonly JsonTextWriter writer;

    public JsonLine() => writer = new(text) { StringEscapeHandling = StringEscapeHandling.EscapeNonAscii };

    public override string ToString() => text + "\n";

    public void Dispose() => ((IDisposable)writer).Dispose();

    public void Object(Action writeMembers)
    {
        writer.WriteStartObject();
        writeMembers();
        writer.WriteEndObject();
    }

    public void Object(string name, Action writeMembers)
    {
        writer.WritePropertyName(name);
        Object(writeMembers);
    }

    public void Text(string name, string? value) => Member(name, () => writer.WriteValue(value is null ? null : UnicodeText.ForJson(value)));

    public void Text(string value) => writer.WriteValue(UnicodeText.ForJson(value));

    public void Number(string name, long? value) => Member(name, () => writer.WriteValue(value));

    public void Number(long value) => writer.WriteValue(value);

    public void Flag(string name, bool value) => Member(name, () => writer.WriteValue(value));

    public void Flag(bool value) => writer.WriteValue(value);

    public void Time(string name, DateTime value) => Text(name, JsonNode.Format(value));

    public void Name<T>(string name, T value)
        where T : struct, Enum => Text(name, value.ToString());

    /// <summary>A value of a type that is written by itself; null where there is none.</summary>
    public void Value<T>(string name, T? value, Action<T> write)
        where T : class => Member(name, () =>
        {
            if (value is null)
            {
                writer.WriteNull();
            }
            else
            {
                write(value);
            }
        });

    public void List<T>(string name, IEnumerable<T> items, Action<T> write) => Member(name, () => Items(items, write));

    public void Items<T>(IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray();
        foreach (var item in items)
        {
            write(item);
        }

        writer.WriteEndArray();
    }

    public void Member(string name, Action write)
    {
        writer.WritePropertyName(name);
        write();
    }
}
