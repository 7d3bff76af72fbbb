using System.Diagnostics;
using CloudProvisioningBootstrapper.Prerequisites.Windows;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <inheritdoc/>
internal sealed class ShownReport : IShownReport
{
    private readonly WindowsReportFolders folders = new();

    public string Path => System.IO.Path.Combine(Folder, "PrereqCheck.html");

    // Not the folder of the installer's report: that one says why a server was refused and what was changed, and stays.
    private string Folder => folders.Candidates[folders.Candidates.Count - 1];

    public void PrepareFolder() => folders.Prepare(Folder);

    public void Open(string path) => Process.Start(new ProcessStartInfo(path) { UseShellExecute = true })?.Dispose();
}
