using System.Diagnostics;
using System.Drawing;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>
/// The screen and the keyboard of an emulated server: somebody who sits before it, and needs no mouse. Nothing here waits for a
/// time: keys that come early wait in the queue of the window's thread, behind what it was told before.
/// </summary>
internal sealed partial class Screen : IDisposable
{
    /// <summary>Only what hangs takes so long, however busy the machine is.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly bool TakesPictures = Environment.GetEnvironmentVariable("BENCH_PICTURES") == "1";

    private readonly Stack<string> windows = new();
    private readonly HashSet<string> seen = [];
    private bool hasBeenOn;

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
        // A page that another one took the place of is gone.
        var visible = Visible(".");
        while (!visible.Contains(windows.Peek()))
        {
            windows.Pop();
        }

        Run("xdotool", ["windowfocus", windows.Peek(), "key", "--delay", "100", .. keys]);
    }

    /// <summary>Presses the last keys, which end the program, and waits until the screen is off.</summary>
    /// <param name="keys">Names as xdotool has them.</param>
    public void End(params string[] keys)
    {
        Press(keys);
        WaitUntil(() => !IsOn, $"{string.Join(' ', keys)} does not end the program");
    }

    /// <summary>Clicks into a window that has not got the keyboard, and waits until the screen is off.</summary>
    /// <param name="fromRight">Pixels from its right edge.</param>
    /// <param name="fromBottom">Pixels from its lower edge.</param>
    public void EndByMouse(int fromRight, int fromBottom)
    {
        var (_, geometry, _) = Start("xdotool", ["getwindowgeometry", windows.Peek()]);
        var size = Geometry().Match(geometry);
        int From(int group, int distance) => int.Parse(size.Groups[group].Value, CultureInfo.InvariantCulture) - distance;
        Run("xdotool", ["mousemove", "--window", windows.Peek(), $"{From(1, fromRight)}", $"{From(2, fromBottom)}", "click", "1"]);
        WaitUntil(() => !IsOn, "the click does not end the program");
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

    /// <summary>
    /// Waits until Setup has told its window to show the last page: the engine logs the line after that (CoreApply in
    /// https://github.com/wixtoolset/wix3/blob/develop/src/burn/engine/core.cpp). Before, Close and the Cancel of the progress
    /// may be one key.
    /// </summary>
    /// <param name="server">The server.</param>
    /// <param name="log">The path of Setup's log on drive C.</param>
    public void WaitForTheEndOfSetup(EmulatedServer server, string log) => WaitFor(server, log, "Apply complete");

    /// <summary>Keeps a picture of what is on the screen in artifacts/pictures, for tests/bench/picture-dialogs alone.</summary>
    /// <param name="name">The picture's name; it may name a folder.</param>
    public void Picture(string name)
    {
        if (TakesPictures)
        {
            // A window is there before its content is; no test depends on a picture.
            Thread.Sleep(TimeSpan.FromSeconds(0.4));
            TakePicture(name);
        }
    }

    /// <summary>What a part of the screen shows.</summary>
    /// <param name="part">In pixels, from the corner of what is on the screen.</param>
    /// <returns>A text that two looks have in common only where they saw the same.</returns>
    public string Look(Rectangle part)
    {
        var file = Path.Combine(Folder, "look.rgb");
        Run("import", "-window", "root", "-trim", "+repage", "-crop", $"{part.Width}x{part.Height}+{part.X}+{part.Y}", "-depth", "8", file);
        return Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)));
    }

    /// <summary>Waits until a part of the screen shows something else.</summary>
    /// <param name="before">What it showed.</param>
    /// <param name="part">In pixels, from the corner of what is on the screen.</param>
    /// <returns>What it shows now.</returns>
    public string LookUntilItIsNot(string before, Rectangle part)
    {
        var now = before;
        WaitUntil(() => (now = Look(part)) != before, "the screen shows the same");
        return now;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private bool IsOn => File.Exists(Path.Combine(Folder, "X0"));

    private void TakePicture(string name)
    {
        var file = Path.Combine(Checkout.Root, "artifacts", "pictures", name + ".png");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        Run("import", "-window", "root", "-trim", "+repage", "-strip", file);
    }

    private void WaitUntil(Func<bool> condition, string complaint)
    {
        var waited = Stopwatch.StartNew();
        while (!condition())
        {
            hasBeenOn |= IsOn;
            if (hasBeenOn && !IsOn && !condition())
            {
                throw new InvalidOperationException($"{complaint}; the program has ended before.");
            }

            if (waited.Elapsed > Patience)
            {
                TakePicture("failed-" + Guid.NewGuid().ToString("N"));
                throw new TimeoutException($"{complaint}; artifacts/pictures/failed-*.png shows the screen.");
            }

            Thread.Sleep(TimeSpan.FromSeconds(0.1));
        }
    }

    private string[] Visible(string titlePattern)
    {
        while (IsOn)
        {
            // 1 without a word: there is none. A window that goes while xdotool looks at it is an error: it looks again.
            var (exitCode, output, errors) = Start("xdotool", ["search", "--onlyvisible", "--name", titlePattern]);
            if (exitCode == 0 || errors.Length == 0)
            {
                return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            }
        }

        return [];
    }

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

    [GeneratedRegex(@"Geometry: (\d+)x(\d+)")]
    private static partial Regex Geometry();
}
