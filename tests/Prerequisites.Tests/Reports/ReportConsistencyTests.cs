using System.Net;
using System.Text.Json;
using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Reports;

/// <summary>The refusal, the JSON and the page tell the same of every result.</summary>
public class ReportConsistencyTests
{
    private static readonly ReadinessReport Report = SampleReports.Mixed;
    private readonly string refusal = Refusal.Format(Report.Results)!;
    private readonly string page = WebUtility.HtmlDecode(HtmlReport.Render(Report));
    private readonly JsonElement json = JsonDocument.Parse(JsonReport.Format(Report)).RootElement;

    public static TheoryData<PrerequisiteId> Ids => [.. Report.Results.Select(result => result.Id)];

    [Fact]
    public void The_summary_is_one_sentence_everywhere()
    {
        Assert.StartsWith(Report.Summary + "\r\n", refusal, StringComparison.Ordinal);
        Assert.Contains($"<p>{Report.Summary}</p>", page, StringComparison.Ordinal);
        Assert.Equal(Report.Summary, json.GetProperty("summary").GetString());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_result_has_the_same_words_everywhere(PrerequisiteId id)
    {
        var result = Report.Results.Single(candidate => candidate.Id == id);
        var member = json.GetProperty("results").EnumerateArray().Single(candidate => candidate.GetProperty("id").GetString() == id.ToString());
        string[] texts = [result.Required, result.Actual, result.Remedy];
        Assert.Equal(
            [.. texts, result.Title, result.Outcome.ToString(), result.Documentation.AbsoluteUri],
            ((string[])["required", "actual", "remedy", "title", "outcome", "documentation"]).Select(name => member.GetProperty(name).GetString()!));
        Assert.All((string[])[.. texts, result.Title, result.Outcome.ToString(), result.Documentation.AbsoluteUri], text => Assert.Contains(text, page, StringComparison.Ordinal));
        if (result.Blocks)
        {
            Assert.All(texts, text => Assert.Contains(text, refusal, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_order_is_one()
    {
        var ids = Report.Results.Select(result => result.Id.ToString()).ToList();
        Assert.Equal(ids, json.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("id").GetString()));
        var places = ids.Select(id => page.IndexOf($"<h3 id=\"{id}\"", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }
}
