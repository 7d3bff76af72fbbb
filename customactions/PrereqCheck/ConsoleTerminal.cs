using System.Text;
using CloudProvisioningBootstrapper.Prerequisites;
using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>The console that started this, or the file or pipe in its place.</summary>
/// <param name="allowsColor">Whether nobody has set NO_COLOR.</param>
internal sealed class ConsoleTerminal(bool allowsColor) : ITerminal
{
    private const int NarrowestWidth = 40;

    /// <summary>Of a file or pipe: Console.Out would write each line by itself.</summary>
    private StreamWriter? buffer;

    private int progress;

    // A full last column would make a console begin a line of its own.
    public int Width => Console.IsOutputRedirected ? int.MaxValue : Math.Max(Console.WindowWidth - 1, NarrowestWidth);

    public void Write(TextLine line)
    {
        if (Console.IsOutputRedirected)
        {
            buffer ??= new(Console.OpenStandardOutput(), WithoutMark(Console.OutputEncoding), 16 * 1024);
            buffer.WriteLine(line.ToString());
            return;
        }

        ClearProgress();
        Console.Write(line.Indentation);
        if (allowsColor && line.Outcome is { } outcome)
        {
            // The console's own colors, since the consoles before Windows Server 2016 know no escape sequences.
            Console.ForegroundColor = ColorOf(outcome);
            Console.Write(line.Label);
            Console.ResetColor();
        }
        else
        {
            Console.Write(line.Label);
        }

        Console.WriteLine(line.Text);
    }

    public void WriteUtf8(string text)
    {
        using var output = OpenOutput();
        var bytes = new UTF8Encoding(false).GetBytes(text);
        output.Write(bytes, 0, bytes.Length);
        output.Flush();
    }

    public void WriteError(string message)
    {
        Flush();
        ClearProgress();
        Console.Error.WriteLine(message);
    }

    public void WriteProgress(string message)
    {
        if (!Console.IsErrorRedirected)
        {
            Console.Error.Write("\r" + message.PadRight(progress));
            progress = message.Length;
        }
    }

    public Stream OpenInput() => Console.OpenStandardInput();

    public Stream OpenOutput() => Console.OpenStandardOutput();

    /// <summary>Writes what is still in memory.</summary>
    /// <exception cref="IOException">Standard output takes no more.</exception>
    public void Flush()
    {
        ClearProgress();
        buffer?.Flush();
    }

    private void ClearProgress()
    {
        if (progress > 0)
        {
            Console.Error.Write("\r" + new string(' ', progress) + "\r");
            progress = 0;
        }
    }

    // UTF-8 of a console comes with a mark, which would stand at the begin of the file.
    private static Encoding WithoutMark(Encoding encoding) => encoding is UTF8Encoding ? new UTF8Encoding(false) : encoding;

    private static ConsoleColor ColorOf(PrerequisiteOutcome outcome) => outcome switch
    {
        PrerequisiteOutcome.Failed => ConsoleColor.Red,
        PrerequisiteOutcome.Warning => ConsoleColor.Yellow,
        PrerequisiteOutcome.Unknown => ConsoleColor.Cyan,
        PrerequisiteOutcome.Skipped => ConsoleColor.Gray,
        _ => ConsoleColor.Green,
    };
}
