using CloudProvisioningBootstrapper.Prerequisites.Checks;
using FsCheck.Xunit;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Fixes;

/// <summary>What holds for every registry, every set of changes, and every moment at which something goes wrong.</summary>
[Properties(Arbitrary = [typeof(AnyFix)], MaxTest = 500)]
public class RegistryFixerInvariantTests
{
    [Property]
    public void Applying_makes_every_change_and_no_other(RandomFix fix)
    {
        var expected = fix.Registry();
        Make(expected, fix.Changes);
        var machine = new Machine(fix.Registry);
        machine.Fixer.Apply(fix.Changes);
        Assert.Equal(expected.Snapshot(), machine.Registry.Snapshot());
    }

    [Property]
    public void Applying_and_rolling_back_is_the_identity(RandomFix fix)
    {
        var machine = new Machine(fix.Registry);
        machine.Fixer.Apply(fix.Changes);
        machine.Fixer.RollBack();
        AssertUntouched(fix, machine);
    }

    [Property]
    public void Rolling_back_after_any_refused_write_is_the_identity(RandomFix fix, Moment moment)
    {
        var machine = new Machine(fix.Registry);
        machine.Refuse(moment, fixer => fixer.Apply(fix.Changes));
        machine.Fixer.RollBack();
        AssertUntouched(fix, machine);
    }

    [Property]
    public void Recovering_after_a_death_at_any_write_is_the_identity(RandomFix fix, Moment moment)
    {
        var machine = new Machine(fix.Registry);
        machine.Kill(moment, fixer => fixer.Apply(fix.Changes));
        machine.Fixer.Recover();
        AssertUntouched(fix, machine);
    }

    [Property]
    public void Recovering_may_die_or_fail_itself(RandomFix fix, Moment first, Moment second, Moment third)
    {
        var machine = new Machine(fix.Registry);
        machine.Kill(first, fixer => fixer.Apply(fix.Changes));
        machine.Kill(second, fixer => fixer.Recover());
        machine.Refuse(third, fixer => fixer.Recover());
        machine.Fixer.Recover();
        AssertUntouched(fix, machine);
    }

    [Property]
    public void A_rollback_never_fails_and_what_it_could_not_do_the_next_run_does(RandomFix fix, Moment moment)
    {
        var machine = new Machine(fix.Registry);
        machine.Fixer.Apply(fix.Changes);
        Assert.False(machine.Refuse(moment, fixer => fixer.RollBack()));
        machine.Fixer.Recover();
        AssertUntouched(fix, machine);
    }

    [Property]
    public void After_a_power_cut_at_any_write_all_changes_are_there_or_none(RandomFix fix, Moment moment, int seed)
    {
        var changed = fix.Registry();
        Make(changed, fix.Changes);
        var machine = new Machine(fix.Registry);
        machine.Kill(moment, fixer =>
        {
            fixer.Apply(fix.Changes);
            fixer.Commit();
        });
        machine.CutPower(new Random(seed));
        var isCommitted = !machine.Store.HasPending && machine.Store.Applied is not null;
        machine.Fixer.Recover();
        Assert.Equal((isCommitted ? changed : fix.Registry()).Snapshot(), machine.Registry.Snapshot());
    }

    [Property]
    public void After_a_power_cut_at_any_write_of_a_rollback_nothing_has_changed_in_the_end(RandomFix fix, Moment moment, int seed)
    {
        var machine = new Machine(fix.Registry);
        machine.Fixer.Apply(fix.Changes);
        machine.Kill(moment, fixer => fixer.RollBack());
        machine.CutPower(new Random(seed));
        machine.Fixer.Recover();
        AssertUntouched(fix, machine);
    }

    [Property]
    public void Reverting_is_the_identity(RandomFix fix)
    {
        var machine = Installed(fix);
        machine.Fixer.Revert();
        machine.Fixer.Forget();
        AssertUntouched(fix, machine);
    }

    [Property]
    public void Reverting_what_two_installations_changed_is_the_identity(RandomFix fix)
    {
        var machine = Installed(fix);
        machine.Fixer.Apply(fix.LaterChanges);
        machine.Fixer.Commit();
        machine.Fixer.Revert();
        machine.Fixer.Forget();
        AssertUntouched(fix, machine);
    }

    [Property]
    public void A_reversion_that_is_rolled_back_is_none(RandomFix fix)
    {
        var machine = Installed(fix);
        var (registry, applied) = (machine.Registry.Snapshot(), machine.Store.Applied);
        machine.Fixer.Revert();
        machine.Fixer.RollBack();
        Assert.Equal(registry, machine.Registry.Snapshot());
        Assert.Equal((null, applied), (machine.Store.Pending, machine.Store.Applied));
    }

    [Property]
    public void A_reversion_that_is_rolled_back_after_a_refused_write_is_none(RandomFix fix, Moment moment)
    {
        var machine = Installed(fix);
        var (registry, applied) = (machine.Registry.Snapshot(), machine.Store.Applied);
        machine.Refuse(moment, fixer => fixer.Revert());
        machine.Fixer.RollBack();
        Assert.Equal(registry, machine.Registry.Snapshot());
        Assert.Equal((null, applied), (machine.Store.Pending, machine.Store.Applied));
    }

    [Property]
    public void A_reversion_that_died_at_any_write_is_done_by_the_next(RandomFix fix, Moment moment)
    {
        var machine = Installed(fix);
        machine.Kill(moment, fixer => fixer.Revert());
        machine.Fixer.Revert();
        machine.Fixer.Forget();
        AssertUntouched(fix, machine);
    }

    [Property]
    public void A_commit_that_died_at_any_write_loses_nothing(RandomFix fix, Moment moment)
    {
        // What a fix makes of a value is always the same.
        var machine = Installed(fix);
        machine.Fixer.Apply([.. fix.LaterChanges.Select(later => fix.Changes.Find(change => change.Path == later.Path) ?? later)]);
        machine.Kill(moment, fixer => fixer.Commit());
        machine.Fixer.Revert();
        machine.Fixer.Forget();
        AssertUntouched(fix, machine);
    }

    [Property]
    public void What_somebody_else_changed_since_stays_and_is_named(RandomFix fix)
    {
        // Theirs: what they changed. Ours: all else, as it was before.
        var machine = Installed(fix);
        Make(machine.Registry, fix.LaterChanges);
        machine.Lines.Clear();
        machine.Fixer.Revert();
        machine.Fixer.Forget();
        Assert.All(fix.Changes, change =>
        {
            var theirs = fix.LaterChanges.SingleOrDefault(later => later.Path == change.Path)?.Value;
            var before = fix.Values.GetValueOrDefault(new(change.Path.Key, change.Path.Name));
            var isTheirs = theirs is not null && !theirs.Equals(change.Value);
            Assert.Equal(isTheirs ? theirs : before, machine.Registry.GetValue(change.Path));
            Assert.Equal(
                isTheirs && !theirs!.Equals(before),
                machine.Lines.Contains($"{change.Path} was changed by someone else since then and is left as it is: {theirs}"));
        });
    }

    private static Machine Installed(RandomFix fix)
    {
        var machine = new Machine(fix.Registry);
        machine.Fixer.Apply(fix.Changes);
        machine.Fixer.Commit();
        return machine;
    }

    private static void Make(InMemoryRegistry registry, IEnumerable<RegistryChange> changes)
    {
        foreach (var change in changes)
        {
            registry.SetValue(change.Path, change.Value);
        }
    }

    private static void AssertUntouched(RandomFix fix, Machine machine)
    {
        Assert.Equal(fix.Registry().Snapshot(), machine.Registry.Snapshot());
        Assert.True(machine.IsClean);
    }
}
