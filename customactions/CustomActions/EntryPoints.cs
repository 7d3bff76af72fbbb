using System.Runtime.CompilerServices;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>What Windows Installer calls. One line each; the work is elsewhere.</summary>
public static class EntryPoints
{
    /// <summary>Immediate: reads and checks the server; sets the properties of <see cref="EvaluationProperties"/>.</summary>
    /// <param name="session">The installation.</param>
    /// <returns>Success, whatever the verdict; Failure only for a fault of our own, with the exception in the log.</returns>
    [CustomAction]
    public static ActionResult EvaluatePrerequisites(Session session) =>
        Run(session, installer => new EventLogCustomActions(installer).EvaluateAndLog(new PrerequisiteEvaluation(installer).Run));

    /// <summary>Immediate, where the registry is to be changed and rollback is disabled: ends the installation before it changes anything.</summary>
    /// <param name="session">The installation.</param>
    /// <returns>Failure, with the reason in a message.</returns>
    [CustomAction]
    public static ActionResult RefuseWithoutRollback(Session session) =>
        Run(session, installer => new EventLogCustomActions(installer).Refuse(Strings.Fix_RollbackDisabled));

    /// <summary>Deferred: captures what it is going to change in the registry, and changes it.</summary>
    /// <param name="session">The installation.</param>
    /// <returns>Failure where it can't; <see cref="ApplyRegistryFixesRollback"/> undoes what was changed.</returns>
    [CustomAction]
    public static ActionResult ApplyRegistryFixes(Session session) =>
        Run(session, installer => new RegistryFixCustomActions(installer).Apply());

    /// <summary>Rollback of <see cref="ApplyRegistryFixes"/> and of <see cref="RevertRegistryFixes"/>.</summary>
    /// <param name="session">The installation.</param>
    /// <returns>Success; what can't be restored is logged and left to the next run.</returns>
    [CustomAction]
    public static ActionResult ApplyRegistryFixesRollback(Session session) =>
        RunToTheEnd(session, installer => new RegistryFixCustomActions(installer).RollBack());

    /// <summary>Commit: keeps the changes and records them, asks for the restart that they need, and tells the event log.</summary>
    /// <param name="session">The installation.</param>
    /// <returns>Failure where the record can't be written; success also where no restart could be scheduled.</returns>
    [CustomAction]
    public static ActionResult CommitInstallation(Session session) =>
        RunToTheEnd(session, installer => new InstallationCommit(installer).Run());

    /// <summary>Immediate, after an installation with dialogs: tells them what came of the restart.</summary>
    /// <param name="session">The installation.</param>
    /// <returns>Failure where the registry can't be read; the last dialog then asks for a restart and says no more.</returns>
    [CustomAction]
    public static ActionResult ShowRestart(Session session) =>
        Run(session, installer => new RestartScheduling(installer).Show());

    /// <summary>Immediate, at uninstallation with REVERTFIXES=1: proves that custom actions run on this server.</summary>
    /// <param name="session">The installation.</param>
    /// <returns>Success; where .NET Framework does not run, nothing of this does.</returns>
    [CustomAction]
    public static ActionResult ProveDotNetFramework(Session session) =>
        Run(session, installer => installer[EvaluationProperties.DotNetFrameworkRuns] = "1");

    /// <summary>Deferred, at uninstallation with REVERTFIXES=1: restores what the installation changed.</summary>
    /// <param name="session">The installation.</param>
    /// <returns>Failure where it can't; <see cref="ApplyRegistryFixesRollback"/> undoes it, and nothing is removed.</returns>
    [CustomAction]
    public static ActionResult RevertRegistryFixes(Session session) =>
        Run(session, installer => new RegistryFixCustomActions(installer).Revert());

    /// <summary>Commit of an uninstallation: deletes the captures of a reversion and the report; keeps the captures of changes that stay.</summary>
    /// <param name="session">The installation.</param>
    /// <returns>Failure where a file can't be deleted, which is ignored.</returns>
    [CustomAction]
    public static ActionResult CommitUninstallation(Session session) =>
        RunToTheEnd(session, installer => new UninstallationCommit(installer).Run());

    /// <summary>Rollback: tells the event log that the installation failed.</summary>
    /// <param name="session">The installation.</param>
    /// <returns>Success, also where the event can't be written.</returns>
    [CustomAction]
    public static ActionResult WriteFailedEvent(Session session) =>
        RunToTheEnd(session, installer => new EventLogCustomActions(installer).WriteFailed());

    /// <summary>Immediate: tells the event log that the bundle takes the package away because a later one failed.</summary>
    /// <param name="session">The installation.</param>
    /// <returns>Success, also where the event can't be written.</returns>
    [CustomAction]
    public static ActionResult WriteBundleRollbackEvent(Session session) =>
        Run(session, installer => new EventLogCustomActions(installer).WriteBundleRollback());

    /// <summary>Immediate, of a push button: shows the report.</summary>
    /// <param name="session">The installation.</param>
    /// <returns>Failure where Windows can't; the dialog stays.</returns>
    [CustomAction]
    public static ActionResult OpenReport(Session session) =>
        Run(session, installer => new OpenFileCustomActions(installer).OpenReport());

    /// <summary>Immediate, of a push button: shows Windows Installer's log.</summary>
    /// <param name="session">The installation.</param>
    /// <returns>Failure where Windows can't; the dialog stays.</returns>
    [CustomAction]
    public static ActionResult OpenLog(Session session) =>
        Run(session, installer => new OpenFileCustomActions(installer).OpenLog());

    private static ActionResult Run(Session session, Action<IInstallerSession> body, [CallerMemberName] string action = "") =>
        Guard.Run(new InstallerSession(session), body, action);

    // Rollback and commit, which leave nothing half done because somebody has pressed Cancel.
    private static ActionResult RunToTheEnd(Session session, Action<IInstallerSession> body, [CallerMemberName] string action = "") =>
        Guard.Run(new InstallerSession(session, canBeCanceled: false), body, action);
}
