using System.Diagnostics;

namespace CloudProvisioningBootstrapper.Installer.Tests.Build;

/// <summary>A project in a folder of its own that imports targets of the installer, to be built by MSBuild without WiX.</summary>
internal sealed class BuildProject : IDisposable
{
    private readonly Dictionary<string, string> environment = [];

    /// <summary>Writes the project.</summary>
    /// <param name="targets">The path of the targets under installer/.</param>
    /// <param name="content">What the project says after it has imported them.</param>
    public BuildProject(string targets, string content) => File.WriteAllText(
        Path("Stand-in.proj"),
        $"<Project><Import Project='{Checkout.Path("installer", targets)}' />{content}</Project>");

    // A space, as in many a path on Windows.
    private string Folder { get; } = Directory.CreateTempSubdirectory("build of ").FullName;

    /// <summary>What the last build wrote.</summary>
    public string Output { get; private set; } = "";

    public string Path(params string[] parts) => System.IO.Path.Combine([Folder, .. parts]);

    /// <summary>Gives the next builds an environment variable, which MSBuild takes for a property.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>This project.</returns>
    public BuildProject With(string name, string value)
    {
        environment[name] = value;
        return this;
    }

    /// <summary>Builds.</summary>
    /// <param name="target">The target.</param>
    /// <returns>Whether the build succeeded.</returns>
    public bool Succeeds(string target)
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", "Stand-in.proj", "-nologo", "-nodeReuse:false", "-terminalLogger:off", "-verbosity:minimal", "-target:" + target])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        Output = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
