using System.Buffers.Binary;
using System.Text;

namespace CloudProvisioningBootstrapper.Installer.Tests.Package;

/// <summary>A cell that a transform changes.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Key">The key of the row, with | between its parts.</param>
/// <param name="Column">The column's name.</param>
/// <param name="IsLocalizable">Whether the table's definition says that the column may be translated.</param>
/// <param name="Value">What the cell becomes.</param>
internal sealed record TransformedCell(string Table, string Key, string Column, bool IsLocalizable, string Value)
{
    private const string Letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._";
    private const char TableMark = '\u4840';

    /// <summary>Reads a transform, of which each row is a mask of the changed cells, the key, and these cells.</summary>
    /// <param name="streams">The streams of its storage.</param>
    /// <param name="columnsOf">The columns of a table: name, type as msitools writes it, whether it is a part of the key.</param>
    /// <returns>The cells.</returns>
    public static IEnumerable<TransformedCell> ReadAll(IReadOnlyDictionary<string, byte[]> streams, Func<string, IReadOnlyList<(string Name, string Type, bool IsKey)>> columnsOf)
    {
        var tables = streams.Where(stream => stream.Key[0] == TableMark).ToDictionary(stream => Decode(stream.Key[1..]), stream => stream.Value);
        var strings = ReadStrings(tables["_StringPool"], tables["_StringData"]);
        foreach (var (table, rows) in tables.Where(table => table.Key[0] != '_'))
        {
            var columns = columnsOf(table);
            for (var position = 0; position < rows.Length;)
            {
                int Next(int size)
                {
                    position += size;
                    return size == 2 ? BinaryPrimitives.ReadUInt16LittleEndian(rows.AsSpan(position - 2)) : BinaryPrimitives.ReadInt32LittleEndian(rows.AsSpan(position - 4));
                }

                string Cell(string type) => char.ToLowerInvariant(type[0]) == 'i'
                    ? $"{(type[1] == '4' ? Next(4) ^ int.MinValue : Next(2) - 0x8000)}"
                    : strings[Next(2)];
                var mask = Next(2);
                Assert.True(mask != 0 && (mask & 1) == 0, $"{table}: the transform adds or removes a row.");
                var key = string.Join('|', columns.Where(column => column.IsKey).Select(column => Cell(column.Type)).ToList());
                for (var index = 0; index < columns.Count; index++)
                {
                    if ((mask & (1 << index)) != 0)
                    {
                        yield return new(table, key, columns[index].Name, char.ToLowerInvariant(columns[index].Type[0]) == 'l', Cell(columns[index].Type));
                    }
                }
            }
        }
    }

    private static string Decode(string name) => string.Concat(name.Select(letter => letter < 0x4800
        ? $"{Letters[(letter - 0x3800) & 0x3F]}{Letters[(letter - 0x3800) >> 6]}"
        : $"{Letters[letter - 0x4800]}"));

    private static List<string> ReadStrings(byte[] pool, byte[] data)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(BinaryPrimitives.ReadInt32LittleEndian(pool));
        var (strings, offset) = (new List<string> { "" }, 0);
        for (var entry = 4; entry < pool.Length; entry += 4)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(pool.AsSpan(entry));
            strings.Add(encoding.GetString(data, offset, length));
            offset += length;
        }

        return strings;
    }
}
