using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Fixes;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Reports;
using CloudProvisioningBootstrapper.Prerequisites.Resources;
using CloudProvisioningBootstrapper.Prerequisites.Windows;

namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>The deferred, rollback and commit halves of the registry fixes: they run as SYSTEM and change the server.</summary>
internal sealed class RegistryFixCustomActions
{
    private readonly IInstallerSession session;
    private readonly Func<ServerFacts> readFacts;
    private readonly IRegistryEditor registry;
    private readonly ICaptureStore store;
    private readonly RegistryFixer fixer;

    /// <summary>Fixes this server.</summary>
    public RegistryFixCustomActions(IInstallerSession session)
        : this(session, () => ThisServer.ReadFacts(ReadingRequest.Nothing), new WindowsRegistryEditor(), new WindowsCaptureStore())
    {
    }

    /// <summary>Fixes any server.</summary>
    public RegistryFixCustomActions(IInstallerSession session, Func<ServerFacts> readFacts, IRegistryEditor registry, ICaptureStore store)
    {
        this.session = session;
        this.readFacts = readFacts;
        this.registry = registry;
        this.store = store;
        fixer = new RegistryFixer(registry, store, session.Log);
    }

    /// <summary>Undoes what a broken run left, then plans from what the registry says now, and applies.</summary>
    public void Apply() => OrStop(ApplyPlan, Strings.Fix_Failed);

    /// <summary>Rollback: restores what the changes touched.</summary>
    public void RollBack() => fixer.RollBack();

    /// <summary>Commit: keeps the changes and records them.</summary>
    public void Commit() => fixer.Commit(applied =>
    {
        registry.SetValue(RegistryLocations.AppliedFixes, RegistryValue.MultiText(applied.Values.Select(value => value.ToString())));
        registry.SetValue(RegistryLocations.AppliedFixesNeedRestart, RegistryValue.DWord(applied.NeedsRestart ? 1u : 0u));
    });

    /// <summary>Uninstallation, where REVERTFIXES=1 asks for it: restores what the installation changed, or nothing is removed.</summary>
    public void Revert() => OrStop(fixer.Revert, Strings.Fix_RevertFailed);

    /// <summary>
    /// Commit of an uninstallation: undoes what an interrupted run left. The capture of changes that stay stays with them: nobody
    /// can tell an uninstallation without REVERTFIXES=1 from one with a misspelled name, which the engine of the bundle ignores
    /// (ParseCommandLine in balinfo.cpp of WiX 5.0.2). Nobody asked for anything that could fail, so nothing keeps the product
    /// from being removed.
    /// </summary>
    /// <param name="isReverted">Whether <see cref="Revert"/> has run before.</param>
    /// <param name="bundleAction">The bundle's own action, BUNDLEACTION; empty without a bundle.</param>
    public void Complete(bool isReverted, string bundleAction)
    {
        try
        {
            if (!isReverted && IsUninstallation(bundleAction))
            {
                Keep();
                return;
            }

            if (!isReverted)
            {
                fixer.Revert();
            }

            fixer.Forget();
        }
        catch (RegistryAccessException exception)
        {
            // The next installation on this server, or its removal, can try again.
            session.Log(exception.Message);
            session.Log(Strings.Fix_CapturesStay);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A capture that can't be read is of no use to anybody, and would stop the next installation.
            session.Log(exception.Message);
            fixer.ForgetUnreadable();
        }
    }

    private void Keep()
    {
        fixer.Recover();
        if (store.ReadApplied() is not null)
        {
            session.Log(Strings.Fix_Kept);
        }
    }

    // The bundle names its own action. When that is not an uninstallation, it takes this package away because a later
    // one failed: nobody asked to uninstall, so nothing shall be left. 4 is uninstall in WiX 4 and later, 3 before that
    // and a kind of it since (BOOTSTRAPPER_ACTION); what else these numbers stand for never takes a package away.
    private static bool IsUninstallation(string bundleAction) => bundleAction is "" or "3" or "4";

    /// <summary>Windows Installer's own property: not empty when the product is there already.</summary>
    public const string InstalledProperty = "Installed";

    private void ApplyPlan()
    {
        var options = EvaluationOptionsParser.Parse(property => session.CustomActionData.TryGetValue(property, out var value) ? value : "").Options;
        var recovered = fixer.Recover();
        var facts = readFacts();
        var results = new PrerequisiteEvaluator().Evaluate(facts, options with { TryNetwork = false, TryDirectory = false });

        // Nothing was refused before, since what the broken run left behind can't be checked.
        if (recovered && Refusal.Format(results) is { } refusal)
        {
            // A repair is never blocked.
            if (session.CustomActionData.TryGetValue(InstalledProperty, out var installed) && installed.Length > 0)
            {
                session.Log(refusal);
                return;
            }

            throw new InstallationStoppedException(refusal);
        }

        fixer.Apply(FixPlan.For(results));
    }

    private static void OrStop(Action change, string failure)
    {
        try
        {
            change();
        }
        catch (Exception exception) when (exception is RegistryAccessException or IOException or UnauthorizedAccessException)
        {
            throw new InstallationStoppedException($"{failure}\r\n\r\n{exception.Message}", exception);
        }
    }
}
