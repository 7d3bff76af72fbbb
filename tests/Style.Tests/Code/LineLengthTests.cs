using System.Text.RegularExpressions;

namespace CloudProvisioningBootstrapper.Style.Tests.Code;

/// <summary>
/// Lines of code fit a wide window. What cannot be broken does not count: what stands in quotation marks, and long words such as addresses. Documents
/// and texts (.md, .html, .resx, .wxl, the texts of the theme) may have a paragraph or a row of a table in a line.
/// </summary>
public partial class LineLengthTests
{
    private const int Maximum = 200;

    [Fact]
    public void No_line_of_code_is_too_long() => Findings.AssertNone(
        from file in Sources.All
        where IsCode().IsMatch(Path.GetFileName(file)) || Sources.Scripts.Contains(file)
        from line in FindTooLong(Sources.Read(file))
        select $"{file}:{line}: more than {Maximum} characters without texts");

    [Fact]
    public void A_line_that_is_too_long_is_found() => Assert.Equal(
        [3],
        FindTooLong($"{Words(Maximum)}\nText(\"{Words(Maximum)}\", 'b', https://{new string('b', Maximum)})\n{Words(Maximum + 1)}\n"));

    private static string Words(int length) => new string('a', length).Replace("aa", "a ", StringComparison.Ordinal);

    private static IEnumerable<int> FindTooLong(string content) => content.Split('\n').Index()
        .Where(line => Unbreakable().Replace(line.Item, "").Length > Maximum)
        .Select(line => line.Index + 1);

    [GeneratedRegex(@"\.(cs|c|cpp|h|py|ps1|cmd|sh|wxs|wxi|wixproj|csproj|props|targets|xslt|css|yml)$")]
    private static partial Regex IsCode();

    [GeneratedRegex("""
        "[^"]*"|'[^']*'|\S{80,}
        """)]
    private static partial Regex Unbreakable();
}
