using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Tests;

namespace CloudProvisioningBootstrapper.PrereqCheck.Tests;

/// <summary>PrereqCheck on a server that a case describes, in a folder of its own.</summary>
internal sealed class TestRun : IClock, IDisposable
{
    public TestRun() => Folder = Directory.CreateTempSubdirectory("prereq-check-").FullName;

    public static DateTime Time { get; } = new(2026, 11, 25, 14, 30, 0, DateTimeKind.Utc);

    public ServerFacts Facts { get; init; } = Servers.Good;

    public FakeTerminal Terminal { get; init; } = new();

    public string Folder { get; }

    /// <summary>With what the server was read; <see langword="null"/>: it was not.</summary>
    public EvaluationOptions? ReadWith { get; private set; }

    DateTime IClock.UtcNow => Time;

    public string File(string name) => Path.Combine(Folder, name);

    /// <returns>The exit code.</returns>
    public int Run(params string[] arguments)
    {
        var check = new CheckCommand(Read, this, "SERVER1", "1.2.3", (source, target) => System.IO.File.Move(source, target, overwrite: true), Terminal);
        return (int)new Commands(check, Terminal, "1.2.3").Run(arguments);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private ServerFacts Read(EvaluationOptions options)
    {
        ReadWith = options;
        return Facts;
    }
}
