using System.Text;
using System.Text.Json;
using CloudProvisioningBootstrapper.PrereqCheck.Collections;
using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using EvaluationOptions = CloudProvisioningBootstrapper.Prerequisites.Options.EvaluationOptions;
using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.Prerequisites.Tests;
using CloudProvisioningBootstrapper.Prerequisites.Tests.RandomServers;
using Json.Schema;

namespace CloudProvisioningBootstrapper.PrereqCheck.Tests.Collections;

public static class CollectionTests
{
    /// <summary>So many meet every member and every value.</summary>
    private const int Count = 100;

    public static TheoryData<int> Variants => [.. Enumerable.Range(0, Count)];

    private static ServerCollection Read(string text)
    {
        using var reader = new CollectionReader(CollectionReader.Decode(new MemoryStream(Encoding.UTF8.GetBytes(text))));
        var collection = reader.Read();
        Assert.NotNull(collection);
        Assert.Null(reader.Read());
        return collection;
    }

    public class Round_trip
    {
        public static TheoryData<int> Variants => CollectionTests.Variants;

        /// <summary>A fact that is added and that the collection does not carry is named here.</summary>
        [Theory]
        [MemberData(nameof(Variants))]
        public void Every_member_of_every_fact_comes_back(int variant)
        {
            var facts = AnyFacts.Make(variant);
            var collection = TestRun.Collection("SERVER1", facts);
            Assert.Equal(AnyFacts.Describe(facts), AnyFacts.Describe(Read(CollectionWriter.Format(collection)).Facts));
        }

        [Fact]
        public void Every_value_is_met()
        {
            var met = Enumerable.Range(0, Count).SelectMany(variant => AnyFacts.Describe(AnyFacts.Make(variant))).ToHashSet();
            Assert.All(Enum.GetValues<ConnectionProblem>(), problem => Assert.Contains(met, line => line.EndsWith($".Problem = {problem}", StringComparison.Ordinal)));
            Assert.Contains(".Network.Request.Proxy = nothing", met);
            Assert.Contains(met, line => line.StartsWith(".Directory.Facts.RootKeys.Items[1].UseStartTime = 6", StringComparison.Ordinal));
            Assert.Contains(met, line => line.StartsWith(".Memory failed: ", StringComparison.Ordinal));
        }

        [Fact]
        public void What_stands_around_the_facts_comes_back()
        {
            var options = new EvaluationOptions
            {
                TryNetwork = false,
                TryDirectory = false,
                DomainController = "dc1.contoso.test",
                Cloud = AzureCloud.AzureUSGovernment,
                TenantId = Guid.Parse("12345678-1234-1234-1234-123456789abc"),
                Proxy = new ProxyAddress("fe80::1", 8080),
            };
            var collection = TestRun.Collection("SERVER1", Servers.Good, options) with { IsElevated = false };
            var read = Read(CollectionWriter.Format(collection));
            Assert.Equal(collection, read with { Facts = collection.Facts, Options = collection.Options });
            Assert.Equal(options, read.Options with { SkippedChecks = options.SkippedChecks });
        }

        /// <summary>But for halves of surrogate pairs, which JSON has no way to hold that every reader takes.</summary>
        [Fact]
        public void Random_servers_get_the_same_verdicts() => Assert.All(Enumerable.Range(0, 300), seed =>
        {
            var server = RandomServer.From(seed);
            var facts = server.Read();
            var read = Read(CollectionWriter.Format(TestRun.Collection("SERVER1", facts, server.Options)));
            Assert.Equal(AnyFacts.Describe(facts).Except(AnyFacts.Describe(read.Facts)), AnyFacts.Describe(read.Facts).Except(AnyFacts.Describe(facts)));
            Assert.Equal(Verdicts(facts, server.Options), Verdicts(read.Facts, server.Options));
        });

        private static IEnumerable<string> Verdicts(ServerFacts facts, EvaluationOptions options) =>
            new PrerequisiteEvaluator().Evaluate(facts, options).Select(Prerequisites.Tests.RandomServers.Evaluation.AsText).Select(UnicodeText.ForJson);
    }

    public class Text
    {
        private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

        [Fact]
        public void It_is_one_line_of_ASCII()
        {
            var line = CollectionWriter.Format(TestRun.Collection("SÜD\n\u2028", Servers.Good));
            Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
            Assert.True(Ascii.IsValid(line));
        }

        [Fact]
        public void A_name_cannot_bring_a_line_of_its_own() => Assert.Equal("SÜD\uFFFD\uFFFD", Read(CollectionWriter.Format(TestRun.Collection("SÜD\n\u2028", Servers.Good))).ComputerName);

        [Fact]
        public void Members_may_come_in_any_order_with_others_among_them_on_many_lines()
        {
            using var document = JsonDocument.Parse(CollectionWriter.Format(TestRun.Collection("SERVER1", AnyFacts.Make(6))));
            var turned = Read(JsonSerializer.Serialize(Turn(document.RootElement), Indented));
            Assert.Equal(AnyFacts.Describe(AnyFacts.Make(6)), AnyFacts.Describe(turned.Facts));
        }

        [Fact]
        public void A_fact_of_a_later_version_is_unknown_and_no_other()
        {
            var read = Read(CollectionWriter.Format(TestRun.Collection("SERVER1", Servers.Good)).Replace("\"fips\":", "\"lateFact\":", StringComparison.Ordinal));
            Assert.Equal("PrereqCheck 1.2.3 did not collect it", read.Facts.Fips.Failure);
            Assert.Null(read.Facts.Memory.Failure);
        }

        private static object? Turn(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().Reverse().ToDictionary(member => member.Name, member => Turn(member.Value))
                .Prepend(KeyValuePair.Create("another", (object?)new { a = new[] { 1.5, 2 } })).ToDictionary(),
            JsonValueKind.Array => element.EnumerateArray().Select(Turn).ToArray(),
            _ => element,
        };
    }

    public class Schema
    {
        private static readonly string[] Groups = ["type", "enum", "const", "$ref", "anyOf", "oneOf"];

        private static readonly JsonSchema Collection = JsonSchema.FromText(File.ReadAllText(Checkout.Path("docs", "collection.schema.json")));

        public static TheoryData<int> Variants => CollectionTests.Variants;

        [Theory]
        [MemberData(nameof(Variants))]
        public void Every_collection_is_as_it_says(int variant) => Assert.Equal([], Faults(CollectionWriter.Format(TestRun.Collection("SERVER1", AnyFacts.Make(variant)))));

        [Fact]
        public void So_are_those_of_random_servers() => Assert.All(Enumerable.Range(0, 100), seed =>
            Assert.Equal([], Faults(CollectionWriter.Format(TestRun.Collection("SERVER1", RandomServer.From(seed).Read())))));

        [Theory]
        [InlineData("\"collectionVersion\":1", "\"collectionVersion\":2")]
        [InlineData("\"elevated\":true", "\"elevated\":1")]
        [InlineData("\"mebibytes\":8192", "\"mebibytes\":\"8192\"")]
        [InlineData("\"productType\":\"Server\"", "\"productType\":\"Toaster\"")]
        [InlineData("\"stage\":\"Answered\"", "\"stage\":\"answered\"")]
        [InlineData("\"memory\":{\"value\":", "\"memory\":{\"failure\":\"\",\"value\":")]
        [InlineData("2026-11-25T14:30:00Z", "2026-11-25 14:30")]
        public void It_takes_no_other(string right, string wrong)
        {
            var text = CollectionWriter.Format(TestRun.Collection("SERVER1", Servers.Good));
            Assert.Contains(right, text, StringComparison.Ordinal);
            Assert.NotEqual([], Faults(text.Replace(right, wrong, StringComparison.Ordinal)));
        }

        [Fact]
        public void Every_member_is_described_and_every_described_one_is_written()
        {
            using var schema = JsonDocument.Parse(File.ReadAllText(Checkout.Path("docs", "collection.schema.json")));
            var described = new SortedSet<string>(StringComparer.Ordinal);
            Describe(schema.RootElement, schema.RootElement, "", described);
            var written = new SortedSet<string>(StringComparer.Ordinal);
            for (var variant = 0; variant < Count; variant++)
            {
                using var collection = JsonDocument.Parse(CollectionWriter.Format(TestRun.Collection("SERVER1", AnyFacts.Make(variant))));
                Collect(collection.RootElement, "", written);
            }

            Assert.Equal(written, described);
        }

        private static IEnumerable<string> Faults(string json)
        {
            using var document = JsonDocument.Parse(json);
            var result = Collection.Evaluate(document.RootElement, new Json.Schema.EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
            return result.IsValid ? [] : result.Details.Where(detail => detail.HasErrors).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"));
        }

        private static void Collect(JsonElement element, string place, SortedSet<string> members)
        {
            if (element.ValueKind == JsonValueKind.Object)
            {
                foreach (var member in element.EnumerateObject())
                {
                    members.Add($"{place}/{member.Name}");
                    Collect(member.Value, $"{place}/{member.Name}", members);
                }
            }
            else if (element.ValueKind == JsonValueKind.Array)
            {
                element.EnumerateArray().ToList().ForEach(item => Collect(item, place + "/*", members));
            }
        }

        private static void Describe(JsonElement root, JsonElement schema, string place, SortedSet<string> members)
        {
            if (schema.ValueKind != JsonValueKind.Object)
            {
                return;
            }

            if (schema.TryGetProperty("$ref", out var reference))
            {
                Describe(root, root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]), place, members);
            }

            foreach (var alternatives in (string[])["anyOf", "oneOf"])
            {
                if (schema.TryGetProperty(alternatives, out var all))
                {
                    all.EnumerateArray().ToList().ForEach(one => Describe(root, one, place, members));
                }
            }

            if (schema.TryGetProperty("properties", out var properties))
            {
                foreach (var property in properties.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.False))
                {
                    members.Add($"{place}/{property.Name}");
                    Assert.True(Groups.Any(group => property.Value.TryGetProperty(group, out _)), $"{place}/{property.Name} says nothing of its value.");
                    Describe(root, property.Value, $"{place}/{property.Name}", members);
                }
            }

            if (schema.TryGetProperty("items", out var items))
            {
                Describe(root, items, place + "/*", members);
            }
        }
    }
}
