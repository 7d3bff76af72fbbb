namespace CloudProvisioningBootstrapper.Prerequisites.Reports;

/// <summary>The folders that a report may be written to, and the two operations in them that need Windows itself.</summary>
public interface IReportFolders
{
    /// <summary>Whole paths of the folders to try, the best first.</summary>
    IReadOnlyList<string> Candidates { get; }

    /// <summary>Makes sure that the folder exists and that nobody less trusted than the caller rules what is in it.</summary>
    /// <param name="folder">One of <see cref="Candidates"/>.</param>
    /// <exception cref="IOException">The folder can't be created or is not to be trusted.</exception>
    /// <exception cref="UnauthorizedAccessException">The caller may not create it.</exception>
    void Prepare(string folder);

    /// <summary>Renames a file in one step, in place of one that is already there: whoever looks sees the old or the new one, whole.</summary>
    /// <param name="source">The file; in the same folder as the target.</param>
    /// <param name="target">Its new path.</param>
    /// <exception cref="IOException">Windows refused; both files are as they were.</exception>
    void Replace(string source, string target);
}
