using System.Globalization;
using System.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Resources;

/// <summary>A language of the texts that people read. What programs read is the same in all of them.</summary>
internal sealed class Language
{
    // Of a thread, so that tests of two languages can run at once.
    [ThreadStatic]
    private static Language? current;

    private readonly ResourceManager texts;

    private Language(string tag, int windowsId, string texts, string decimalSeparator)
    {
        Tag = tag;
        WindowsId = windowsId;
        this.texts = new(typeof(Language).Namespace + "." + texts, typeof(Language).Assembly);
        Numbers = new() { NumberDecimalSeparator = decimalSeparator };
    }

    public static Language English { get; } = new("en", 1033, "Strings", ".");

    public static Language German { get; } = new("de", 1031, "Strings.de", ",");

    public static IReadOnlyList<Language> All { get; } = [English, German];

    /// <summary>The language of the texts from now on, on this thread; English at first.</summary>
    public static Language Current
    {
        get => current ?? English;
        set => current = value;
    }

    /// <summary>As HTML names it.</summary>
    public string Tag { get; }

    /// <summary>As Windows numbers it, LANGID.</summary>
    public int WindowsId { get; }

    /// <summary>How numbers are written. Not a culture's: a server can change those.</summary>
    public NumberFormatInfo Numbers { get; }

    /// <summary>A text.</summary>
    /// <param name="id">Its id in Strings.resx.</param>
    /// <exception cref="MissingManifestResourceException">The language lacks it.</exception>
    public string this[string id] => texts.GetString(id, CultureInfo.InvariantCulture) ?? throw new MissingManifestResourceException($"{Tag}: {id}");

    /// <summary>The language of a number of Windows.</summary>
    /// <param name="windowsId">LANGID.</param>
    /// <returns>The language; English for those that there are no texts of.</returns>
    public static Language Of(int windowsId) => All.FirstOrDefault(language => language.WindowsId == windowsId) ?? English;

    /// <summary>The language of somebody whose Windows has this number, whatever the country: PRIMARYLANGID, the lower ten bits.</summary>
    /// <remarks>https://learn.microsoft.com/windows/win32/api/winnt/nf-winnt-primarylangid</remarks>
    /// <param name="windowsId">LANGID.</param>
    /// <returns>The language; English for those that there are no texts of.</returns>
    public static Language OfUser(int windowsId) => All.FirstOrDefault(language => (language.WindowsId & 0x3FF) == (windowsId & 0x3FF)) ?? English;
}
