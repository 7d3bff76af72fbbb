using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Reports;

/// <summary>Folders in a real file system, of the system that runs the tests.</summary>
internal sealed class TestReportFolders : IReportFolders, IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("report-folders-").FullName;

    public TestReportFolders() => Candidates = [this["first"], this["second"]];

    public IReadOnlyList<string> Candidates { get; set; }

    public string Shared => Candidates[0];

    /// <summary>Throws, where a case wants it, before a folder is held.</summary>
    public Action BeforeHolding { get; set; } = () => { };

    /// <summary>What happens to the folder at the moment when it is no longer held.</summary>
    public Action AfterHolding { get; set; } = () => { };

    /// <summary>Throws, where a case wants it, before a file gets its name.</summary>
    public Action<string> BeforeReplacing { get; set; } = _ => { };

    public string this[params string[] path] => Path.Combine([root, .. path]);

    public void Prepare(string folder) => Directory.CreateDirectory(folder);

    // What Windows holds nobody can rename; that it does is seen on an emulated server.
    public IDisposable? Hold(string folder)
    {
        BeforeHolding();
        return Directory.Exists(folder) || File.Exists(folder) ? new Held(this) : null;
    }

    public void Replace(string source, string target)
    {
        BeforeReplacing(target);
        File.Move(source, target, overwrite: true);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    private sealed class Held(TestReportFolders folders) : IDisposable
    {
        public void Dispose() => folders.AfterHolding();
    }
}
