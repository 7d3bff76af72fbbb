using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.PrereqCheck.Evaluation;

/// <summary>The servers by what is to be done about them, from good to bad.</summary>
internal enum ServerState
{
    Ready,
    ReadyWithWarnings,

    /// <summary>Nothing blocks, but something could not be determined.</summary>
    NotFullyChecked,
    NotReady,
}

internal static class ServerStates
{
    public static IReadOnlyList<ServerState> FromGood { get; } = [ServerState.Ready, ServerState.ReadyWithWarnings, ServerState.NotFullyChecked, ServerState.NotReady];

    public static ServerState Of(ReadinessReport report) => report.Outcome switch
    {
        Readiness.NotReady => ServerState.NotReady,
        _ when !report.IsFullyChecked => ServerState.NotFullyChecked,
        Readiness.Ready => ServerState.Ready,
        _ => ServerState.ReadyWithWarnings,
    };

    public static string NameOf(ServerState state) => state switch
    {
        ServerState.NotReady => Strings.Report_NotReady_Name,
        ServerState.NotFullyChecked => Strings.Report_NotAllChecked_Name,
        ServerState.ReadyWithWarnings => Strings.Report_ReadyWithWarnings_Name,
        _ => Strings.Report_Ready_Name,
    };
}
