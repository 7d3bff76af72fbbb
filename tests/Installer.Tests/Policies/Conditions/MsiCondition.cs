using System.Globalization;
using System.Text.RegularExpressions;

namespace CloudProvisioningBootstrapper.Installer.Tests.Policies.Conditions;

/// <summary>
/// A condition of Windows Installer over properties, evaluated without it. States of features and components are left out.
/// https://learn.microsoft.com/windows/win32/msi/conditional-statement-syntax
/// </summary>
internal sealed partial class MsiCondition
{
    // From the loosest to the tightest.
    private static readonly (string Word, Func<bool, bool, bool> Combine)[] Connectives =
    [
        ("IMP", (left, right) => !left || right),
        ("EQV", (left, right) => left == right),
        ("XOR", (left, right) => left != right),
        ("OR", (left, right) => left || right),
        ("AND", (left, right) => left && right),
    ];

    private readonly string text;
    private readonly List<string> tokens;
    private readonly HashSet<string> properties = [];
    private readonly HashSet<string> literals = [];
    private readonly Predicate<IReadOnlyDictionary<string, string>> isTrue;
    private int position;

    private MsiCondition(string text)
    {
        this.text = text;
        tokens = [.. Token().Matches(text).Select(match => match.Value)];
        if (Token().Replace(text, "").Trim() is { Length: > 0 } unknown)
        {
            throw Error($"'{unknown}' is not known to these tests");
        }

        isTrue = tokens.Count == 0 ? _ => true : ReadConnective(0);
        if (position < tokens.Count)
        {
            throw Error($"'{tokens[position]}' is not expected");
        }
    }

    /// <summary>The properties in it.</summary>
    public IReadOnlySet<string> Properties => properties;

    /// <summary>What it compares them with; of a number also its neighbors.</summary>
    public IReadOnlySet<string> Literals => literals;

    /// <summary>Reads a condition.</summary>
    /// <param name="text">The condition; none is always true.</param>
    /// <returns>The condition.</returns>
    public static MsiCondition Parse(string? text) => new(text ?? "");

    /// <summary>Evaluates it.</summary>
    /// <param name="values">The properties; one that is not there is empty.</param>
    /// <returns>Whether it is true.</returns>
    public bool IsTrue(IReadOnlyDictionary<string, string> values) => isTrue(values);

    private Predicate<IReadOnlyDictionary<string, string>> ReadConnective(int level)
    {
        if (level == Connectives.Length)
        {
            return ReadTerm();
        }

        var left = ReadConnective(level + 1);
        while (TryRead(Connectives[level].Word))
        {
            var (first, second) = (left, ReadConnective(level + 1));
            left = values => Connectives[level].Combine(first(values), second(values));
        }

        return left;
    }

    private Predicate<IReadOnlyDictionary<string, string>> ReadTerm()
    {
        if (TryRead("NOT"))
        {
            var negated = ReadTerm();
            return values => !negated(values);
        }

        if (TryRead("("))
        {
            var inner = ReadConnective(0);
            return TryRead(")") ? inner : throw Error("')' is missing");
        }

        var left = ReadOperand(out var leftIsNumber);
        if (position == tokens.Count || !Comparison().IsMatch(tokens[position]))
        {
            return values => leftIsNumber ? left(values) != "0" : left(values).Length > 0;
        }

        var comparison = tokens[position++];
        var right = ReadOperand(out var rightIsNumber);
        return values => Compare(left(values), comparison, right(values), leftIsNumber || rightIsNumber);
    }

    private Func<IReadOnlyDictionary<string, string>, string> ReadOperand(out bool isNumber)
    {
        var token = position < tokens.Count ? tokens[position++] : throw Error("it ends too early");
        isNumber = long.TryParse(token, CultureInfo.InvariantCulture, out var number);
        if (isNumber)
        {
            literals.UnionWith(new[] { number - 1, number, number + 1 }.Select(value => value.ToString(CultureInfo.InvariantCulture)));
            return _ => token;
        }

        if (token[0] == '"' || VersionLiteral().IsMatch(token))
        {
            var literal = token.Trim('"');
            literals.Add(literal);
            return _ => literal;
        }

        if (!(char.IsLetter(token[0]) || token[0] is '_' or '%') || IsConnective(token))
        {
            throw Error($"'{token}' is not expected");
        }

        properties.Add(token);
        return values => values.GetValueOrDefault(token, "");
    }

    private static bool IsConnective(string token) =>
        token.Equals("NOT", StringComparison.OrdinalIgnoreCase) || Connectives.Any(connective => token.Equals(connective.Word, StringComparison.OrdinalIgnoreCase));

    private bool TryRead(string token)
    {
        var found = position < tokens.Count && tokens[position].Equals(token, StringComparison.OrdinalIgnoreCase);
        position += found ? 1 : 0;
        return found;
    }

    private static bool Compare(string left, string comparison, string right, bool numbers)
    {
        if (numbers)
        {
            // What is no number is unequal to every number, and neither less nor greater.
            return long.TryParse(left, CultureInfo.InvariantCulture, out var first) && long.TryParse(right, CultureInfo.InvariantCulture, out var second)
                ? Compare(first.CompareTo(second), comparison)
                : comparison == "<>";
        }

        var rules = comparison[0] == '~' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return comparison.TrimStart('~') switch
        {
            "><" => left.Contains(right, rules),
            "<<" => left.StartsWith(right, rules),
            ">>" => left.EndsWith(right, rules),
            var relation => Compare(string.Compare(left, right, rules), relation),
        };
    }

    private static bool Compare(int order, string relation) => relation switch
    {
        "=" => order == 0,
        "<>" => order != 0,
        "<" => order < 0,
        ">" => order > 0,
        "<=" => order <= 0,
        ">=" => order >= 0,
        _ => throw new NotSupportedException($"'{relation}' does not compare numbers."),
    };

    private FormatException Error(string what) => new($"Condition '{text}': {what}.");

    [GeneratedRegex("""~?(>=|<=|<>|><|<<|>>|=|<|>)|[()]|"[^"]*"|-?\d+|v\d+(\.\d+)*(?!\w)|%?[A-Za-z_][\w.]*""")]
    private static partial Regex Token();

    [GeneratedRegex(@"^~?[<>=]+$")]
    private static partial Regex Comparison();

    /// <summary>Burn's versions, as in VersionNT &gt;= v6.3.</summary>
    [GeneratedRegex(@"^v\d+(\.\d+)*$")]
    private static partial Regex VersionLiteral();
}
