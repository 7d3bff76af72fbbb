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
internal sealed class RegistryFixing
{
    private readonly IInstallerSession session;
    private readonly Func<ServerFacts> readFacts;
    private readonly IRegistryEditor registry;
    private readonly ICaptureStore store;
    private readonly RegistryFixer fixer;

    /// <summary>Fixes this server.</summary>
    public RegistryFixing(IInstallerSession session)
        : this(session, () => ThisServer.ReadFacts(ReadingRequest.Nothing), new WindowsRegistryEditor(), new WindowsCaptureStore())
    {
    }

    /// <summary>Fixes any server.</summary>
    public RegistryFixing(IInstallerSession session, Func<ServerFacts> readFacts, IRegistryEditor registry, ICaptureStore store)
    {
        this.session = session;
        this.readFacts = readFacts;
        this.registry = registry;
        this.store = store;
        fixer = new RegistryFixer(registry, store, session.Log);
    }

    /// <summary>Undoes what a broken run left, then plans from what the registry says now, and applies.</summary>
    public void Apply() => OrStop(() =>
    {
        var options = EvaluationOptionsParser.Parse(property => session.CustomActionData.TryGetValue(property, out var value) ? value : "").Options;
        var recovered = fixer.Recover();
        var facts = readFacts();
        var results = new PrerequisiteEvaluator().Evaluate(facts, options with { TryNetwork = false, TryDirectory = false });

        // Nothing was refused before, since what the broken run left behind can't be judged.
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
    });

    /// <summary>Rollback: puts back what the changes touched.</summary>
    public void RollBack() => fixer.RollBack();

    /// <summary>Commit: keeps the changes and records them.</summary>
    public void Commit() => fixer.Commit(applied =>
    {
        registry.SetValue(RegistryLocations.AppliedFixes, RegistryValue.MultiText(applied.Values.Select(value => value.ToString())));
        registry.SetValue(RegistryLocations.AppliedFixesNeedRestart, RegistryValue.DWord(applied.NeedsRestart ? 1u : 0u));
    });

    /// <summary>Uninstallation: puts back what the installation changed, where that was asked for, or says that it stays.</summary>
    public void Revert()
    {
        if (IsRevertAskedFor())
        {
            OrStop(fixer.Revert);
            return;
        }

        // Nobody asked for anything that could fail, so nothing keeps the product from going.
        try
        {
            fixer.Recover();
            if (store.ReadApplied() is not null)
            {
                session.Log(Strings.Fix_Kept);
            }
        }
        catch (Exception exception) when (exception is RegistryAccessException or IOException or UnauthorizedAccessException)
        {
            session.Log(exception.Message);
        }
    }

    /// <summary>Commit of an uninstallation: forgets the captures.</summary>
    public void Forget() => fixer.Forget();

    /// <summary>Windows Installer's own property: not empty when the product is there already.</summary>
    public const string InstalledProperty = "Installed";

    // Uninstallation is never blocked, so a value that is not allowed is taken for "no".
    private bool IsRevertAskedFor()
    {
        var data = session.CustomActionData;

        // The bundle names its own action. When that is not an uninstallation, it takes this package away because a later
        // one failed: nobody asked to uninstall, so nothing shall be left. 4 is uninstall in WiX 4 and later, 3 before that
        // and a kind of it since (BOOTSTRAPPER_ACTION); what else these numbers stand for never takes a package away.
        return Get(PublicProperties.RevertFixes) == "1" || Get(PublicProperties.BundleAction) is not ("" or "3" or "4");

        // A value with a semicolon in it can leave the data without a name.
        string Get(string property) => data.TryGetValue(property, out var value) ? value : "";
    }

    private static void OrStop(Action change)
    {
        try
        {
            change();
        }
        catch (Exception exception) when (exception is RegistryAccessException or IOException or UnauthorizedAccessException)
        {
            throw new InstallationStoppedException($"{Strings.Fix_Failed}\r\n\r\n{exception.Message}", exception);
        }
    }
}
