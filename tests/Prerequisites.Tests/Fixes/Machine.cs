using CloudProvisioningBootstrapper.Prerequisites.Fixes;
using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Fixes;

/// <summary>
/// A registry and a folder of captures to which something happens at a chosen write: it is refused, or the process dies.
/// A key is made one level after the other, then its value is set, so that all of it can end in between.
/// </summary>
internal sealed class Machine : IRegistryEditor, ICaptureStore
{
    private const int AccessDenied = 5;

    private readonly Func<InMemoryRegistry> makeRegistry;
    private readonly List<(RegistryPath Root, Action<InMemoryRegistry> Do)> writes = [];
    private readonly Dictionary<RegistryPath, int> flushed = [];
    private int? refusedStep;
    private int? lastStep;
    private int step;

    public Machine(Func<InMemoryRegistry> makeRegistry)
    {
        this.makeRegistry = makeRegistry;
        Registry = makeRegistry();
    }

    public InMemoryRegistry Registry { get; private set; }

    public InMemoryCaptureStore Store { get; } = new();

    public List<string> Lines { get; } = [];

    /// <summary>Whether something of the captures is still there.</summary>
    public bool IsClean => Store.Pending is null && Store.Applied is null;

    bool ICaptureStore.HasPending => Store.HasPending;

    /// <summary>A new process.</summary>
    public RegistryFixer Fixer => new(this, this, Lines.Add);

    /// <summary>Lets the process run until a write is refused, for once.</summary>
    /// <returns>Whether it ended with an error.</returns>
    public bool Refuse(Moment moment, Action<RegistryFixer> run)
    {
        (step, refusedStep) = (0, moment.Step);
        try
        {
            run(Fixer);
            return false;
        }
        catch (Exception exception) when (exception is RegistryAccessException or IOException)
        {
            return true;
        }
        finally
        {
            refusedStep = null;
        }
    }

    /// <summary>Lets a process run and kills it before a write.</summary>
    public void Kill(Moment moment, Action<RegistryFixer> run)
    {
        (step, lastStep) = (0, moment.Step);
        try
        {
            run(Fixer);
        }
        catch (ProcessDiedException)
        {
        }
        finally
        {
            lastStep = null;
        }
    }

    /// <summary>A power cut: of each hive only what was flushed is sure to be on the disk, and any part of what came after.</summary>
    public void CutPower(Random random)
    {
        Registry = makeRegistry();
        foreach (var root in writes.Select(write => write.Root).Distinct())
        {
            var ofRoot = writes.Where(write => write.Root == root).ToList();
            var sure = flushed.GetValueOrDefault(root);
            foreach (var (_, write) in ofRoot.Take(random.Next(sure, ofRoot.Count + 1)))
            {
                write(Registry);
            }
        }
    }

    public bool KeyExists(RegistryPath path) => Registry.KeyExists(path);

    public RegistryValue? GetValue(RegistryValuePath path) => Registry.GetValue(path);

    public void SetValue(RegistryValuePath path, RegistryValue value)
    {
        var whole = path.Key.Key;
        for (var end = whole.IndexOf('\\', StringComparison.Ordinal); end >= 0; end = whole.IndexOf('\\', end + 1))
        {
            Make(path.Key with { Key = whole[..end] });
        }

        Make(path.Key);
        Write(path.Key, registry => registry.SetValue(path, value));

        void Make(RegistryPath key)
        {
            if (!Registry.KeyExists(key))
            {
                Write(key, registry => registry.MakeKey(key));
            }
        }
    }

    public void DeleteValue(RegistryValuePath path) => Write(path.Key, registry => registry.DeleteValue(path));

    public bool DeleteKeyIfEmpty(RegistryPath path)
    {
        var isGone = false;
        Write(path, registry => isGone = registry.DeleteKeyIfEmpty(path));
        return isGone;
    }

    public void Flush(RegistryPath path)
    {
        // As Windows does it: a key that is not there can't be opened, so nothing is flushed.
        if (Registry.KeyExists(path))
        {
            flushed[Root(path)] = writes.Count(write => write.Root == Root(path));
        }
    }

    RegistryCapture? ICaptureStore.ReadPending() => Store.ReadPending();

    RegistryCapture? ICaptureStore.ReadApplied() => Store.ReadApplied();

    void ICaptureStore.WritePending(RegistryCapture capture) => WriteFile(() => Store.WritePending(capture));

    void ICaptureStore.DeletePending() => WriteFile(Store.DeletePending);

    void ICaptureStore.WriteApplied(RegistryCapture capture) => WriteFile(() => Store.WriteApplied(capture));

    void ICaptureStore.DeleteApplied() => WriteFile(Store.DeleteApplied);

    /// <summary>Hives of a user and of the computer are files of their own, as are SYSTEM and SOFTWARE; the views share one.</summary>
    private static RegistryPath Root(RegistryPath path) => new(path.Hive, RegistryView.Registry64, path.Key.Split('\\')[0]);

    private void Write(RegistryPath path, Action<InMemoryRegistry> write)
    {
        Step(() => new RegistryAccessException(path, AccessDenied));
        write(Registry);
        writes.Add((Root(path), write));
    }

    private void WriteFile(Action write)
    {
        Step(() => new IOException("the disk is full"));
        write();
    }

    private void Step(Func<Exception> refusal)
    {
        // A dead process does nothing more, whatever it catches.
        if (step >= lastStep)
        {
            throw new ProcessDiedException();
        }

        if (step++ == refusedStep)
        {
            throw refusal();
        }
    }

    private sealed class ProcessDiedException : Exception;
}
