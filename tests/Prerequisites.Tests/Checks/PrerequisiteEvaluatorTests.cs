using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Checks;

public class PrerequisiteEvaluatorTests
{
    public class Evaluate
    {
        [Fact]
        public void Evaluates_every_prerequisite_once_and_in_order()
        {
            var results = new PrerequisiteEvaluator().Evaluate(Servers.Good, new EvaluationOptions());
            // A list: under Mono, xunit takes an array of an enumeration for one of numbers.
            Assert.Equal(Enum.GetValues<PrerequisiteId>().ToList(), results.Select(result => result.Id));
            Assert.All(results, result => Assert.Equal(PrerequisiteOutcome.Passed, result.Outcome));
        }

        [Fact]
        public void A_fact_that_cant_be_read_is_Unknown_with_the_reason_and_blocks_nothing()
        {
            var facts = Servers.Good with { Tls12 = Reading<Tls12Settings>.Failed("TLS 1.2 settings: Access is denied") };
            var result = Only(PrerequisiteId.Tls12, new PrerequisiteEvaluator().Evaluate(facts, new EvaluationOptions()));
            Assert.Equal(PrerequisiteOutcome.Unknown, result.Outcome);
            Assert.False(result.Blocks);
            Assert.Equal("could not be read (TLS 1.2 settings: Access is denied)", result.Actual);
        }

        [Fact]
        public void A_check_that_throws_is_Unknown_and_leaves_the_others_standing()
        {
            var results = new PrerequisiteEvaluator([new BrokenCheck(), new MemoryCheck()])
                .Evaluate(Servers.Good with { Memory = new PhysicalMemory(1024, true) }, new EvaluationOptions());
            Assert.Equal([PrerequisiteOutcome.Unknown, PrerequisiteOutcome.Failed], results.Select(result => result.Outcome));
            Assert.Contains("on purpose", results[0].Actual, StringComparison.Ordinal);
        }

        [Fact]
        public void A_skipped_check_is_reported_as_Skipped()
        {
            var facts = Servers.Good with { Memory = new PhysicalMemory(1024, true) };
            var results = new PrerequisiteEvaluator().Evaluate(facts, new EvaluationOptions { SkippedChecks = [PrerequisiteId.Memory] });
            var result = Only(PrerequisiteId.Memory, results);
            Assert.Equal(PrerequisiteOutcome.Skipped, result.Outcome);
            Assert.DoesNotContain(results, skipped => skipped.Blocks);
        }

        private static PrerequisiteResult Only(PrerequisiteId id, IEnumerable<PrerequisiteResult> results) =>
            results.Single(result => result.Id == id);

        private sealed class BrokenCheck() : PrerequisiteCheck(PrerequisiteId.ServerCore, new("https://example.com"))
        {
            public override Verdict Evaluate(ServerFacts facts, EvaluationOptions options) => throw new InvalidOperationException("on purpose");
        }
    }
}
