using System.Text;
using CloudProvisioningBootstrapper.PrereqCheck.Collections;
using CloudProvisioningBootstrapper.PrereqCheck.Evaluation;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Tests.RandomServers;

namespace CloudProvisioningBootstrapper.PrereqCheck.Tests.Collections;

/// <summary>Evaluates collections of random servers that somebody has changed anywhere. The same seed gives the same ones.</summary>
internal static class CollectionFuzz
{
    private static readonly string[] Tokens =
        ["null", "true", "-1", "1e999", "99999999999999999999", "\"\"", "\"\\ud800\"", "\"=\"", "{}", "[]", "[[", "}", "]", ",", ":", "/*", "\uFEFF", "\0", "new Date(1)", "'", "NaN", "\"failure\":", "\"value\":"];

    private static readonly string[] Collections =
        [.. Enumerable.Range(0, 64).Select(seed => CollectionWriter.Format(TestRun.Collection($"S{seed}", RandomServer.From(seed).Read())))];

    /// <summary>Evaluates so many.</summary>
    /// <returns>How many were evaluated nevertheless, and how many were refused.</returns>
    /// <exception cref="AggregateException">One has brought it down.</exception>
    public static (int Evaluated, int Refused) Run(int count, int seed)
    {
        var evaluator = new ServersEvaluator(new EvaluationOptions(), TestRun.Version, TestRun.Time, server => [server.Collection.ComputerName]);
        var sources = Enumerable.Range(0, count).Select(index => new CollectionSource(
            $"seed {unchecked(seed + index)}",
            () => new MemoryStream(Encoding.UTF8.GetBytes(Change(new Random(unchecked((seed + index) * 48271)))))));
        var (evaluated, refused) = (0, 0);
        foreach (var file in evaluator.Evaluate(sources))
        {
            if (file.Problem is null && file.Servers.Count == 0)
            {
                throw new InvalidOperationException($"{file.File}: nothing came of it.");
            }

            evaluated += file.Problem is null ? 1 : 0;
            refused += file.Problem is null ? 0 : 1;
        }

        return (evaluated, refused);
    }

    private static string Change(Random random)
    {
        var text = new StringBuilder(Collections[random.Next(Collections.Length)]);
        for (var changes = random.Next(1, 4); changes > 0 && text.Length > 0; changes--)
        {
            var place = random.Next(text.Length);
            var length = Math.Min(random.Next(1, 40), text.Length - place);
            switch (random.Next(6))
            {
                case 0:
                    text[place] = (char)random.Next(random.Next(2) > 0 ? 128 : 0xD800);
                    break;
                case 1:
                    text.Remove(place, length);
                    break;
                case 2:
                    text.Insert(place, text.ToString(place, length));
                    break;
                case 3:
                    text.Insert(place, Tokens[random.Next(Tokens.Length)]);
                    break;
                case 4:
                    ReplaceValue(text, place, Tokens[random.Next(Tokens.Length)]);
                    break;
                default:
                    text.Length = random.Next(8) > 0 ? text.Length : place;
                    break;
            }
        }

        return text.ToString();
    }

    // The value of the next member, so that the whole often stays JSON.
    private static void ReplaceValue(StringBuilder text, int place, string token)
    {
        var whole = text.ToString();
        var start = whole.IndexOf("\":", place, StringComparison.Ordinal) + 2;
        var end = start < 2 ? -1 : whole.IndexOfAny([',', '}', ']'], start);
        if (end > start)
        {
            text.Remove(start, end - start).Insert(start, token);
        }
    }
}
