using System.Globalization;
using CloudProvisioningBootstrapper.Prerequisites.Resources;
using Newtonsoft.Json;

namespace CloudProvisioningBootstrapper.PrereqCheck.Collections;

/// <summary>A value of a <see cref="JsonTree"/>, until the tree reads the next. What is not as it has to be is named by its place.</summary>
internal readonly struct JsonNode(JsonTree tree, int index)
{
    private const string Time = "yyyy-MM-ddTHH:mm:ss.FFFFFFFZ";

    public bool IsNull => tree[index].Type is JsonToken.Null or JsonToken.Undefined;

    public static string Format(DateTime time) => time.ToString(Time, CultureInfo.InvariantCulture);

    /// <exception cref="CollectionException">There is no such member.</exception>
    public JsonNode Get(string name) => Find(name) ?? throw new CollectionException(Text.Format(Strings.Collection_Missing, Join(Path, name)));

    public JsonNode? Find(string name)
    {
        ref var node = ref tree[index];
        return node.Type != JsonToken.StartObject ? throw Wrong() : Find(name, node.Next, node.End) ?? Find(name, index + 1, node.Next);
    }

    public string GetText(string name) => Get(name).AsText();

    public string? GetTextOrNull(string name) => Get(name) is { IsNull: false } node ? node.AsText() : null;

    public int GetNumber(string name) => Get(name).AsNumber();

    public int? GetNumberOrNull(string name) => Get(name) is { IsNull: false } node ? node.AsNumber() : null;

    public bool GetFlag(string name) => Get(name).AsFlag();

    public DateTime GetTime(string name) => Get(name).AsTime();

    public T GetName<T>(string name)
        where T : struct, Enum => Get(name) is var node && Names<T>.Values.TryGetValue(node.AsText(), out var value) ? value : throw node.Wrong();

    /// <summary>A name of an enumeration of Windows, or a number that it has no name for.</summary>
    public T GetNameOrNumber<T>(string name)
        where T : struct, Enum => Get(name) is var node && Enum.TryParse<T>(node.AsText(), out var value) ? value : throw node.Wrong();

    public T Get<T>(string name, Func<JsonNode, T> read) => read(Get(name));

    public T? GetOrNull<T>(string name, Func<JsonNode, T> read)
        where T : class => Get(name) is { IsNull: false } node ? read(node) : null;

    public IReadOnlyList<T> GetList<T>(string name, Func<JsonNode, T> read) => Get(name).AsList(read);

    public string AsText() => tree[index] is { Type: JsonToken.String, Value: string text } ? text : throw Wrong();

    public int AsNumber() => AsLongNumber() is >= int.MinValue and <= int.MaxValue and var number ? (int)number : throw Wrong();

    public long AsLongNumber() => tree[index] is { Type: JsonToken.Integer, Value: long number } ? number : throw Wrong();

    public bool AsFlag() => tree[index] is { Type: JsonToken.Boolean, Value: bool flag } ? flag : throw Wrong();

    public DateTime AsTime() =>
        DateTime.TryParseExact(AsText(), Time, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time)
            ? time
            : throw Wrong();

    public IReadOnlyList<T> AsList<T>(Func<JsonNode, T> read)
    {
        if (tree[index].Type != JsonToken.StartArray)
        {
            throw Wrong();
        }

        var items = new List<T>();
        for (var item = index + 1; item < tree[index].End; item = tree[item].End)
        {
            items.Add(read(new(tree, item)));
        }

        return items;
    }

    public CollectionException Wrong() => new(Text.Format(Strings.Collection_WrongValue, Path is { Length: > 0 } path ? path : Strings.Collection_Root));

    private JsonNode? Find(string name, int start, int end)
    {
        for (var member = start; member < end; member = tree[member].End)
        {
            if (tree[member].Name == name)
            {
                tree[index].Next = tree[member].End;
                return new(tree, member);
            }
        }

        return null;
    }

    /// <summary>For example facts.network.value.endpoints[3].host.</summary>
    private string Path
    {
        get
        {
            var parts = new Stack<string>();
            for (var node = index; tree[node].Parent >= 0; node = tree[node].Parent)
            {
                parts.Push(tree[node].Name ?? "[" + Position(node).ToString(CultureInfo.InvariantCulture) + "]");
            }

            return parts.Aggregate("", Join);
        }
    }

    private int Position(int item)
    {
        var position = 0;
        for (var other = tree[item].Parent + 1; other < item; other = tree[other].End)
        {
            position++;
        }

        return position;
    }

    private static string Join(string path, string part) => path.Length == 0 || part.FirstOrDefault() == '[' ? path + part : path + "." + part;

    /// <summary>Enum.Parse searches by reflection each time.</summary>
    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<string, T> Values = Enum.GetValues(typeof(T)).Cast<T>().ToDictionary(value => value.ToString());
    }
}
