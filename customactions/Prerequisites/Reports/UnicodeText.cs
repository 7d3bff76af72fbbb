using System.Text;
using System.Xml;

namespace CloudProvisioningBootstrapper.Prerequisites.Reports;

/// <summary>Makes texts that come from a server (registry values, names, messages) fit to be written down.</summary>
internal static class UnicodeText
{
    /// <summary>REPLACEMENT CHARACTER, which Unicode has for what can't be represented.</summary>
    private const char Replacement = '\uFFFD';

    /// <summary>Replaces lone surrogates, which no UTF-8 text can hold and which JSON readers refuse (RFC 8259, section 8.2).</summary>
    /// <param name="text">Any text.</param>
    /// <returns>A text of whole characters.</returns>
    public static string ForJson(string text) => Replace(text, character => !char.IsSurrogate(character));

    /// <summary>Replaces lone surrogates and the characters that XML 1.0 has no way to write, most control characters among them.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>A text that an XML writer takes.</returns>
    public static string ForXml(string text) => Replace(text, XmlConvert.IsXmlChar);

    private static string Replace(string text, Func<char, bool> isAllowed)
    {
        var result = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
            {
                result.Append(text[index]).Append(text[++index]);
            }
            else
            {
                result.Append(isAllowed(text[index]) ? text[index] : Replacement);
            }
        }

        return result.ToString();
    }
}
