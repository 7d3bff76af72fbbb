using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Reports;

/// <summary>Folders in a real file system, of the system that runs the tests.</summary>
internal sealed class TestReportFolders : IReportFolders, IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("report-folders-").FullName;

    public TestReportFolders() => Candidates = [this["first"], this["second"]];

    public IReadOnlyList<string> Candidates { get; set; }

    /// <summary>Throws, where a case wants it, before a file gets its name.</summary>
    public Action<string> BeforeReplacing { get; set; } = _ => { };

    public string this[params string[] path] => Path.Combine([root, .. path]);

    public void Prepare(string folder) => Directory.CreateDirectory(folder);

    public void Replace(string source, string target)
    {
        BeforeReplacing(target);
        File.Move(source, target, overwrite: true);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);
}
