using System.Text;

namespace CloudProvisioningBootstrapper.LanguageTransforms;

/// <summary>The texts of a database, to which its cells refer by number.</summary>
internal sealed class StringPool
{
    private readonly Encoding encoding;
    private readonly List<byte> data = [];
    private readonly List<(ushort Length, ushort References)> entries = [];
    private readonly Dictionary<string, ushort> numbers = [];
    private readonly int codePage;

    /// <summary>Makes an empty one.</summary>
    /// <param name="codePage">The code page of the texts.</param>
    public StringPool(int codePage)
    {
        this.codePage = codePage;
        encoding = Encoding.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }

    /// <summary>The lengths of the texts: stream _StringPool.</summary>
    public byte[] Pool
    {
        get
        {
            using var pool = new MemoryStream();
            using var writer = new BinaryWriter(pool);
            writer.Write(codePage);
            foreach (var (length, references) in entries)
            {
                writer.Write(length);
                writer.Write(references);
            }

            return pool.ToArray();
        }
    }

    /// <summary>The texts, one after the other: stream _StringData.</summary>
    public byte[] Data => [.. data];

    /// <summary>Adds a text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its number; 0 where it is empty.</returns>
    public ushort Add(string text)
    {
        if (text.Length == 0)
        {
            return 0;
        }

        if (!numbers.TryGetValue(text, out var number))
        {
            var bytes = encoding.GetBytes(text);
            data.AddRange(bytes);
            entries.Add((checked((ushort)bytes.Length), 0));
            number = checked((ushort)entries.Count);
            numbers.Add(text, number);
        }

        entries[number - 1] = entries[number - 1] with { References = (ushort)(entries[number - 1].References + 1) };
        return number;
    }
}
