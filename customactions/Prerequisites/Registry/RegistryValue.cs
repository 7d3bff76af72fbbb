using System.Globalization;
using System.Text;

namespace CloudProvisioningBootstrapper.Prerequisites.Registry;

/// <summary>
/// One registry value exactly as it is stored: its type and its raw bytes. Any type and any bytes are possible,
/// a DWORD of three bytes or a text without its null among them, so reading a value never fails on its content.
/// </summary>
public sealed class RegistryValue : IEquatable<RegistryValue>
{
    /// <summary>So many bytes are shown of binary data: messages are for people.</summary>
    private const int LongestShown = 32;

    /// <summary>So many characters are shown of a text.</summary>
    private const int LongestText = 100;

    private readonly byte[] data;

    /// <summary>Keeps a copy of <paramref name="data"/>.</summary>
    /// <param name="type">The stored type, which may be a number outside <see cref="RegistryValueType"/>.</param>
    /// <param name="data">The stored bytes.</param>
    public RegistryValue(RegistryValueType type, byte[] data)
    {
        Type = type;
        this.data = (byte[])data.Clone();
    }

    /// <summary>The stored type.</summary>
    public RegistryValueType Type { get; }

    /// <summary>A REG_DWORD.</summary>
    /// <param name="value">Any 32 bits.</param>
    /// <returns>The value as the registry stores it.</returns>
    public static RegistryValue DWord(uint value) =>
        new(RegistryValueType.DWord, [(byte)value, (byte)(value >> 8), (byte)(value >> 16), (byte)(value >> 24)]);

    /// <summary>A REG_SZ.</summary>
    /// <param name="value">The text without its terminating null.</param>
    /// <returns>The value as the registry stores it, with the null.</returns>
    public static RegistryValue Text(string value) =>
        new(RegistryValueType.Text, Encoding.Unicode.GetBytes(value + '\0'));

    /// <summary>A REG_MULTI_SZ.</summary>
    /// <param name="values">The texts; none of them empty.</param>
    /// <returns>The value as the registry stores it.</returns>
    public static RegistryValue MultiText(IEnumerable<string> values) =>
        new(RegistryValueType.MultiText, Encoding.Unicode.GetBytes(string.Concat(values.Select(value => value + '\0')) + '\0'));

    /// <summary>A copy of the stored bytes.</summary>
    /// <returns>The bytes, possibly none.</returns>
    public byte[] ToBytes() => (byte[])data.Clone();

    /// <summary>The number, when this is a whole REG_DWORD.</summary>
    /// <returns>The number, or <see langword="null"/> for any other type or length.</returns>
    public uint? AsDWord() =>
        Type == RegistryValueType.DWord && data.Length == 4
            ? (uint)(data[0] | (data[1] << 8) | (data[2] << 16) | (data[3] << 24))
            : null;

    /// <summary>The text, when this is a REG_SZ or REG_EXPAND_SZ (not expanded).</summary>
    /// <returns>The text up to its first null, or <see langword="null"/> for any other type.</returns>
    public string? AsText()
    {
        if (Type is not (RegistryValueType.Text or RegistryValueType.ExpandableText))
        {
            return null;
        }

        var text = Encoding.Unicode.GetString(data, 0, data.Length - (data.Length % 2));
        var end = text.IndexOf('\0');
        return end < 0 ? text : text.Substring(0, end);
    }

    /// <summary>The texts, when this is text of any type.</summary>
    /// <returns>The texts of a REG_MULTI_SZ, the one of a REG_SZ or REG_EXPAND_SZ, or <see langword="null"/> for any other type.</returns>
    public IReadOnlyList<string>? AsTexts() =>
        AsText() is { } text ? [text]
        : Type == RegistryValueType.MultiText ? Encoding.Unicode.GetString(data, 0, data.Length - (data.Length % 2)).Split(['\0'], StringSplitOptions.RemoveEmptyEntries)
        : null;

    /// <inheritdoc/>
    public bool Equals(RegistryValue? other) =>
        other is not null && Type == other.Type && data.SequenceEqual(other.data);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RegistryValue);

    /// <inheritdoc/>
    public override int GetHashCode() => data.Aggregate((int)Type, (hash, part) => unchecked((hash * 31) + part));

    /// <summary>The value in the notation of a .reg file, for people.</summary>
    /// <returns>For example <c>dword:00000001</c>, <c>"text"</c> or <c>hex(b):01,00</c>.</returns>
    public override string ToString()
    {
        if (AsDWord() is { } number)
        {
            return "dword:" + number.ToString("x8", CultureInfo.InvariantCulture);
        }

        // What lies behind a null would not be seen.
        if (Type == RegistryValueType.Text && DotNetRegistryValue.AsString(this)!.IndexOf('\0') < 0)
        {
            var text = AsText()!;
            return text.Length <= LongestText ? $"\"{text}\"" : $"\"{text.Substring(0, LongestText)}…\"";
        }

        var bytes = string.Join(",", data.Take(LongestShown).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)))
            + (data.Length > LongestShown ? $",… ({data.Length} bytes)" : "");
        var prefix = Type == RegistryValueType.Binary ? "hex:" : $"hex({((uint)Type).ToString("x", CultureInfo.InvariantCulture)}):";
        return prefix + bytes;
    }
}

/// <summary>The type of a registry value, as winnt.h numbers it. Other numbers are possible in a registry and are kept as they are.</summary>
public enum RegistryValueType
{
    /// <summary>REG_NONE: no defined type.</summary>
    None = 0,

    /// <summary>REG_SZ: UTF-16 text.</summary>
    Text = 1,

    /// <summary>REG_EXPAND_SZ: UTF-16 text with unexpanded environment variables.</summary>
    ExpandableText = 2,

    /// <summary>REG_BINARY: bytes.</summary>
    Binary = 3,

    /// <summary>REG_DWORD: 32 bits, little-endian.</summary>
    DWord = 4,

    /// <summary>REG_DWORD_BIG_ENDIAN: 32 bits, big-endian.</summary>
    DWordBigEndian = 5,

    /// <summary>REG_LINK: the target of a symbolic link.</summary>
    Link = 6,

    /// <summary>REG_MULTI_SZ: UTF-16 texts, each ended by a null, the list ended by another.</summary>
    MultiText = 7,

    /// <summary>REG_QWORD: 64 bits, little-endian.</summary>
    QWord = 11,
}
