using System.Globalization;

namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>
/// What an immediate action hands to a deferred, rollback or commit action, the language among it: a commit action can't ask
/// Windows Installer for that.
/// </summary>
/// <remarks>https://learn.microsoft.com/windows/win32/msi/obtaining-context-information-for-deferred-execution-custom-actions</remarks>
internal static class InScriptData
{
    /// <summary>The name of the language; the authoring writes it too (SetCommitUninstallation).</summary>
    public const string Language = "LANGUAGE";

    /// <summary>Writes data as Windows Installer keeps it: the property of the action's name.</summary>
    public static string Format(IEnumerable<KeyValuePair<string, string>> data, int language)
    {
        // DTF escapes what would separate values.
        var escaped = new CustomActionData { [Language] = language.ToString(CultureInfo.InvariantCulture) };
        foreach (var pair in data)
        {
            escaped[pair.Key] = pair.Value;
        }

        return escaped.ToString();
    }

    /// <summary>The language that was handed on; <see langword="null"/> where there is none, as in an immediate action.</summary>
    public static int? LanguageOf(IDictionary<string, string> data) =>
        data.TryGetValue(Language, out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var language) ? language : null;
}
