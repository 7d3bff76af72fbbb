using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.Prerequisites.Windows;

namespace CloudProvisioningBootstrapper.WindowsApi.Tests;

/// <summary>The real folder. Wine keeps no owners of files but the one account that there is.</summary>
public sealed class WindowsReportFoldersTests : IDisposable
{
    private readonly WindowsReportFolders folders = new();

    public WindowsReportFoldersTests()
    {
        Dispose();
        folders.Prepare(folders.Shared);
    }

    private string Moved => folders.Shared + ".moved";

    [Fact]
    public void A_held_folder_can_neither_be_renamed_nor_deleted_and_what_is_in_it_can()
    {
        var file = Path.Combine(folders.Shared, ReportFiles.JsonName);
        File.WriteAllText(file, "{}");
        using (folders.Hold(folders.Shared))
        {
            Assert.Throws<IOException>(() => Directory.Move(folders.Shared, Moved));
            File.Delete(file);
            Assert.Throws<IOException>(() => Directory.Delete(folders.Shared));
        }

        Directory.Move(folders.Shared, Moved);
        Assert.True(Directory.Exists(Moved));
    }

    [Fact]
    public void What_is_not_there_can_not_be_held()
    {
        Assert.Null(folders.Hold(Path.Combine(folders.Shared, "nothing")));
        Assert.Null(folders.Hold(Path.Combine(folders.Shared, "nothing", "below")));
    }

    [Fact]
    public void What_somebody_may_delete_just_now_is_not_held()
    {
        // FILE_FLAG_DELETE_ON_CLOSE asks for the right to delete.
        var file = Path.Combine(folders.Shared, "file");
        using var deleting = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.DeleteOnClose);
        Assert.StartsWith($"{file}: ", Assert.Throws<IOException>(() => folders.Hold(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_is_deleted_with_its_folder()
    {
        File.WriteAllText(Path.Combine(folders.Shared, ReportFiles.JsonName), "{}");
        File.WriteAllText(Path.Combine(folders.Shared, ReportFiles.HtmlName), "<html>");
        Assert.Empty(new ReportFiles(folders).Delete());
        Assert.False(Directory.Exists(folders.Shared));
    }

    public void Dispose()
    {
        foreach (var folder in (string[])[folders.Shared, Moved])
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }
}
