using System.Text;
using CloudProvisioningBootstrapper.Prerequisites;
using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>The console that started this, or the file or pipe in its place.</summary>
/// <param name="allowsColor">Whether nobody has set NO_COLOR.</param>
internal sealed class ConsoleTerminal(bool allowsColor) : ITerminal
{
    private const int NarrowestWidth = 40;

    // A full last column would make a console begin a line of its own.
    public int Width => Console.IsOutputRedirected ? int.MaxValue : Math.Max(Console.WindowWidth - 1, NarrowestWidth);

    public void Write(TextLine line)
    {
        Console.Write(line.Indentation);
        if (allowsColor && !Console.IsOutputRedirected && line.Outcome is { } outcome)
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
        using var output = Console.OpenStandardOutput();
        var bytes = new UTF8Encoding(false).GetBytes(text);
        output.Write(bytes, 0, bytes.Length);
        output.Flush();
    }

    public void WriteError(string message) => Console.Error.WriteLine(message);

    private static ConsoleColor ColorOf(PrerequisiteOutcome outcome) => outcome switch
    {
        PrerequisiteOutcome.Failed => ConsoleColor.Red,
        PrerequisiteOutcome.Warning => ConsoleColor.Yellow,
        PrerequisiteOutcome.Unknown => ConsoleColor.Cyan,
        PrerequisiteOutcome.Skipped => ConsoleColor.Gray,
        _ => ConsoleColor.Green,
    };
}
