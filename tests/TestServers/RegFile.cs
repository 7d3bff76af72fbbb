using System.Text;

namespace CloudProvisioningBootstrapper.TestServers;

/// <summary>A .reg file: what regedit exports and imports, "Windows Registry Editor Version 5.00".</summary>
/// <remarks>
/// https://support.microsoft.com/topic/how-to-add-modify-or-delete-registry-subkeys-and-values-by-using-a-reg-file-9c7f37cf-a5e9-e1cd-c4fa-2a26218a1a23.
/// regedit passes over a line that it does not understand; here such a line is an error, so that no profile is half of what it says.
/// </remarks>
public sealed class RegFile
{
    private RegFile(IReadOnlyList<RegFileKey> keys) => Keys = keys;

    /// <summary>The sections in the order of the file, in which they count.</summary>
    public IReadOnlyList<RegFileKey> Keys { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="file">Its path.</param>
    /// <returns>The file.</returns>
    /// <exception cref="RegFileException">A line is not understood.</exception>
    public static RegFile Load(string file) => Parse(Path.GetFileName(file), File.ReadAllBytes(file));

    /// <summary>Reads the content of a file.</summary>
    /// <param name="name">The name of the file, for messages.</param>
    /// <param name="content">UTF-16 LE with its byte order mark, or UTF-8.</param>
    /// <returns>The file.</returns>
    /// <exception cref="RegFileException">A line is not understood.</exception>
    public static RegFile Parse(string name, byte[] content) => new(new RegFileParser(name, Decode(name, content)).Parse());

    /// <summary>Imports the file.</summary>
    /// <param name="registry">The registry to change.</param>
    public void ImportInto(InMemoryRegistry registry)
    {
        foreach (var key in Keys)
        {
            if (key.IsDeletion)
            {
                registry.DeleteKey(key.Path);
                continue;
            }

            registry.MakeKey(key.Path);
            foreach (var (name, value) in key.Values)
            {
                if (value is null)
                {
                    registry.DeleteValue(key.Path, name);
                }
                else
                {
                    registry[key.Path, name] = value;
                }
            }
        }
    }

    private static string Decode(string name, byte[] content)
    {
        Encoding encoding = content is [0xFF, 0xFE, ..]
            ? new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)
            : new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);
        var mark = content.AsSpan().StartsWith(encoding.Preamble) ? encoding.Preamble.Length : 0;
        try
        {
            return encoding.GetString(content, mark, content.Length - mark);
        }
        catch (DecoderFallbackException)
        {
            throw new RegFileException(name, 1, "the file is neither UTF-16 LE with a byte order mark nor UTF-8");
        }
    }
}
