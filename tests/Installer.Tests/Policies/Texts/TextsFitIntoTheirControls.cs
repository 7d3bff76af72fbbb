using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CloudProvisioningBootstrapper.Installer.Tests.Sources;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Texts;

/// <summary>
/// No text of a dialog is cut, in any language. Windows Installer's units grow with the font, so this holds at 150 % too. What
/// only the server decides, such as the results, is in the pictures.
/// </summary>
public sealed partial class TextsFitIntoTheirControls : Policy
{
    /// <summary>Pixels of Windows Installer's unit, a twelfth of the height of the system's font, at 96 pixels an inch.</summary>
    private const double Unit = 4 / 3.0;

    /// <summary>As long as any error of a restart with its name and Windows' words.</summary>
    private const string LongestError = "1191, ERROR_SHUTDOWN_USERS_LOGGED_ON: The shutdown operation cannot be carried out, since other users are still logged on to this computer";

    private static readonly string[] RestartTexts = [nameof(Strings.Restart_Scheduled), nameof(Strings.Restart_AlreadyScheduled), nameof(Strings.Restart_InProgress), nameof(Strings.Restart_Failed)];

    [Theory]
    [InlineData("<Control Type='Text' Width='60' Height='10' NoPrefix='yes' Text='Is this server ready?' />", "Control")]
    [InlineData("<Control Type='Text' Width='60' Height='20' NoPrefix='yes' Text='{\\WixUI_Font_Bigger}Is this server ready?' />", "Control")]
    [InlineData("<Control Type='PushButton' Width='56' Height='17' Text='&amp;Uninstallation' />", "Control")]
    [InlineData("<RadioButton Width='60' Height='15' Text='Restart it myself' />", "RadioButton")]
    [InlineData("<Control Type='Text' Width='220' Height='60' Text='[PrerequisitesRestart]' />", "Control")]
    public void Finds_a_text_that_is_cut(string package, string finding) => AssertFinds($"Package.wxs(1): {finding}", InstallerSources.Parse(package));

    [Theory]
    [InlineData("<Control Type='Text' Width='60' Height='20' NoPrefix='yes' Text='Is this server ready?' />")]
    [InlineData("<Control Type='PushButton' Width='56' Height='17' Text='&amp;Uninstall' />")]
    [InlineData("<Control Type='Text' Width='60' Height='10' Text='[PrerequisitesSummary]' />")]
    [InlineData("<Control Type='Text' Width='220' Height='120' Text='[PrerequisitesRestart]' />")]
    public void Accepts_others(string package) => AssertFindsNothing(InstallerSources.Parse(package));

    private protected override IEnumerable<string> Find(InstallerSources sources)
    {
        var languages = sources.Package.Localizations
            .GroupBy(source => (string?)source.Root.Attribute("Culture"))
            .Select(culture => (
                Language: Language.All.Single(language => culture.Key!.StartsWith(language.Tag, StringComparison.Ordinal)),
                Texts: culture.SelectMany(source => source.Root.Elements()).ToDictionary(text => (string)text.Attribute("Id")!, text => (string)text.Attribute("Value")!)))
            .DefaultIfEmpty((Language.English, []));
        return
            from texts in languages
            from control in sources.Package.Elements("Control", "RadioButton")
            where (string?)control.Attribute("Type") is null or "Text" or "PushButton" or "CheckBox"
            let text = Resolve((string?)control.Attribute("Text") ?? "", texts.Language, texts.Texts)
            where text is not null && !Fits(control, text)
            select $"{WixSource.Place(control)}: {control.Name.LocalName} {(string?)control.Attribute("Id")} is too small for \"{text}\".";
    }

    // Null where it is not known before the server is.
    private static string? Resolve(string text, Language language, Dictionary<string, string> texts)
    {
        var resolved = Reference().Replace(text, match => texts.GetValueOrDefault(match.Groups["id"].Value, "[unknown]"))
            .Replace("[ProductName]", texts.GetValueOrDefault("ProductName"), StringComparison.Ordinal)
            .Replace("[PrerequisitesRestart]", LongestRestart(language), StringComparison.Ordinal);
        return resolved.Contains('[', StringComparison.Ordinal) ? null : resolved;
    }

    /// <summary>The longest of what the custom actions may say of a restart.</summary>
    private static string LongestRestart(Language language) => RestartTexts
        .Select(id => string.Format(CultureInfo.InvariantCulture, language[id], LongestError))
        .MaxBy(text => text.Length)!;

    private static bool Fits(XElement control, string text)
    {
        var (style, words) = Style().Match(text) is { Success: true } match ? (match.Groups["style"].Value, text[match.Length..]) : ("", text);
        var (size, boldness) = style switch { "WixUI_Font_Bigger" => (16, 1), "WixUI_Font_Title" => (12, 1.12), _ => (11, 1) };

        // What stands beside or around the text.
        var reserved = (string?)control.Attribute("Type") switch { "Text" => 0, "PushButton" => 10, _ => 18 };
        var shown = (string?)control.Attribute("NoPrefix") == "yes" ? words : words.Replace("&", "", StringComparison.Ordinal);
        var lines = shown.Split("\r\n").Sum(paragraph => TextMeasure.Lines(paragraph, (Size("Width") - reserved) / (size * boldness)));
        return lines * size * TextMeasure.LineHeight <= Size("Height") + 1;

        double Size(string attribute) => double.Parse((string)control.Attribute(attribute)!, CultureInfo.InvariantCulture) * Unit;
    }

    [GeneratedRegex(@"!\(loc\.(?<id>[\w.]+)\)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^\{\\(?<style>\w+)\}")]
    private static partial Regex Style();
}
