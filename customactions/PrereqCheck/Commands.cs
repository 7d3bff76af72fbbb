using CloudProvisioningBootstrapper.Prerequisites.Resources;
using CommandLine;
using CommandLine.Text;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>From the command line to a command: the arguments are right, or nothing is read.</summary>
internal sealed class Commands(CheckCommand check, CollectCommand collect, EvaluateCommand evaluate, ITerminal terminal, string version)
{
    private const string Check = "check";
    private const string Collect = "collect";
    private const string Evaluate = "evaluate";

    private static readonly string[] OptionsWithFile = ["--json", "--html", "--csv", "--collection"];

    public ExitCode Run(IReadOnlyList<string> arguments) => (arguments.Count > 0 ? arguments[0] : "") switch
    {
        Check => Parse<CheckArguments>([.. arguments.Skip(1)], Strings.Tool_Help, Run),
        Collect => Parse<CollectArguments>([.. arguments.Skip(1)], Strings.Tool_CollectHelp, Run),
        Evaluate => Parse<EvaluateArguments>([.. arguments.Skip(1)], Strings.Tool_EvaluateHelp, Run),
        _ => Parse<CheckArguments>(arguments, Strings.Tool_Help, Run),
    };

    private ExitCode Run(CheckArguments arguments)
    {
        var properties = PropertyArguments.Parse(arguments.Properties, PropertyArguments.All);
        string[] errors =
        [
            .. arguments.Words.Take(1).Select(word => Text.Format(Strings.Tool_UnknownCommand, word, string.Join(", ", Check, Collect, Evaluate))),
            .. OutputArgument.FindErrors(arguments.Outputs),
            .. properties.Errors,
        ];
        return errors.Length > 0 ? Refuse(errors) : check.Run(arguments, properties.Options);
    }

    private ExitCode Run(CollectArguments arguments)
    {
        var properties = PropertyArguments.Parse(arguments.Properties, PropertyArguments.OfReading);
        var files = arguments.Files.ToList();
        string[] errors =
        [
            .. files.Count != 1 || files[0].Trim().Length == 0 ? (string[])[Strings.Tool_OneFile] : [],
            .. properties.Errors,
        ];
        return errors.Length > 0 ? Refuse(errors) : collect.Run(files[0], arguments.Verbose, properties.Options);
    }

    private ExitCode Run(EvaluateArguments arguments)
    {
        var properties = PropertyArguments.Parse(arguments.Properties, PropertyArguments.OfEvaluation);
        var sources = arguments.Sources.ToList();
        string[] errors =
        [
            .. sources.Count == 0 ? (string[])[Strings.Tool_NoSource] : [],
            .. sources.Any(source => source.Trim().Length == 0) ? (string[])[Strings.Tool_EmptyName] : [],
            .. OutputArgument.FindErrors(arguments.Outputs),
            .. from source in sources
               from output in arguments.Outputs
               where source != OutputArgument.Standard && OutputArgument.IsSame(source, output.File!)
               select Text.Format(Strings.Tool_InputIsOutput, source),
            .. properties.Errors,
        ];
        return errors.Length > 0 ? Refuse(errors) : evaluate.Run(arguments, properties.Options);
    }

    private ExitCode Parse<T>(IReadOnlyList<string> arguments, string description, Func<T, ExitCode> run)
        where T : new()
    {
        // The library's own words are English, and end the program by themselves.
        using var parser = new Parser(settings =>
        {
            settings.HelpWriter = null;
            settings.CaseSensitive = true;
        });
        var result = parser.ParseArguments<T>(arguments);
        if (result is Parsed<T> parsed)
        {
            // CommandLineParser 2.9.1 passes over an option whose value is missing, where the option is not a required one.
            string[] withoutValue = [.. OptionsWithFile.Where(option => LacksValue(arguments, option))];
            return withoutValue.Length > 0 ? Refuse(withoutValue.Select(FormatMissingValue)) : run(parsed.Value);
        }

        var errors = ((NotParsed<T>)result).Errors.ToList();
        if (errors.Any(error => error is HelpRequestedError))
        {
            return Print(FormatHelp(result, description));
        }

        return errors.Any(error => error is VersionRequestedError)
            ? Print($"{Program.Name} {version}")
            : Refuse(errors.Select(FormatError));
    }

    private static bool LacksValue(IReadOnlyList<string> arguments, string option) =>
        Enumerable.Range(0, arguments.Count).Any(index =>
            arguments[index] == option && (index + 1 == arguments.Count || arguments[index + 1].StartsWith("--", StringComparison.Ordinal)));

    private static string FormatMissingValue(string option) => Text.Format(Strings.Tool_MissingValue, option);

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

    private string FormatHelp<T>(ParserResult<T> result, string description)
    {
        var help = new HelpText(new HelpSentences(), $"{Program.Name} {version}")
        {
            AddDashesToOption = true,
            MaximumDisplayWidth = Math.Min(terminal.Width, 120),
        };
        help.AddPreOptionsLine(description);
        help.AddPreOptionsLine("");
        foreach (var line in Strings.Tool_Usage.Split('\n'))
        {
            help.AddPreOptionsLine(line);
        }

        help.AddOptions(result);
        help.AddPostOptionsLine(Strings.Tool_CommandHelp);
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
