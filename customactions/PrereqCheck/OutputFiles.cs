using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>Writes the files that were asked for: all of them or none.</summary>
/// <param name="replace">Renames a file in place of another, in one step.</param>
internal sealed class OutputFiles(Action<string, string> replace, ITerminal terminal, CancellationToken cancellation)
{
    /// <param name="prepare">What has to be so before; it throws where it is not.</param>
    /// <returns>False where one can't be written; then that is said, and none is.</returns>
    public bool TryWrite(IReadOnlyList<WholeFile> files, Action? prepare = null)
    {
        try
        {
            prepare?.Invoke();
            WholeFile.Write(files, replace, cancellation.ThrowIfCancellationRequested);
            return true;
        }
        catch (OperationCanceledException)
        {
            terminal.WriteError(Strings.Tool_Canceled);
            return false;
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            terminal.WriteError(Text.Format(Strings.Report_FolderFailed, string.Join(", ", files.Select(file => file.Path)), exception.Message));
            return false;
        }
    }

    /// <summary>Whether a file is the reason: its name, its disk, or what the account may do with it.</summary>
    public static bool IsExpected(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or System.Security.SecurityException;
}
