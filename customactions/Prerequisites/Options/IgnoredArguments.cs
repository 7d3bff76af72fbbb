using System.Text.RegularExpressions;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Options;

/// <summary>
/// What the bundle did not understand on its command line. Its engine goes on without it and says so in its log alone
/// (ParseCommandLine in balinfo.cpp and WixStandardBootstrapperApplication.cpp of WiX 5.0.2, and the latter of WiX 3.11), so that
/// the run would do something else than was asked.
/// </summary>
/// <param name="Mistakes">One sentence for each argument that was meant for a property: what is wrong, and what to write.</param>
/// <param name="Others">All other arguments that were ignored.</param>
public sealed record IgnoredArguments(IReadOnlyList<string> Mistakes, IReadOnlyList<string> Others)
{
    public static readonly IgnoredArguments None = new([], []);

    /// <summary>So many characters are shown of an argument.</summary>
    private const int LongestShown = 60;

    private static readonly Regex CommandLine = new("Command Line: '(.*)'");
    private static readonly Regex Variable = new(@"Ignoring attempt to set non-overridable variable: '(.*)'");
    private static readonly Regex Unknown = new("Ignoring unknown argument: (.*)");

    /// <summary>The parts of a command line, without regard to escaped quotation marks: only the names of properties are looked for.</summary>
    private static readonly Regex Argument = new("(?:\"[^\"]*\"|[^\\s\"])+");

    private static readonly IReadOnlyList<string> Properties = [.. PublicProperties.OfOptions.Except([PublicProperties.DotNetFrameworkFollows]), PublicProperties.RevertFixes];

    /// <param name="bundleLog">The log of the bundle, as far as it is written. Where runs are appended, the last one counts.</param>
    public static IgnoredArguments In(string bundleLog)
    {
        var lines = bundleLog.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var start = lines.FindLastIndex(CommandLine.IsMatch);
        if (start < 0)
        {
            return None;
        }

        var mistakes = new List<string>();
        var others = new List<string>();
        foreach (var line in lines.Skip(start))
        {
            if (Variable.Match(line) is { Success: true } variable)
            {
                Add(variable.Groups[1].Value, variable.Groups[1].Value);
            }
            else if (Unknown.Match(line) is { Success: true } unknown)
            {
                Add(unknown.Groups[1].Value, NameIn(unknown.Groups[1].Value));
            }
        }

        // WiX 3.11 logs nothing of a switch that it does not know.
        foreach (var argument in Argument.Matches(CommandLine.Match(lines[start]).Groups[1].Value).Cast<Match>())
        {
            var text = argument.Value.Trim('"');
            if (text.Length > 0 && text[0] is '/' or '-' && text.Contains('=') && FindMeant(NameIn(text)) is not null)
            {
                Add(text, NameIn(text));
            }
        }

        return new([.. mistakes.Distinct()], [.. others.Distinct()]);

        void Add(string argument, string name)
        {
            if (FindMeant(name) is { } property)
            {
                // Without the value, which may hold a password.
                mistakes.Add(Text.Format(Strings.Argument_Misspelled, Show(argument.Split('=')[0]), property));
            }
            else if (Enum.GetNames(typeof(PrerequisiteId)).FirstOrDefault(id => string.Equals(id, argument.Trim(',', ' '), StringComparison.OrdinalIgnoreCase)) is { } check)
            {
                mistakes.Add(Text.Format(Strings.Argument_StrayCheck, Show(argument), PublicProperties.SkippedChecks, check));
            }
            else
            {
                others.Add(Show(argument.Split('=')[0]));
            }
        }
    }

    private static string NameIn(string argument) => argument.TrimStart('/', '-').Split('=')[0];

    private static string Show(string argument)
    {
        var text = Text.OnOneLine(argument);
        return text.Length <= LongestShown ? text : text.Remove(LongestShown) + "\u2026";
    }

    /// <summary>The property that a name was meant for: it differs by case, by one letter, or by two that are swapped.</summary>
    private static string? FindMeant(string name)
    {
        var upper = name.ToUpperInvariant();
        return Properties.FirstOrDefault(property => IsNear(upper, property));
    }

    private static bool IsNear(string name, string property)
    {
        if (Math.Abs(name.Length - property.Length) > 1)
        {
            return false;
        }

        // What is the same at both ends; one letter at most may be left of each, or two swapped ones.
        var shorter = Math.Min(name.Length, property.Length);
        var start = 0;
        while (start < shorter && name[start] == property[start])
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && name[name.Length - 1 - end] == property[property.Length - 1 - end])
        {
            end++;
        }

        var left = name.Substring(start, name.Length - end - start);
        var leftOfProperty = property.Substring(start, property.Length - end - start);
        return (left.Length <= 1 && leftOfProperty.Length <= 1)
            || (left.Length == 2 && leftOfProperty.Length == 2 && left[0] == leftOfProperty[1] && left[1] == leftOfProperty[0]);
    }
}
