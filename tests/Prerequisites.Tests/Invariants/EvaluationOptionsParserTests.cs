using CloudProvisioningBootstrapper.Prerequisites.Options;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Invariants;

/// <summary>What holds for every text that somebody gives a property.</summary>
[Properties(Arbitrary = [typeof(Values)], MaxTest = 2000)]
public class EvaluationOptionsParserTests
{
    [Property]
    public void Any_text_is_taken_or_refused_with_its_property_named(Given given)
    {
        var parsed = Parse(given);
        Assert.InRange(parsed.Options.ScopedOrganizationalUnits, 0, EvaluationOptionsParser.MaximumOrganizationalUnits);
        Assert.All(parsed.Options.SkippedChecks, id => Assert.True(Enum.IsDefined(id)));
        Assert.True(Enum.IsDefined(parsed.Options.TlsPolicy));
        Assert.All(parsed.Errors, error =>
        {
            Assert.Contains(given.Texts.Keys, property => error.StartsWith(property + "=", StringComparison.Ordinal));
            Assert.EndsWith(".", error, StringComparison.Ordinal);
            Assert.Contains(" is not allowed. Allowed: ", error, StringComparison.Ordinal);
        });
        Assert.Equal(parsed.Errors.Count == 0, parsed.FormatErrors([]) is null);
    }

    [Property]
    public void A_property_is_evaluated_by_itself(Given given)
    {
        var alone = given.Texts.SelectMany(text => EvaluationOptionsParser.Parse(name => name == text.Key ? text.Value : "").Errors);
        Assert.Equal(Parse(given).Errors.Order(StringComparer.Ordinal), alone.Order(StringComparer.Ordinal));
    }

    private static ParsedOptions Parse(Given given) => EvaluationOptionsParser.Parse(name => given.Texts.GetValueOrDefault(name, ""));

    public sealed class Given(IReadOnlyDictionary<string, string> texts)
    {
        public IReadOnlyDictionary<string, string> Texts { get; } = texts;

        public override string ToString() => string.Join(' ', Texts.Select(text => $"{text.Key}=\"{text.Value}\""));
    }

    public static class Values
    {
        private static readonly string[] Parts =
        [
            .. Enum.GetNames<PrerequisiteId>(), .. Enum.GetNames<TlsPolicy>(),
            "0", "1", "18", "59", "60", "2147483648", "-1", "+", "1e3", ".", ",", ",,", " ", "\t", "\0", "\u0661", "\u2028", "\uD83D", "{0}", "[X]", "memory", "",
        ];

        public static Arbitrary<Given> All() => Gen.ListOf(Text, PublicProperties.OfOptions.Count)
            .Select(texts => new Given(PublicProperties.OfOptions.Zip(texts).ToDictionary(pair => pair.First, pair => pair.Second)))
            .ToArbitrary();

        private static Gen<string> Text => Gen.OneOf(
            Gen.Elements(Parts).ArrayOf().Select(string.Concat),
            Gen.Choose(0, 0xFFFF).Select(code => (char)code).ArrayOf().Select(characters => new string(characters)));
    }
}
