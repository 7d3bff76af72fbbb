using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>An output that was asked for.</summary>
/// <param name="Option">The option, such as --json.</param>
/// <param name="File">Its value; <see langword="null"/> where the option is not given.</param>
internal sealed record OutputArgument(string Option, string? File)
{
    /// <summary>In place of a file: standard output, or standard input.</summary>
    public const string Standard = "-";

    private static readonly string[] ForPrograms = ["--json", "--csv"];

    public static IReadOnlyList<OutputArgument> List(params OutputArgument[] outputs) => [.. outputs.Where(output => output.File is not null)];

    /// <summary>What is wrong with them, each in a sentence.</summary>
    public static IEnumerable<string> FindErrors(IReadOnlyList<OutputArgument> outputs)
    {
        foreach (var output in outputs.Where(output => output.File!.Trim().Length == 0))
        {
            yield return Text.Format(Strings.Tool_MissingValue, output.Option);
        }

        foreach (var output in outputs.Where(output => output.File == Standard && !ForPrograms.Contains(output.Option)))
        {
            yield return Text.Format(Strings.Tool_NeedsFile, output.Option);
        }

        if (outputs.Count(output => output.File == Standard && ForPrograms.Contains(output.Option)) > 1)
        {
            yield return Strings.Tool_OutputsAtOnce;
        }

        for (var index = 1; index < outputs.Count; index++)
        {
            var output = outputs[index];
            if (output.File != Standard && outputs.Take(index).FirstOrDefault(other => IsSame(other.File!, output.File!)) is { } other)
            {
                yield return Text.Format(Strings.Tool_SameFile, other.Option, output.Option, output.File!);
            }
        }
    }

    /// <summary>Whether two names are the same file, as far as names tell. Windows does not distinguish case.</summary>
    public static bool IsSame(string one, string other) => string.Equals(WholeName(one), WholeName(other), StringComparison.OrdinalIgnoreCase);

    private static string WholeName(string file)
    {
        try
        {
            return Path.GetFullPath(file);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or IOException)
        {
            // Whoever opens it says what is wrong with it.
            return file;
        }
    }
}
