using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Fixes;

/// <summary>
/// Makes planned changes so that they can always be taken back: everything that is going to be touched is captured on the
/// disk before the first change, and the capture goes only when the changes are kept or undone.
/// </summary>
public sealed class RegistryFixer
{
    private readonly IRegistryEditor registry;
    private readonly ICaptureStore store;
    private readonly Action<string> log;

    /// <summary>Creates a fixer.</summary>
    /// <param name="registry">The registry.</param>
    /// <param name="store">Where captures are kept.</param>
    /// <param name="log">Takes a line on each thing that is done.</param>
    public RegistryFixer(IRegistryEditor registry, ICaptureStore store, Action<string> log)
    {
        this.registry = registry;
        this.store = store;
        this.log = log;
    }

    /// <summary>Undoes what an earlier run left half done (power cut, killed process), if there is such a thing.</summary>
    /// <returns>Whether there was.</returns>
    /// <exception cref="IOException">Its capture can't be read.</exception>
    /// <exception cref="RegistryAccessException">A value can't be put back; the capture stays for another try.</exception>
    public bool Recover()
    {
        if (store.ReadPending() is not { } capture)
        {
            return false;
        }

        log(Strings.Fix_Recovering);
        Undo(capture);
        store.DeletePending();
        return true;
    }

    /// <summary>Makes changes.</summary>
    /// <param name="changes">The changes.</param>
    /// <exception cref="IOException">The capture can't be written; nothing was changed.</exception>
    /// <exception cref="RegistryAccessException">A value can't be read or changed; <see cref="RollBack"/> undoes what was changed before.</exception>
    public void Apply(IReadOnlyList<RegistryChange> changes) => Make(RegistryCapture.Of(registry, changes));

    /// <summary>Undoes the changes that are not kept yet. Never throws: a rollback must go on, whatever happens.</summary>
    public void RollBack()
    {
#pragma warning disable CA1031
        try
        {
            if (store.ReadPending() is { } capture)
            {
                log(Strings.Fix_RollingBack);
                Undo(capture);
                store.DeletePending();
            }
        }
        catch (Exception exception)
        {
            log(Text.Format(Strings.Fix_RollBackFailed, exception));
        }
#pragma warning restore CA1031
    }

    /// <summary>Keeps the changes: their capture is joined to that of earlier ones.</summary>
    public void Commit()
    {
        if (store.ReadPending() is not { } capture)
        {
            return;
        }

        store.WriteApplied(store.ReadApplied()?.FollowedBy(capture) ?? capture);
        store.DeletePending();
    }

    /// <summary>Puts back what was there before all changes that were kept, so that it can be rolled back itself.</summary>
    /// <exception cref="IOException">A capture can't be read or written.</exception>
    /// <exception cref="RegistryAccessException">A value can't be put back.</exception>
    public void Revert()
    {
        if (store.ReadApplied() is not { } applied)
        {
            return;
        }

        log(Strings.Fix_Reverting);
        Make(new([.. applied.Values.Select(value => value with { Original = value.Intended, Intended = value.Original })], []), applied.AbsentKeys);
    }

    /// <summary>Forgets every capture, after the product has gone.</summary>
    public void Forget()
    {
        store.DeletePending();
        store.DeleteApplied();
    }

    private void Make(RegistryCapture capture, IReadOnlyList<RegistryPath>? keysToDelete = null)
    {
        store.WritePending(capture);
        foreach (var value in capture.Values)
        {
            Change(value);
        }

        DeleteKeys(keysToDelete ?? []);
    }

    // In reverse order; a value that is half changed does not exist, since the registry changes one at once.
    private void Undo(RegistryCapture capture)
    {
        foreach (var value in capture.Values.Reverse())
        {
            Change(value with { Original = value.Intended, Intended = value.Original });
        }

        DeleteKeys(capture.AbsentKeys);
        foreach (var hive in capture.Values.Select(value => value.Path).Distinct())
        {
            registry.Flush(hive);
        }
    }

    // What is neither as it was nor as it shall be, somebody else has changed since: theirs stays, and is named.
    private void Change(CapturedValue value)
    {
        var current = registry.GetValue(value.Path, value.Name);
        if (Equals(current, value.Intended))
        {
            return;
        }

        if (!Equals(current, value.Original))
        {
            log(Text.Format(Strings.Fix_ChangedSince, value.Path, value.Name, current?.ToString() ?? Strings.Registry_None));
            return;
        }

        if (value.Intended is null)
        {
            registry.DeleteValue(value.Path, value.Name);
        }
        else
        {
            registry.SetValue(value.Path, value.Name, value.Intended);
        }

        log(value.ToString());
    }

    private void DeleteKeys(IReadOnlyList<RegistryPath> absentBefore)
    {
        foreach (var key in absentBefore.Reverse())
        {
            if (!registry.DeleteKeyIfEmpty(key))
            {
                log(Text.Format(Strings.Fix_KeyInUse, key));
            }
        }
    }
}
