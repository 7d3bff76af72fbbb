namespace CloudProvisioningBootstrapper.Style.Tests.Spelling;

/// <summary>Debian's dictionaries for hunspell, and the project's own list of words, which counts in both languages.</summary>
internal static class Dictionary
{
    /// <summary>Words of the project; lines that start with # are comments.</summary>
    public static IReadOnlyList<string> ProjectWords { get; } =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Spelling", "words.txt")).Where(line => line is not ("" or ['#', ..]))];

    /// <summary>Tells which words are in neither the dictionary nor the project's list.</summary>
    /// <param name="language">The dictionary.</param>
    /// <param name="words">The words.</param>
    /// <returns>Those that are unknown.</returns>
    public static IEnumerable<string> FindUnknown(Language language, IEnumerable<string> words) => FindMissing(language, words).Except(ProjectWords);

    /// <summary>Tells which words are not in the dictionary.</summary>
    /// <exception cref="InvalidOperationException">hunspell is missing, or has no such dictionary.</exception>
    public static IReadOnlyList<string> FindMissing(Language language, IEnumerable<string> words)
    {
        // -l: hunspell writes the unknown words alone.
        var (exitCode, output) = Tool.Run("hunspell", string.Join('\n', words), "-l", "-i", "UTF-8", "-d", language == Language.German ? "de_DE" : "en_US");
        return exitCode == 0
            ? output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            : throw new InvalidOperationException($"hunspell failed ({exitCode}): {output}");
    }
}
