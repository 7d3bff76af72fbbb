namespace CloudProvisioningBootstrapper.Prerequisites.Resources;

/// <summary>Fills the gaps of a text from <see cref="Strings"/>.</summary>
internal static class Text
{
    /// <summary>Formats a text, as its language writes numbers, whatever the culture of the server.</summary>
    /// <param name="format">The text with gaps {0}, {1}…</param>
    /// <param name="arguments">What fills them.</param>
    /// <returns>The filled text.</returns>
    public static string Format(string format, params object[] arguments) =>
        string.Format(Language.Current.Numbers, format, arguments);

    /// <summary>Makes one line of a text that may hold what somebody wrote in a registry: a line break there must not pass for one of ours.</summary>
    /// <param name="text">Any text.</param>
    /// <returns>The text with a REPLACEMENT CHARACTER for each control character and line separator.</returns>
    public static string OnOneLine(string text) =>
        new([.. text.Select(character => char.IsControl(character) || character is '\u2028' or '\u2029' ? '\uFFFD' : character)]);
}
