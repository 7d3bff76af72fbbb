using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.PrereqCheck.Evaluation;

/// <summary>A text with collections.</summary>
/// <param name="Name">The file, or what stands in its place.</param>
/// <param name="Open">Opens it; <see langword="null"/> where there is a problem.</param>
/// <param name="Problem">Why there is nothing to be opened.</param>
internal sealed record CollectionSource(string Name, Func<Stream>? Open, string? Problem = null)
{
    /// <summary>Finds the sources one after another, since a folder may hold a great many.</summary>
    /// <param name="arguments">Files, folders, and - for standard input.</param>
    /// <param name="openStandardInput">Opens standard input.</param>
    /// <param name="outputs">Files that are going to be replaced. One in a folder is of an earlier evaluation.</param>
    public static IEnumerable<CollectionSource> Find(IEnumerable<string> arguments, Func<Stream> openStandardInput, IReadOnlyList<string> outputs) =>
        arguments.SelectMany(argument =>
            argument == OutputArgument.Standard ? [new(Strings.Tool_StandardInput, openStandardInput)]
            : Directory.Exists(argument) ? InFolder(argument, outputs)
            : File.Exists(argument) ? [OfFile(argument)]
            : (IEnumerable<CollectionSource>)[new(argument, null, Strings.Tool_NoFile)]);

    private static CollectionSource OfFile(string path) => new(
        path,

        // A server may be writing to it, or replacing it. The reader has a buffer of its own.
        () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1, FileOptions.SequentialScan));

    private static IEnumerable<CollectionSource> InFolder(string folder, IReadOnlyList<string> outputs)
    {
        string? problem = null;
        var isEmpty = true;
        using var files = Directory.EnumerateFiles(folder, "*.json").GetEnumerator();
        while (true)
        {
            try
            {
                if (!files.MoveNext())
                {
                    break;
                }
            }
            catch (Exception exception) when (OutputFiles.IsExpected(exception))
            {
                problem = exception.Message;
                break;
            }

            if (!outputs.Any(output => OutputArgument.IsSame(output, files.Current)))
            {
                isEmpty = false;
                yield return OfFile(files.Current);
            }
        }

        if (problem is not null || isEmpty)
        {
            yield return new(folder, null, problem ?? Strings.Tool_EmptyFolder);
        }
    }
}
