using System.Text.RegularExpressions;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>
/// The events that were written to the Application log. Wine keeps none, but its ReportEvent tells the type and the text of
/// each on its debug channel; the id stands in Windows Installer's log.
/// </summary>
internal static partial class DeploymentEvents
{
    /// <summary>Type and text of each event since the server was made.</summary>
    /// <param name="server">The server.</param>
    /// <returns>The events: err, warn or trace, which is information; \n between the lines.</returns>
    public static IReadOnlyList<(string Type, string Text)> Events(this EmulatedServer server) =>
    [
        .. Line().Matches(server.Transcript)
            .GroupBy(line => (Thread: line.Groups[1].Value, Type: line.Groups[2].Value))
            .Select(lines => (lines.Key.Type, string.Concat(lines.Select(line => line.Groups[3].Value)).Replace(@"\r\n", "\n", StringComparison.Ordinal))),
    ];

    // 0150:err:eventlog:ReportEventW L"   To fix: add memory.\r\n"
    [GeneratedRegex("""^([0-9a-f]{4}):(err|warn|trace):eventlog:ReportEventW L"(.*)"\s*$""", RegexOptions.Multiline)]
    private static partial Regex Line();
}
