using System.Text.Json;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Reports;
using FsCheck.Xunit;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Reports;

public class JsonReportTests
{
    public class Format
    {
        [Fact]
        public void The_whole_report_stands_in_it() => ExpectedFile.Verify("readiness.json", JsonReport.Format(SampleReports.Mixed));

        [Fact]
        public void What_the_installation_mends_stands_in_it() => ExpectedFile.Verify("mended.json", JsonReport.Format(SampleReports.Mended));

        [Fact]
        public void A_nasty_text_comes_back_as_it_was() => Assert.All(AnyText.Nasty, Verify);

        [Property(Arbitrary = [typeof(AnyText)], MaxTest = 300)]
        public void Any_text_comes_back_as_it_was(string text) => Verify(text);

        // Only half of a surrogate pair can't come back: JSON has no way to hold it that every reader takes.
        private static void Verify(string text)
        {
            var expected = UnicodeText.ForJson(text);
            var json = JsonReport.Format(new("1.0.0", SampleReports.Time, text, new EvaluationOptions(), [SampleReports.ResultOf(text)]));
            using var document = JsonDocument.Parse(json);
            var result = document.RootElement.GetProperty("results")[0];
            Assert.Equal(expected, document.RootElement.GetProperty("computerName").GetString());
            Assert.All((string[])["title", "required", "actual", "remedy"], name => Assert.Equal(expected, result.GetProperty(name).GetString()));
            Schema.Verify(json);
        }
    }

    public class Documentation
    {
        [Fact]
        public void The_mixed_report_is_as_the_schema_says() => Schema.Verify(JsonReport.Format(SampleReports.Mixed));

        [Fact]
        public void The_report_with_changes_is_as_the_schema_says() => Schema.Verify(JsonReport.Format(SampleReports.Mended));

        [Fact]
        public void A_report_without_results_is_as_the_schema_says() => Schema.Verify(JsonReport.Format(SampleReports.Of()));

        [Theory]
        [InlineData("\"schemaVersion\": 1", "\"schemaVersion\": 2")]
        [InlineData("16:42:07Z", "16:42:07+01:00")]
        [InlineData("\"outcome\": \"NotReady\"", "\"outcome\": \"Perhaps\"")]
        [InlineData("\"outcome\": \"Skipped\"", "\"outcome\": \"Forgotten\"")]
        [InlineData("\"failed\": 2", "\"failed\": -1")]
        [InlineData("\"blocks\": true", "\"blocks\": \"true\"")]
        [InlineData("\"tlsPolicy\": \"Documented\"", "\"tlsPolicy\": null")]
        public void The_schema_takes_no_other(string right, string wrong)
        {
            var json = JsonReport.Format(SampleReports.Mixed);
            Assert.Contains(right, json, StringComparison.Ordinal);
            Assert.NotEmpty(Schema.Faults(json.Replace(right, wrong, StringComparison.Ordinal)));
        }

        [Fact]
        public void Every_member_is_described_and_every_described_one_is_written()
        {
            using var report = JsonDocument.Parse(JsonReport.Format(SampleReports.Mixed));
            var schema = Schema.Document.RootElement;
            Verify(report.RootElement, schema);
            Verify(report.RootElement.GetProperty("counts"), schema.GetProperty("properties").GetProperty("counts"));
            Verify(report.RootElement.GetProperty("requirements"), schema.GetProperty("properties").GetProperty("requirements"));
            Verify(report.RootElement.GetProperty("results")[0], schema.GetProperty("$defs").GetProperty("result"));

            var network = report.RootElement.GetProperty("network");
            Verify(network, schema.GetProperty("properties").GetProperty("network"));
            Verify(network.GetProperty("proxies")[0], schema.GetProperty("$defs").GetProperty("proxySetting"));
            Verify(network.GetProperty("endpoints")[0], schema.GetProperty("$defs").GetProperty("endpoint"));
            var attempts = network.GetProperty("endpoints")[0].GetProperty("attempts");
            Verify(attempts[1].GetProperty("certificate"), schema.GetProperty("$defs").GetProperty("certificate"));

            // A way has the members of the stages that it has reached.
            var attempt = schema.GetProperty("$defs").GetProperty("attempt");
            Assert.Equal(attempts[1].EnumerateObject().Select(member => member.Name), attempt.GetProperty("properties").EnumerateObject().Select(member => member.Name));
            Assert.Equal(attempts[0].EnumerateObject().Select(member => member.Name), attempt.GetProperty("required").EnumerateArray().Select(member => member.GetString()));

            using var mended = JsonDocument.Parse(JsonReport.Format(SampleReports.Mended));
            Verify(mended.RootElement.GetProperty("changes")[0], schema.GetProperty("$defs").GetProperty("change"));
            Verify(mended.RootElement.GetProperty("nextSteps")[0], schema.GetProperty("$defs").GetProperty("nextStep"));

            static void Verify(JsonElement written, JsonElement described)
            {
                var members = written.EnumerateObject().Select(member => member.Name).ToList();
                Assert.Equal(members, described.GetProperty("properties").EnumerateObject().Select(member => member.Name));
                Assert.Equal(members, described.GetProperty("required").EnumerateArray().Select(member => member.GetString()));
            }
        }

        [Fact]
        public void Every_value_of_an_enumeration_is_described()
        {
            var schema = Schema.Document.RootElement;
            Verify<Readiness>(schema.GetProperty("properties").GetProperty("outcome"));
            Verify<TlsPolicy>(schema.GetProperty("properties").GetProperty("requirements").GetProperty("properties").GetProperty("tlsPolicy"));
            Verify<PrerequisiteOutcome>(schema.GetProperty("$defs").GetProperty("result").GetProperty("properties").GetProperty("outcome"));

            Verify<NextStepId>(Of("nextStep", "id"));
            Verify<AgentFunction>(Of("endpoint", "function"));
            Verify<EndpointStanding>(Of("endpoint", "standing"));
            Verify<ConnectionStage>(Of("attempt", "stage"));
            Verify<RootOrigin>(Of("certificate", "rootOrigin"));
            Verify<ProxyPlace>(Of("proxySetting", "place"));

            JsonElement Of(string definition, string member) => schema.GetProperty("$defs").GetProperty(definition).GetProperty("properties").GetProperty(member);

            static void Verify<T>(JsonElement described)
                where T : struct, Enum =>
                Assert.Equal(Enum.GetNames<T>().Order(), described.GetProperty("enum").EnumerateArray().Select(value => value.GetString()).Order());
        }
    }

    private static class Schema
    {
        public static readonly JsonDocument Document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "readiness.schema.json")));

        public static IReadOnlyList<string> Faults(string json)
        {
            using var document = JsonDocument.Parse(json);
            return new SchemaValidator(Document.RootElement).Validate(document.RootElement);
        }

        public static void Verify(string json) => Assert.Empty(Faults(json));
    }
}
