using CloudProvisioningBootstrapper.Prerequisites.Facts.Windows;

namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>What Windows Installer calls. One line each; the work is elsewhere.</summary>
public static class EntryPoints
{
    /// <summary>Immediate: reads and judges the server; sets the properties of <see cref="EvaluationProperties"/>.</summary>
    /// <param name="session">The installation.</param>
    /// <returns>Success, whatever the verdict; Failure only for a fault of our own, with the exception in the log.</returns>
    [CustomAction]
    public static ActionResult EvaluatePrerequisites(Session session) =>
        Guard.Run(new InstallerSession(session), installer => new PrerequisiteEvaluation(installer, ThisServer.ReadFacts, new SystemClock()).Run());
}
