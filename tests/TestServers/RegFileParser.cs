using System.Globalization;
using System.Text;
using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.TestServers;

/// <summary>Reads the lines of one .reg file.</summary>
internal sealed class RegFileParser
{
    private const string Header = "Windows Registry Editor Version 5.00";

    private static readonly Dictionary<string, RegistryHive> Hives = new(StringComparer.OrdinalIgnoreCase)
    {
        ["HKEY_LOCAL_MACHINE"] = RegistryHive.LocalMachine,
        ["HKEY_CURRENT_USER"] = RegistryHive.CurrentUser,
    };

    private readonly string file;
    private readonly string[] lines;
    private readonly List<RegFileKey> keys = [];

    /// <summary>The number of the line being read, from 1; of a continued one, the last.</summary>
    private int line;

    public RegFileParser(string file, string text)
    {
        this.file = file;
        lines = text.ReplaceLineEndings("\n").Split('\n');
    }

    public IReadOnlyList<RegFileKey> Parse()
    {
        line = 1;
        if (lines[0] != Header)
        {
            throw Fault($"the first line must be \"{Header}\"");
        }

        while (line < lines.Length)
        {
            var text = NextLine();
            if (text.StartsWith('['))
            {
                keys.Add(ParseKey(text));
            }
            else if (text.Length > 0 && !text.StartsWith(';'))
            {
                ParseValue(text);
            }
        }

        return keys;
    }

    /// <summary>The next line; binary data that goes on after a backslash is one line.</summary>
    private string NextLine()
    {
        var text = lines[line++].Trim();
        if (!IsBinary(text) || !text.EndsWith('\\'))
        {
            return text;
        }

        var whole = new StringBuilder(text);
        while (whole[^1] == '\\')
        {
            whole.Length--;
            if (line == lines.Length || lines[line].Trim().Length == 0)
            {
                throw Fault("after the backslash the data must go on in the next line");
            }

            whole.Append(lines[line++].Trim());
        }

        return whole.ToString();
    }

    private static bool IsBinary(string text) =>
        SplitValue(text) is var (_, data) && data.StartsWith("hex", StringComparison.OrdinalIgnoreCase);

    private RegFileKey ParseKey(string text)
    {
        if (!text.EndsWith(']'))
        {
            throw Fault("a key must end with ]");
        }

        var isDeletion = text.StartsWith("[-", StringComparison.Ordinal);
        var path = text[(isDeletion ? 2 : 1)..^1];
        var end = path.IndexOf('\\', StringComparison.Ordinal);
        if (end < 0 || !Hives.TryGetValue(path[..end], out var hive))
        {
            throw Fault($"\"{path}\": allowed are keys below {string.Join(" and ", Hives.Keys)}");
        }

        var key = path[(end + 1)..];
        if (key.Split('\\').Any(part => part.Length == 0))
        {
            throw Fault($"\"{path}\": a part of the path is empty");
        }

        return new RegFileKey(new RegistryPath(hive, RegistryView.Registry64, key), isDeletion, new List<KeyValuePair<string, RegistryValue?>>());
    }

    private void ParseValue(string text)
    {
        if (SplitValue(text) is not var (name, data))
        {
            throw Fault($"\"{text}\": allowed are [key], [-key], \"name\"=value, @=value and comments after a semicolon");
        }

        if (keys.Count == 0)
        {
            throw Fault("a value must stand below its [key]");
        }

        if (keys[^1].IsDeletion)
        {
            throw Fault("a key that is deleted can't have values");
        }

        ((List<KeyValuePair<string, RegistryValue?>>)keys[^1].Values).Add(new(name, ParseData(data)));
    }

    /// <summary>Splits <c>"name"=data</c> or <c>@=data</c>.</summary>
    private static (string Name, string Data)? SplitValue(string text)
    {
        if (text.StartsWith('@'))
        {
            var rest = text[1..].TrimStart();
            return rest.StartsWith('=') ? ("", rest[1..].TrimStart()) : null;
        }

        if (ReadQuoted(text) is not var (name, length))
        {
            return null;
        }

        var after = text[length..].TrimStart();
        return after.StartsWith('=') ? (name, after[1..].TrimStart()) : null;
    }

    /// <summary>Reads the quoted text at the start; a backslash escapes a backslash and a quotation mark.</summary>
    private static (string Text, int Length)? ReadQuoted(string text)
    {
        if (!text.StartsWith('"'))
        {
            return null;
        }

        var result = new StringBuilder();
        for (var index = 1; index < text.Length; index++)
        {
            if (text[index] == '"')
            {
                return (result.ToString(), index + 1);
            }

            if (text[index] == '\\' && (++index == text.Length || text[index] is not ('\\' or '"')))
            {
                return null;
            }

            result.Append(text[index]);
        }

        return null;
    }

    private RegistryValue? ParseData(string data)
    {
        if (data == "-")
        {
            return null;
        }

        if (data.StartsWith('"'))
        {
            return ReadQuoted(data) is var (text, length) && length == data.Length
                ? RegistryValue.Text(text)
                : throw Fault($"{data}: a text must end with a quotation mark on its line; inside it, only \\\\ and \\\" are escapes");
        }

        var colon = data.IndexOf(':', StringComparison.Ordinal);
        var type = colon < 0 ? "" : data[..colon].ToLowerInvariant();
        var digits = data[(colon + 1)..];
        return type switch
        {
            "dword" => digits.Length <= 8 && uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
                ? RegistryValue.DWord(number)
                : throw Fault($"\"{data}\": a dword has one to eight hexadecimal digits"),
            "hex" => new RegistryValue(RegistryValueType.Binary, ParseBytes(digits)),
            _ when ParseType(type) is { } number => new RegistryValue((RegistryValueType)number, ParseBytes(digits)),
            _ => throw Fault($"\"{data}\": allowed are \"text\", dword:0000000f, hex:0a,ff, hex(b):0a,ff and -"),
        };
    }

    /// <summary>The number in <c>hex(7)</c>; any 32 bits are possible.</summary>
    private static int? ParseType(string text) =>
        text.StartsWith("hex(", StringComparison.Ordinal) && text.EndsWith(')')
            && uint.TryParse(text[4..^1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? unchecked((int)number)
            : null;

    private byte[] ParseBytes(string text)
    {
        // regedit writes no comma at the end, but takes one.
        string[] parts = [.. text.TrimEnd(',').Split(',').Select(part => part.Trim())];
        return parts is [""] ? [] : [.. parts.Select(ParseByte)];

        byte ParseByte(string part) => part.Length <= 2 && byte.TryParse(part, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Fault($"\"{part}\": a byte has one or two hexadecimal digits");
    }

    private RegFileException Fault(string fault) => new(file, line, fault);
}
