using CloudProvisioningBootstrapper.Prerequisites.Resources;
using Newtonsoft.Json;

namespace CloudProvisioningBootstrapper.PrereqCheck.Collections;

/// <summary>
/// A JSON value with all that is in it, in one array that the next value takes over: members may come in any order, and
/// thousands of collections a second leave little for the garbage collector (the library's own tree is an object for each value).
/// </summary>
internal sealed class JsonTree
{
    /// <summary>More is no collection: one of the largest forests has some ten thousand.</summary>
    private const int MostNodes = 250_000;

    private readonly Stack<int> open = new();
    private Node[] nodes = new Node[1024];
    private int count;

    public JsonNode Root => new(this, 0);

    /// <summary>Reads the next value.</summary>
    /// <returns>False at the end of the text.</returns>
    /// <exception cref="CollectionException">The value is not whole, or there is too much in it.</exception>
    /// <exception cref="JsonReaderException">The text is not JSON.</exception>
    public bool TryRead(JsonReader reader)
    {
        count = 0;
        open.Clear();
        string? name = null;
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonToken.PropertyName:
                    name = (string)reader.Value!;
                    continue;
                case JsonToken.Comment:
                    continue;
                case JsonToken.StartObject or JsonToken.StartArray:
                    open.Push(Add(name, reader.TokenType, null));
                    break;
                case JsonToken.EndObject or JsonToken.EndArray:
                    nodes[open.Pop()].End = count;
                    break;
                default:
                    Add(name, reader.TokenType, reader.Value);
                    break;
            }

            name = null;
            if (open.Count == 0)
            {
                return true;
            }
        }

        return open.Count == 0 ? false : throw new CollectionException(Strings.Collection_Truncated);
    }

    internal ref Node this[int index] => ref nodes[index];

    private int Add(string? name, JsonToken type, object? value)
    {
        if (count == MostNodes)
        {
            throw new CollectionException(Text.Format(Strings.Collection_TooManyValues, MostNodes));
        }

        if (count == nodes.Length)
        {
            Array.Resize(ref nodes, count * 2);
        }

        nodes[count] = new() { Name = name, Type = type, Value = value, Parent = open.Count > 0 ? open.Peek() : -1, End = count + 1, Next = count + 1 };
        return count++;
    }

    internal struct Node
    {
        public string? Name;
        public JsonToken Type;
        public object? Value;
        public int Parent;

        /// <summary>The node behind this one and all that is in it.</summary>
        public int End;

        /// <summary>Where the next member is likely to be found: behind the last one that was.</summary>
        public int Next;
    }
}
