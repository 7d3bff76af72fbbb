using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Fixes;

/// <summary>
/// Makes planned changes so that they can always be undone: everything that is going to be touched is captured on the
/// disk before the first change, and the capture goes only when the changes are kept or undone.
/// </summary>
public sealed class RegistryFixer
{
    private readonly IRegistryEditor registry;
    private readonly ICaptureStore store;
    private readonly Action<string> log;

    /// <param name="log">Takes a line on each thing that is done.</param>
    public RegistryFixer(IRegistryEditor registry, ICaptureStore store, Action<string> log)
    {
        this.registry = registry;
        this.store = store;
        this.log = log;
    }

    /// <summary>Undoes what an interrupted run left half done (power cut, killed process), if there is such a thing.</summary>
    /// <returns>Whether there was.</returns>
    /// <exception cref="IOException">Its capture can't be read.</exception>
    /// <exception cref="RegistryAccessException">A value can't be restored; the capture stays for another try.</exception>
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

    /// <exception cref="IOException">The capture can't be written; nothing was changed.</exception>
    /// <exception cref="RegistryAccessException">A value can't be read or changed; <see cref="RollBack"/> undoes what was changed before.</exception>
    public void Apply(IReadOnlyList<RegistryChange> changes)
    {
        if (changes.Count > 0)
        {
            Make(RegistryCapture.Of(registry, changes));
        }
    }

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
    /// <param name="record">
    /// Records all changes that are kept. Before the pending capture goes: a run that is interrupted here is made again, and so is its record.
    /// </param>
    public void Commit(Action<RegistryCapture>? record = null)
    {
        var applied = store.ReadApplied();
        if (store.ReadPending() is { } capture)
        {
            applied = applied?.FollowedBy(capture) ?? capture;
            store.WriteApplied(applied);
        }

        if (applied is not null)
        {
            record?.Invoke(applied);
        }

        store.DeletePending();
    }

    /// <summary>
    /// Restores what was there before all changes that were kept, so that it can be rolled back itself. What an interrupted
    /// run left half done is undone before. The keys go with <see cref="Forget"/>, when there is no way back any more.
    /// </summary>
    /// <exception cref="IOException">A capture can't be read or written.</exception>
    /// <exception cref="RegistryAccessException">A value can't be restored.</exception>
    public void Revert()
    {
        Recover();
        if (store.ReadApplied() is not { } applied)
        {
            return;
        }

        log(Strings.Fix_Reverting);
        var reversion = new RegistryCapture([.. applied.Values.Select(value => value.Inverse).Where(NeedsChange)], []);
        Make(reversion);
        if (reversion.NeedsRestart)
        {
            log(Strings.Fix_ReversionNeedsRestart);
        }
    }

    /// <summary>
    /// Deletes the captures once a <see cref="Revert"/> is final, and the keys that it has left empty. Without a reversion the
    /// captures stay: they are the only way back.
    /// </summary>
    public void Forget()
    {
        // In this order, so that a run that is interrupted here does not look like an interrupted reversion.
        var isReverted = store.HasPending;
        store.DeletePending();
        try
        {
            DeleteKeys(isReverted ? store.ReadApplied()?.AbsentKeys ?? [] : []);
        }
        catch (Exception exception) when (exception is IOException or RegistryAccessException)
        {
            log(exception.Message);
        }

        store.DeleteApplied();
    }

    /// <summary>Deletes the captures that can't be read; the others stay.</summary>
    public void ForgetUnreadable()
    {
        DeleteWhere(store.ReadPending, store.DeletePending);
        DeleteWhere(store.ReadApplied, store.DeleteApplied);

        static void DeleteWhere(Func<RegistryCapture?> read, Action delete)
        {
            try
            {
                read();
            }
            catch (IOException)
            {
                delete();
            }
        }
    }

    private void Make(RegistryCapture capture)
    {
        store.WritePending(capture);
        foreach (var value in capture.Values)
        {
            Change(value);
        }

        // Before the capture can go.
        Flush(capture);
    }

    // In reverse order; a value that is half changed does not exist, since the registry changes one at once. One that can't
    // be restored does not keep the others from it.
    private void Undo(RegistryCapture capture)
    {
        RegistryAccessException? failure = null;
        foreach (var value in capture.Values.Reverse())
        {
            try
            {
                Change(value.Inverse);
            }
            catch (RegistryAccessException exception)
            {
                log(exception.Message);
                failure ??= exception;
            }
        }

        if (failure is not null)
        {
            throw new RegistryAccessException(failure.Path, failure.Win32Error);
        }

        DeleteKeys(capture.AbsentKeys);
        Flush(capture);
    }

    // By the topmost key, which is always there: the others may just have been deleted.
    private void Flush(RegistryCapture capture)
    {
        foreach (var root in capture.Values.Select(value => value.Path.Key with { Key = value.Path.Key.Key.Split('\\')[0] }).Distinct())
        {
            registry.Flush(root);
        }
    }

    // What is neither as it was nor as it shall be, someone else has changed since: theirs stays, and is named.
    private bool NeedsChange(CapturedValue value)
    {
        var current = registry.GetValue(value.Path);
        if (Equals(current, value.Intended))
        {
            return false;
        }

        if (!Equals(current, value.Original))
        {
            log(Text.Format(Strings.Fix_ChangedSince, value.Path.Key, value.Path.Name, current?.ToString() ?? Strings.Registry_None));
            return false;
        }

        return true;
    }

    private void Change(CapturedValue value)
    {
        if (!NeedsChange(value))
        {
            return;
        }

        if (value.Intended is null)
        {
            registry.DeleteValue(value.Path);
        }
        else
        {
            registry.SetValue(value.Path, value.Intended);
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
