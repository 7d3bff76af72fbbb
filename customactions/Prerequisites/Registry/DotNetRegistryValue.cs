using System.Globalization;
using System.Text;

namespace CloudProvisioningBootstrapper.Prerequisites.Registry;

/// <summary>A value as .NET Framework's RegistryKey.GetValue gives it to its caller, which Windows PowerShell is one of.</summary>
/// <remarks>mscorlib, Microsoft.Win32.RegistryKey.InternalGetValue (.NET Framework reference source).</remarks>
internal static class DotNetRegistryValue
{
    /// <summary>What <c>GetValue(name) as string</c> is, before environment variables are expanded.</summary>
    /// <returns><see langword="null"/> for what is neither REG_SZ nor REG_EXPAND_SZ.</returns>
    public static string? AsString(RegistryValue value)
    {
        if (value.Type is not (RegistryValueType.Text or RegistryValueType.ExpandableText))
        {
            return null;
        }

        // An odd byte at the end is taken for the lower half of one more character; of the nulls at the end one is cut off.
        var bytes = value.ToBytes();
        var text = Encoding.Unicode.GetString(bytes.Length % 2 == 0 ? bytes : [.. bytes, 0]);
        return text.Length > 0 && text[text.Length - 1] == '\0' ? text.Substring(0, text.Length - 1) : text;
    }

    /// <summary>What <c>GetValue(name).ToString()</c> is, before environment variables are expanded.</summary>
    /// <returns><see langword="null"/> where GetValue itself gives null: for REG_LINK and for types that Windows has no name for.</returns>
    public static string? ToString(RegistryValue value)
    {
        var bytes = value.ToBytes();
        return value.Type switch
        {
            RegistryValueType.Text or RegistryValueType.ExpandableText => AsString(value),
            RegistryValueType.MultiText => "System.String[]",
            RegistryValueType.DWord when bytes.Length <= sizeof(int) => BitConverter.ToInt32(Padded(bytes), 0).ToString(CultureInfo.InvariantCulture),
            RegistryValueType.DWord or RegistryValueType.QWord when bytes.Length <= sizeof(long) => BitConverter.ToInt64(Padded(bytes), 0).ToString(CultureInfo.InvariantCulture),
            RegistryValueType.None or RegistryValueType.Binary or RegistryValueType.DWordBigEndian or RegistryValueType.DWord or RegistryValueType.QWord => "System.Byte[]",
            _ => null,
        };
    }

    /// <summary>Whether environment variables are expanded in it, so that it is not known what a process gets.</summary>
    public static bool HasVariable(RegistryValue value) =>
        value.Type == RegistryValueType.ExpandableText && AsString(value)!.Count(character => character == '%') > 1;

    private static byte[] Padded(byte[] bytes) => [.. bytes, .. new byte[sizeof(long) - bytes.Length]];
}
