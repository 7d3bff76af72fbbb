namespace CloudProvisioningBootstrapper.Style.Tests.Spelling;

/// <summary>Documents, resources and comments are spelled as the dictionaries of American English and German have it.</summary>
public class SpellingTests
{
    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.German)]
    public void Every_word_is_in_the_dictionary_or_in_the_list_of_the_project(Language language)
    {
        var files = FilesOf(language);
        Assert.NotEmpty(files);
        Findings.AssertNone(Dictionary.FindUnknown(language, files.SelectMany(file => file.Words).Distinct())
            .Select(word => $"{word}: {string.Join(", ", files.Where(file => file.Words.Contains(word)).Select(file => file.Path).Take(3))}"));
    }

    [Fact]
    public void The_list_of_the_project_has_only_words_that_are_used_and_not_in_the_dictionary()
    {
        var used = ((Language[])[Language.English, Language.German]).SelectMany(language => Dictionary.FindMissing(language, FilesOf(language).SelectMany(file => file.Words).Distinct()));
        Findings.AssertNone(Dictionary.ProjectWords.Except(used));
    }

    [Fact]
    public void The_list_of_the_project_is_sorted() => Assert.Equal(Dictionary.ProjectWords.Distinct().Order(StringComparer.OrdinalIgnoreCase), Dictionary.ProjectWords);

    public class ThisCheck
    {
        [Theory]
        [InlineData(Language.English, "You recieve the collor.", "recieve", "collor")]
        [InlineData(Language.English, "It is cancelled.", "cancelled")]
        [InlineData(Language.German, "Die Ausführungsrichtline des Sevrers", "Ausführungsrichtline", "Sevrers")]
        [InlineData(Language.German, "Gruppenrichtlinie, Sicherheitsrichtlinien, Bereitstellungsart")]
        public void Finds_what_is_misspelled(Language language, string text, params string[] wrong) =>
            Assert.Equal(wrong, Dictionary.FindUnknown(language, Texts.FindWords(text)));

        [Theory]
        [InlineData("page.md", "wrogn `fine` [wrogn](fine.md#anchor) https://fine.test/fine <br>\n```\nfine\n```\nC:\\fine\\fine FINE FineToo", "wrogn")]
        [InlineData("a.resx", "<root><data name='fine'><value>wrogn</value><comment>fine</comment></data></root>", "wrogn")]
        [InlineData("a.wxl", "<L><String Id='fine' Value='&amp;wrogn'/></L>", "wrogn")]
        [InlineData("a.cs", "fine(); // fine\n    // wrogn <c>fine</c> fine.cs\n/// <summary>mroe</summary>", "wrogn", "mroe")]
        [InlineData("a.wxs", "<Wix fine='fine'><!-- wrogn --></Wix>", "wrogn")]
        [InlineData("script", "#!/bin/fine\n# wrogn\nfine\n    # mroe", "wrogn", "mroe")]
        public void Reads_what_people_read(string file, string content, params string[] words) => Assert.Equal(words, Texts.FindWords(file, content));
    }

    private static List<(string Path, HashSet<string> Words)> FilesOf(Language language) =>
        [.. Texts.Files.Where(file => file.Language == language).Select(file => (file.File, Texts.FindWords(file.File, Sources.Read(file.File)).ToHashSet()))];
}
