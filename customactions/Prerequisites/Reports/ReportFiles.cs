using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Reports;

/// <summary>
/// Writes readiness.json and readiness.html: whole or not at all, and never through a link, since this may run as SYSTEM
/// in a folder that others can reach.
/// </summary>
public sealed class ReportFiles
{
    /// <summary>The report for programs.</summary>
    public const string JsonName = "readiness.json";

    /// <summary>The report for people.</summary>
    public const string HtmlName = "readiness.html";

    private readonly IReportFolders folders;

    /// <summary>Creates a writer.</summary>
    /// <param name="folders">Where to write.</param>
    public ReportFiles(IReportFolders folders) => this.folders = folders;

    /// <summary>Writes the report to the first folder that takes it.</summary>
    /// <param name="report">The report.</param>
    /// <returns>Where it stands and what failed before; never an exception: a report that can't be written must not stop anything.</returns>
    public WrittenReport Write(ReadinessReport report)
    {
        var failures = new List<string>();
#pragma warning disable CA1031
        try
        {
            // The page first: somebody may have it open, and then nothing at all shall be replaced.
            PendingFile[] files = [new(HtmlName, HtmlReport.Render(report)), new(JsonName, JsonReport.Format(report))];
            foreach (var folder in folders.Candidates)
            {
                try
                {
                    WriteTo(folder, files);
                    return new(Path.Combine(folder, JsonName), Path.Combine(folder, HtmlName), failures);
                }
                catch (Exception exception)
                {
                    failures.Add(Text.Format(Strings.Report_FolderFailed, folder, exception.Message));
                }
            }
        }
        catch (Exception exception)
        {
            failures.Add(Text.Format(Strings.Report_Failed, exception));
        }
#pragma warning restore CA1031

        return new(null, null, failures);
    }

    /// <summary>
    /// Deletes the report from the shared folder, and the folder where nothing else is in it. Nothing is deleted through a link, nor
    /// in a folder that someone else rules: Windows Installer's own RemoveFile would do both, as SYSTEM.
    /// </summary>
    /// <returns>Why something stays, a line each; never an exception: it must not stop anything.</returns>
    public IReadOnlyList<string> Delete()
    {
        var failures = new List<string>();
#pragma warning disable CA1031
        try
        {
            var folder = folders.Shared;
            using (var held = folders.Hold(folder))
            {
                if (held is null)
                {
                    return failures;
                }

                WholeFile.RefuseLink(folder, File.GetAttributes(folder));
                foreach (var file in FilesIn(folder))
                {
                    try
                    {
                        WholeFile.RefuseLinksAndFolders(file);
                        File.Delete(file);
                    }
                    catch (Exception exception)
                    {
                        failures.Add(Text.Format(Strings.Report_NotDeleted, file, exception.Message));
                    }
                }
            }

            // Of a link that has taken its place by now, only the link itself would go.
            if (!Directory.EnumerateFileSystemEntries(folder).Any())
            {
                Directory.Delete(folder);
            }
        }
        catch (Exception exception)
        {
            failures.Add(Text.Format(Strings.Report_NotDeleted, folders.Shared, exception.Message));
        }
#pragma warning restore CA1031

        return failures;
    }

    // With what a run that was killed may have left of them.
    private static List<string> FilesIn(string folder) => ((string[])[HtmlName, JsonName])
        .SelectMany(name => Directory.EnumerateFileSystemEntries(folder, name).Concat(Directory.EnumerateFileSystemEntries(folder, name + ".*" + WholeFile.Unfinished)))
        .ToList();

    private void WriteTo(string folder, IReadOnlyList<PendingFile> files)
    {
        if (!Path.IsPathRooted(folder))
        {
            throw new IOException(Strings.Report_NoWholePath);
        }

        folders.Prepare(folder);
        RefuseLink();

        // Asked again, since a folder that holds files can no longer be made a junction.
        WholeFile.Write([.. files.Select(file => new WholeFile(Path.Combine(folder, file.Name), file.Content))], folders.Replace, RefuseLink);

        void RefuseLink() => WholeFile.RefuseLink(folder, File.GetAttributes(folder));
    }

    private sealed record PendingFile(string Name, string Content);
}

/// <summary>Where a report was written.</summary>
/// <param name="JsonPath">readiness.json, or <see langword="null"/> when no report could be written.</param>
/// <param name="HtmlPath">readiness.html, or <see langword="null"/> when no report could be written.</param>
/// <param name="Failures">One line for each folder that could not be used, with the reason; for the log.</param>
public sealed record WrittenReport(string? JsonPath, string? HtmlPath, IReadOnlyList<string> Failures);

/// <summary>The folders that a report may be written to, and the operations in them that need Windows itself.</summary>
public interface IReportFolders
{
    /// <summary>The whole path of the folder that belongs to the product: of <see cref="Candidates"/> the best.</summary>
    string Shared { get; }

    /// <summary>Whole paths of the folders to try, the best first.</summary>
    IReadOnlyList<string> Candidates { get; }

    /// <summary>Makes sure that the folder exists and that nobody less trusted than the caller rules what is in it.</summary>
    /// <param name="folder">One of <see cref="Candidates"/>.</param>
    /// <exception cref="IOException">The folder can't be created or is not to be trusted.</exception>
    /// <exception cref="UnauthorizedAccessException">The caller may not create it.</exception>
    void Prepare(string folder);

    /// <summary>
    /// Holds a folder, so that nothing can take its place, and makes sure that nobody less trusted than the caller rules what is in
    /// it. It may be a link; that is not followed.
    /// </summary>
    /// <param name="folder">One of <see cref="Candidates"/>.</param>
    /// <returns>To be disposed of; <see langword="null"/> where there is no such folder.</returns>
    /// <exception cref="IOException">The folder can't be held or is not to be trusted.</exception>
    IDisposable? Hold(string folder);

    /// <summary>Renames a file in one step, in place of one that is already there: whoever looks sees the old or the new one, whole.</summary>
    /// <param name="source">The file; in the same folder as the target.</param>
    /// <param name="target">Its new path.</param>
    /// <exception cref="IOException">Windows refused; both files are as they were.</exception>
    void Replace(string source, string target);
}
