namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>What was asked of the program that stands in for Microsoft's .NET Framework redistributable.</summary>
internal static class DotNetStandInVerifier
{
    /// <summary>The command lines that it was started with, one per start.</summary>
    public static IReadOnlyList<string> DotNetStandInStarts(this EmulatedServer server) =>
        server.Exists(Log) ? server.ReadText(Log).Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];

    private const string Log = @"C:\bench\dotnet-stand-in.log";
}
