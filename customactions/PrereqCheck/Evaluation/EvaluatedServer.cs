using CloudProvisioningBootstrapper.PrereqCheck.Collections;
using CloudProvisioningBootstrapper.Prerequisites.Reports;

namespace CloudProvisioningBootstrapper.PrereqCheck.Evaluation;

/// <summary>A server that was collected, and what is to be said of it.</summary>
/// <param name="File">The file with the collection, or what stands in its place.</param>
/// <param name="Collection">What was read.</param>
/// <param name="Report">The report.</param>
internal sealed record EvaluatedServer(string File, ServerCollection Collection, ReadinessReport Report)
{
    public ServerState State { get; } = ServerStates.Of(Report);

    /// <summary>What each output makes of it, in the order of the outputs.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];
}

/// <summary>What came of a file, or of a part of it.</summary>
/// <param name="File">The file.</param>
/// <param name="Servers">The servers in it.</param>
/// <param name="Problem">Why it, or the rest of it, could not be evaluated; <see langword="null"/> where it was.</param>
internal sealed record EvaluatedFile(string File, IReadOnlyList<EvaluatedServer> Servers, string? Problem);
