using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
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
#pragma warning disable CA1031 // Whatever happens, the exit code says that it happened to PrereqCheck and not to the server.
        try
        {
            Language.Current = ThisConsole.Language;
            var check = new CheckCommand(ReadThisServer, new SystemClock(), ThisServer.ComputerName, Version, WindowsFile.Replace, terminal);
            return (int)new Commands(check, terminal, Version).Run(arguments);
        }
        catch (Exception exception)
        {
            terminal.WriteError(Text.Format(Strings.Tool_Failed, exception.Message));
            return (int)ExitCode.Failed;
        }
#pragma warning restore CA1031
    }

    private static ServerFacts ReadThisServer(EvaluationOptions options) => ThisConsole.IsWindows
        ? ThisServer.ReadFacts(options.ToReadingRequest())
        : throw new PlatformNotSupportedException(Strings.Tool_WindowsOnly);
}
