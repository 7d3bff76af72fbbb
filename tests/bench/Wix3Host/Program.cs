using System.Text;

namespace CloudProvisioningBootstrapper.Bench.Wix3Host;

/// <summary>
/// The command: <c>Wix3Host FOLDER TOOL ARGUMENT… [-- TOOL ARGUMENT…]…</c>. Several tools in one process, because starting
/// Wine takes longer than most of them.
/// </summary>
internal static class Program
{
    private const int UsageError = 2;
    private const string Separator = "--";

    private static int Main(string[] arguments)
    {
        if (arguments.Length < 2)
        {
            Console.Error.WriteLine(
                """
                Usage: Wix3Host FOLDER TOOL ARGUMENT... [-- TOOL ARGUMENT...]...
                FOLDER holds WiX 3.11, TOOL is candle, light, or the path of a program that uses its libraries. The tools run one after the other, until one fails.
                """);
            return UsageError;
        }

        // Windows Installer databases are written in Windows code pages, which .NET Framework had built in.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            var toolset = new Wix3Toolset(new DirectoryInfo(arguments[0]), new DirectoryInfo(AppContext.BaseDirectory));

            // The tools return the number of their last error, of which a Unix exit status would keep 8 bits only.
            return Commands(arguments[1..]).All(command => toolset.Run(command[0], command[1..]) == 0) ? 0 : 1;
        }
        catch (Exception exception)
        {
            // Unhandled, it would start Wine's debugger.
            Console.Error.WriteLine($"Wix3Host: {exception}");
            return 1;
        }
    }

    private static IEnumerable<string[]> Commands(string[] words)
    {
        for (var rest = words; rest.Length > 0;)
        {
            var end = Array.IndexOf(rest, Separator);
            yield return end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
        }
    }
}
