namespace CloudProvisioningBootstrapper.Style.Tests;

/// <summary>The files that people write: everything in the checkout but what is built, fetched, or written by programs.</summary>
internal static class Sources
{
    private static readonly string[] Folders = [".git", ".vs", "artifacts", "bin", "obj", "node_modules", "TestResults"];

    // What programs write keeps their words and lines.
    private static readonly string[] Written =
    [
        "installer/package/Ui/ReadinessDetails.wxi",
        "tests/Prerequisites.Tests/Reports/Expected/",
        "tests/Installer.Tests/Data/",
        "tests/bench/package-lock.json",
        "tests/profiles/",
    ];

    /// <summary>Paths from the root of the checkout, with slashes.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Walk(Checkout.Root)
            .Select(file => Path.GetRelativePath(Checkout.Root, file).Replace('\\', '/'))
            .Where(file => !Written.Any(written => file.StartsWith(written, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Documents in Markdown.</summary>
    public static IEnumerable<string> Documents => All.Where(file => file.EndsWith(".md", StringComparison.Ordinal));

    /// <summary>Scripts of bash, by their first line: an interpreter, or what tells shellcheck the shell.</summary>
    public static IEnumerable<string> Scripts => All.Where(file => Path.GetExtension(file) is "" or ".sh").Where(IsScript);

    public static string Read(string file) => File.ReadAllText(Checkout.Path(file));

    private static bool IsScript(string file)
    {
        var lines = File.ReadLines(Checkout.Path(file)).Take(3).ToList();
        return lines is [var first, ..] && (first is "#!/bin/bash" or "#!/bin/sh" || lines.Any(line => line.StartsWith("# shellcheck shell=", StringComparison.Ordinal)));
    }

    private static IEnumerable<string> Walk(string folder) => Directory.EnumerateFiles(folder)
        .Concat(Directory.EnumerateDirectories(folder).Where(inner => !Folders.Contains(Path.GetFileName(inner))).SelectMany(Walk));
}
