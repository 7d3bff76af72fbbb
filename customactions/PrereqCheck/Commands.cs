using CloudProvisioningBootstrapper.Prerequisites.Resources;
using CommandLine;
using CommandLine.Text;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>From the command line to a command: the arguments are right, or nothing is read.</summary>
internal sealed class Commands(CheckCommand check, ITerminal terminal, string version)
{
    private static readonly string[] OptionsOfFiles = ["--json", "--html"];

    public ExitCode Run(IReadOnlyList<string> arguments)
    {
        // The library's own words are English, and end the program by themselves.
        using var parser = new Parser(settings =>
        {
            settings.HelpWriter = null;
            settings.CaseSensitive = true;
        });
        var result = parser.ParseArguments<CheckArguments>(arguments);
        if (result is Parsed<CheckArguments> parsed)
        {
            // CommandLineParser 2.9.1 passes over an option whose value is missing, where the option is not a required one.
            string[] withoutValue = [.. OptionsOfFiles.Where(option => LacksValue(arguments, option))];
            return withoutValue.Length > 0 ? Refuse(withoutValue.Select(FormatMissingValue)) : Run(parsed.Value);
        }

        var errors = ((NotParsed<CheckArguments>)result).Errors.ToList();
        if (errors.Any(error => error is HelpRequestedError))
        {
            return Print(FormatHelp(result));
        }

        return errors.Any(error => error is VersionRequestedError)
            ? Print($"{Program.Name} {version}")
            : Refuse(errors.Select(FormatError));
    }

    private static bool LacksValue(IReadOnlyList<string> arguments, string option) =>
        Enumerable.Range(0, arguments.Count).Any(index =>
            arguments[index] == option && (index + 1 == arguments.Count || arguments[index + 1].StartsWith("--", StringComparison.Ordinal)));

    private static string FormatMissingValue(string option) => Text.Format(Strings.Tool_MissingValue, option);

    private ExitCode Run(CheckArguments arguments)
    {
        var properties = PropertyArguments.Parse(arguments.Properties);
        string[] errors = [.. FindErrors(arguments), .. properties.Errors];
        return errors.Length > 0 ? Refuse(errors) : check.Run(arguments, properties.Options);
    }

    private static IEnumerable<string> FindErrors(CheckArguments arguments)
    {
        var words = arguments.Words.ToList();
        var expected = words.FirstOrDefault() == CheckArguments.CommandName ? 1 : 0;
        if (words.Count > expected)
        {
            yield return Text.Format(Strings.Tool_UnknownCommand, words[expected], CheckArguments.CommandName);
        }

        if (arguments.Json?.Trim().Length == 0)
        {
            yield return FormatMissingValue("--json");
        }

        if (arguments.Html?.Trim().Length == 0)
        {
            yield return FormatMissingValue("--html");
        }

        if (arguments.Html == CheckArguments.StandardOutput)
        {
            yield return Strings.Tool_HtmlNeedsFile;
        }
        else if (arguments.Html is not null && string.Equals(arguments.Html, arguments.Json, StringComparison.OrdinalIgnoreCase))
        {
            yield return Text.Format(Strings.Tool_SameFile, arguments.Html);
        }
    }

    private static string FormatError(Error error) => error switch
    {
        UnknownOptionError unknown => Text.Format(Strings.Tool_UnknownOption, unknown.Token),
        RepeatedOptionError repeated => Text.Format(Strings.Tool_Repeated, "--" + repeated.NameInfo.LongName),
        BadFormatConversionError format => Text.Format(Strings.Tool_NoSuchValue, "--" + format.NameInfo.LongName),
        NamedError named => FormatMissingValue("--" + named.NameInfo.LongName),
        BadFormatTokenError token when token.Token.TrimEnd().LastOrDefault() == '=' => FormatMissingValue(token.Token.TrimEnd(' ', '=')),
        TokenError token => Text.Format(Strings.Tool_UnknownOption, token.Token),
        _ => error.Tag.ToString(),
    };

    private string FormatHelp(ParserResult<CheckArguments> result)
    {
        var help = new HelpText(new HelpSentences(), $"{Program.Name} {version}")
        {
            AddDashesToOption = true,
            MaximumDisplayWidth = Math.Min(terminal.Width, 120),
        };
        help.AddPreOptionsLine(Strings.Tool_Help);
        help.AddPreOptionsLine("");
        help.AddPreOptionsLine(Strings.Tool_Usage);
        help.AddOptions(result);
        help.AddPostOptionsLine(Strings.Tool_ExitCodes);
        return help;
    }

    private ExitCode Print(string text)
    {
        terminal.Write(new(text));
        return ExitCode.Ready;
    }

    private ExitCode Refuse(IEnumerable<string> errors)
    {
        foreach (var error in errors)
        {
            terminal.WriteError(error);
        }

        terminal.WriteError(Strings.Tool_SeeHelp);
        return ExitCode.WrongArguments;
    }
}
