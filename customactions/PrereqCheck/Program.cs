using CloudProvisioningBootstrapper.Prerequisites.Resources;
using CloudProvisioningBootstrapper.Prerequisites.Windows;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>PrereqCheck.exe.</summary>
internal static class Program
{
    public const string Name = "PrereqCheck";

    private static string Version => typeof(Program).Assembly.GetName().Version!.ToString(3);

    public static int Main(string[] arguments)
    {
        var terminal = new ConsoleTerminal(ThisConsole.AllowsColor);
        using var cancellation = new CancellationTokenSource();

        // So that temporary files go away. Whoever presses the keys again does not want to wait for that.
        Console.CancelKeyPress += (_, pressed) =>
        {
            pressed.Cancel = !cancellation.IsCancellationRequested;
            cancellation.Cancel();
        };
#pragma warning disable CA1031 // Whatever happens, the exit code says that it happened to PrereqCheck and not to the server.
        try
        {
            Language.Current = ThisConsole.Language;

            // A double click: the window is gone before anybody has read it, so the report is shown.
            var isDoubleClick = arguments.Length == 0 && ThisConsole.IsOwn;
            var exitCode = Create(terminal, cancellation.Token).Run(isDoubleClick ? ["--open"] : arguments);
            terminal.Flush();
            return (int)KeepWindow(exitCode);
        }
        catch (Exception exception)
        {
            return (int)KeepWindow(Fail(exception, terminal));
        }
#pragma warning restore CA1031
    }

    // What went wrong stands nowhere else.
    private static ExitCode KeepWindow(ExitCode exitCode)
    {
        if (exitCode is ExitCode.WrongArguments or ExitCode.Failed && ThisConsole.IsOwn)
        {
            Console.Error.WriteLine(Strings.Tool_PressEnter);
            Console.ReadLine();
        }

        return exitCode;
    }

    private static Commands Create(ConsoleTerminal terminal, CancellationToken cancellation)
    {
        var server = new WindowsServer();
        var clock = new SystemClock();
        Action<string, string> replace = ThisConsole.IsWindows ? WindowsFile.Replace : Replace;
        var files = new OutputFiles(replace, terminal, cancellation);
        return new(
            new(server, clock, Version, files, new ShownReport(), terminal),
            new(server, clock, Version, files, terminal),
            new(clock, Version, replace, terminal, cancellation),
            terminal,
            Version);
    }

    // .NET Framework 4.5 has no File.Move that overwrites. Elsewhere File.Replace is a rename.
    private static void Replace(string source, string target)
    {
        if (File.Exists(target))
        {
            File.Replace(source, target, null);
        }
        else
        {
            File.Move(source, target);
        }
    }

    private static ExitCode Fail(Exception exception, ConsoleTerminal terminal)
    {
        var message = Text.Format(Strings.Tool_Failed, exception.GetBaseException().Message);
        try
        {
            terminal.WriteError(message);
        }
        catch (IOException)
        {
            // Standard output takes no more, not even what waits; standard error may.
            Console.Error.WriteLine(message);
        }

        return ExitCode.Failed;
    }
}
