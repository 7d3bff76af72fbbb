using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Reports;

/// <summary>What is left to do between a server that nothing blocks and an agent that synchronizes.</summary>
/// <param name="Id">Which step it is; programs read this.</param>
/// <param name="Text">The same for people; no full stop.</param>
/// <param name="Documentation">The page that describes it.</param>
internal sealed record NextStep(NextStepId Id, string Text, Uri Documentation)
{
    /// <summary>The steps in their order; none for a server that is not ready, whose results say what to do first.</summary>
    public static IReadOnlyList<NextStep> Of(ReadinessReport report) => report.Outcome == Readiness.NotReady ? [] : [.. After(report)];

    private static IEnumerable<NextStep> After(ReadinessReport report)
    {
        if (report.IsRestartDue)
        {
            yield return new(NextStepId.Restart, Strings.NextStep_Restart, DocumentationPages.Prerequisites);
        }

        // A server that is ready and waits for nothing was checked just now.
        if (report.IsRestartDue || report.Outcome != Readiness.Ready)
        {
            yield return new(NextStepId.CheckAgain, Strings.NextStep_CheckAgain, DocumentationPages.Prerequisites);
        }

        yield return new(
            NextStepId.InstallAgent,
            report.Options.Cloud == AzureCloud.AzureUSGovernment ? Strings.NextStep_InstallGovernmentAgent : Strings.NextStep_InstallAgent,
            DocumentationPages.AgentInstallation);
        yield return new(NextStepId.RegisterAgent, Strings.NextStep_RegisterAgent, DocumentationPages.AgentRegistration);
    }
}

/// <summary>The steps. Their names stand in readiness.json.</summary>
internal enum NextStepId
{
    Restart,
    CheckAgain,
    InstallAgent,
    RegisterAgent,
}
