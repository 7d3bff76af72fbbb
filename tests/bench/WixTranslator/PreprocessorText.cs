using System.Text;

namespace CloudProvisioningBootstrapper.Bench.WixTranslator;

/// <summary>The preprocessor's part of a source: variables in text, and processing instructions.</summary>
/// <remarks>
/// WiX 4 and later take <c>$(Name)</c> for a preprocessor variable; WiX 3 takes that for an environment variable and wants
/// <c>$(var.Name)</c>.
/// </remarks>
internal static class PreprocessorText
{
    /// <summary>The instructions that both versions know.</summary>
    public static readonly IReadOnlySet<string> Instructions = new HashSet<string>(StringComparer.Ordinal)
    {
        "define", "else", "elseif", "endforeach", "endif", "error", "foreach", "if", "ifdef", "ifndef", "include", "undef", "warning",
    };

    /// <summary>The system variables that mean the same in a translated file; WiX 5's other ones would name that file.</summary>
    private static readonly Dictionary<string, string> SystemVariables = new(StringComparer.Ordinal)
    {
        ["sys.BUILDARCH"] = "x64",
        ["sys.BUILDARCHSHORT"] = "X64",
    };

    /// <summary>Translates the variables in a text.</summary>
    /// <param name="text">The value of an attribute, or an instruction's data.</param>
    /// <param name="reportUnknown">Is told each variable or function that can't be translated.</param>
    /// <returns>The text for WiX 3.</returns>
    public static string Translate(string text, Action<string> reportUnknown)
    {
        var translation = new StringBuilder(text.Length);
        var position = 0;
        while (position < text.Length)
        {
            var dollar = text.IndexOf('$', position);
            if (dollar < 0 || dollar + 1 == text.Length)
            {
                break;
            }

            translation.Append(text, position, dollar - position);
            position = dollar;
            if (text[dollar + 1] != '(')
            {
                // "$$" is the escaped character, and so hides a parenthesis after it.
                var length = text[dollar + 1] == '$' ? 2 : 1;
                translation.Append(text, dollar, length);
                position += length;
                continue;
            }

            var end = text.IndexOf(')', dollar);
            var variable = end < 0 ? text[dollar..] : text[(dollar + 2)..end];
            translation.Append(TranslateVariable(variable, reportUnknown));
            position = end < 0 ? text.Length : end + 1;
        }

        return translation.Append(text, position, text.Length - position).ToString();
    }

    private static string TranslateVariable(string variable, Action<string> reportUnknown)
    {
        if (SystemVariables.TryGetValue(variable, out var value))
        {
            return value;
        }

        var dot = variable.IndexOf('.', StringComparison.Ordinal);
        var prefix = dot < 0 ? "var" : variable[..dot];
        if (prefix is not ("var" or "env") || variable.Contains('(', StringComparison.Ordinal))
        {
            reportUnknown($"$({variable})");
        }

        return $"$({prefix}.{variable[(dot + 1)..]})";
    }
}
