using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>The screen and the keyboard of an emulated server: somebody who sits before it, and has no mouse.</summary>
internal sealed class Screen : IDisposable
{
    /// <summary>Longer than any step takes on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Stack<string> windows = new();
    private readonly HashSet<string> seen = [];

    /// <summary>Where the server shows its screen; the path of a socket is short, so not in the checkout.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("screen-").FullName;

    /// <summary>Waits for a window that was not there before; from now on keys go to it.</summary>
    /// <param name="title">The end of its title.</param>
    public void WaitFor(string title)
    {
        var pattern = Regex.Escape(title) + "$";
        var window = "";
        WaitUntil(() => (window = Visible(pattern).FirstOrDefault(seen.Add) ?? "").Length > 0, $"no window '{title}' opened");
        windows.Push(window);
    }

    /// <summary>Presses keys.</summary>
    /// <param name="keys">Names as xdotool has them: alt+n, Tab, Return.</param>
    public void Press(params string[] keys)
    {
        LetPaint();

        // A page that another one took the place of is gone.
        while (!Visible(".").Contains(windows.Peek()))
        {
            windows.Pop();
        }

        Run("xdotool", ["windowfocus", windows.Peek(), "key", "--delay", "100", .. keys]);
    }

    /// <summary>Types text in place of what a selected edit control holds.</summary>
    /// <param name="text">The text.</param>
    public void Type(string text) => Run("xdotool", "windowfocus", windows.Peek(), "key", "ctrl+a", "type", "--delay", "50", text);

    /// <summary>Presses keys that close the window, so that the one behind it has the keyboard again.</summary>
    /// <param name="keys">Names as xdotool has them.</param>
    public void Close(params string[] keys)
    {
        Press(keys);
        var window = windows.Pop();
        WaitUntil(() => !Visible(".").Contains(window), "the window does not close");
    }

    /// <summary>Waits until a program has written a text to a file, such as a log.</summary>
    /// <param name="server">The server.</param>
    /// <param name="file">The file's path on drive C.</param>
    /// <param name="text">The text.</param>
    public void WaitFor(EmulatedServer server, string file, string text) =>
        WaitUntil(() => server.Exists(file) && server.ReadText(file).Contains(text, StringComparison.Ordinal), $"{file} does not say '{text}'");

    /// <summary>Keeps a picture of what is on the screen in artifacts/pictures.</summary>
    /// <param name="name">The picture's name; it may name a folder.</param>
    public void Picture(string name)
    {
        LetPaint();
        var file = Path.Combine(Checkout.Root, "artifacts", "pictures", name + ".png");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        Run("import", "-window", "root", "-trim", "+repage", "-strip", file);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    // A window is there before its content is.
    private static void LetPaint() => Thread.Sleep(TimeSpan.FromSeconds(0.4));

    private void WaitUntil(Func<bool> condition, string complaint)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            if (waited.Elapsed > Patience)
            {
                Picture("failed-" + Guid.NewGuid().ToString("N"));
                throw new TimeoutException($"{complaint}; artifacts/pictures/failed-*.png shows the screen.");
            }

            Thread.Sleep(TimeSpan.FromSeconds(0.1));
        }
    }

    private string[] Visible(string titlePattern) => File.Exists(Path.Combine(Folder, "X0"))
        ? Start("xdotool", ["search", "--onlyvisible", "--name", titlePattern]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        : [];

    private void Run(string client, params string[] arguments)
    {
        var (exitCode, _, errors) = Start(client, arguments);
        if (exitCode != 0)
        {
            throw new InvalidOperationException($"{client} {string.Join(' ', arguments)}: {errors}");
        }
    }

    private (int ExitCode, string Output, string Errors) Start(string client, string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Checkout.Root, "tests", "bench", "screen"))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[Folder, client, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
