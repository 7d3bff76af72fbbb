using System.Globalization;

namespace CloudProvisioningBootstrapper.Prerequisites.Resources;

/// <summary>Fills the gaps of a text from <see cref="Strings"/>.</summary>
internal static class Text
{
    /// <summary>Formats a text, the same for every culture of the server: logs and reports are compared across servers.</summary>
    /// <param name="format">The text with gaps {0}, {1}…</param>
    /// <param name="arguments">What fills them.</param>
    /// <returns>The filled text.</returns>
    public static string Format(string format, params object[] arguments) =>
        string.Format(CultureInfo.InvariantCulture, format, arguments);
}
