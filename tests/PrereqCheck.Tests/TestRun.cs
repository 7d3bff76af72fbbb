using System.ComponentModel;
using CloudProvisioningBootstrapper.PrereqCheck.Collections;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Tests;

namespace CloudProvisioningBootstrapper.PrereqCheck.Tests;

/// <summary>PrereqCheck on a server that a case describes, in a folder of its own.</summary>
internal sealed class TestRun : IServer, IClock, IShownReport, IDisposable
{
    public const string Version = "1.2.3";

    public TestRun() => Folder = Directory.CreateTempSubdirectory("prereq-check-").FullName;

    public static DateTime Time { get; } = new(2026, 11, 25, 14, 30, 0, DateTimeKind.Utc);

    public ServerFacts Facts { get; init; } = Servers.Good;

    public FakeTerminal Terminal { get; init; } = new();

    public string Folder { get; }

    public CancellationToken Cancellation { get; init; } = CancellationToken.None;

    /// <summary>Renames a file in place of another.</summary>
    public Action<string, string> Replace { get; init; } = (source, target) => System.IO.File.Move(source, target, overwrite: true);

    /// <summary>With what the server was read; <see langword="null"/>: it was not.</summary>
    public ReadingRequest? ReadWith { get; private set; }

    public bool IsElevated { get; init; } = true;

    string IServer.ComputerName => "SERVER1";

    /// <summary>The reports that were shown.</summary>
    public List<string> Opened { get; } = [];

    /// <summary>Whether Windows has no program for them.</summary>
    public bool NothingOpens { get; init; }

    /// <summary>Whether the temporary folder is somebody else's.</summary>
    public bool FolderIsUntrusted { get; init; }

    DateTime IClock.UtcNow => Time;

    /// <summary>The names of the files in the folder.</summary>
    public IEnumerable<string> Files => Directory.GetFileSystemEntries(Folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);

    public static ServerCollection Collection(string name, ServerFacts facts, EvaluationOptions? options = null) => new(Version, name, Time, IsElevated: true, options ?? new(), facts);

    string IShownReport.Path => File("shown.html");

    void IShownReport.PrepareFolder()
    {
        if (FolderIsUntrusted)
        {
            throw new IOException("the folder belongs to S-1-5-21-1");
        }
    }

    void IShownReport.Open(string path)
    {
        if (NothingOpens)
        {
            throw new Win32Exception(1155);
        }

        Opened.Add(path);
    }

    public string File(string name) => Path.Combine(Folder, name);

    /// <summary>Writes a file.</summary>
    /// <returns>Its path.</returns>
    public string Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File(name))!);
        System.IO.File.WriteAllText(File(name), content);
        return File(name);
    }

    /// <summary>Writes the collection of a server.</summary>
    /// <returns>Its path.</returns>
    public string Collect(string name, ServerFacts facts) => Write(name + ".json", CollectionWriter.Format(Collection(Path.GetFileName(name), facts)));

    /// <returns>The exit code.</returns>
    public int Run(params string[] arguments)
    {
        var files = new OutputFiles(Replace, Terminal, Cancellation);
        var check = new CheckCommand(this, this, Version, files, this, Terminal);
        var collect = new CollectCommand(this, this, Version, files, Terminal);
        var evaluate = new EvaluateCommand(this, Version, Replace, Terminal, Cancellation);
        return (int)new Commands(check, collect, evaluate, Terminal, Version).Run(arguments);
    }

    public void Dispose()
    {
        Terminal.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    ServerFacts IServer.Read(ReadingRequest request, Action<string>? log)
    {
        log?.Invoke("memory: 8192 MiB");
        ReadWith = request;
        return Facts;
    }
}
