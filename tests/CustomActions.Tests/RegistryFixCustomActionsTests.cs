using CloudProvisioningBootstrapper.Prerequisites;
using CloudProvisioningBootstrapper.Prerequisites.Fixes;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.TestServers;

namespace CloudProvisioningBootstrapper.CustomActions.Tests;

public abstract class RegistryFixCustomActionsTests
{
    private const string ApplyFixes = "APPLYFIXES=1";

    private static readonly RegistryValue On = RegistryValue.DWord(1);

    private readonly InMemoryRegistry registry = ServerProfiles.Import(ServerProfiles.Good);
    private readonly InMemoryCaptureStore store = new();

    /// <summary>Runs an action in a process of its own, with what it was handed.</summary>
    private ActionResult Run(string customActionData, Action<RegistryFixCustomActions> action, out FakeSession session)
    {
        session = new(customActionData);
        return Guard.Run(session, installer => action(new(installer, () => TestServer.ReadFacts(registry), registry, store)), "Action");
    }

    private FakeSession Succeed(string customActionData, Action<RegistryFixCustomActions> action)
    {
        Assert.Equal(ActionResult.Success, Run(customActionData, action, out var session));
        Assert.Empty(session.Errors);
        return session;
    }

    /// <summary>Lets an action fail; gives its one message.</summary>
    private string Fail(string customActionData, Action<RegistryFixCustomActions> action)
    {
        Assert.Equal(ActionResult.Failure, Run(customActionData, action, out var session));
        return Assert.Single(session.Errors);
    }

    private void DisableTls() => registry[RegistryLocations.Tls12ClientEnabled] = RegistryValue.DWord(0);

    private RegistryValue? TlsClient => registry.GetValue(RegistryLocations.Tls12ClientEnabled);

    /// <summary>An installation that was killed after a change of the registry.</summary>
    private void BreakOff() => new RegistryFixer(registry, store, _ => { }).Apply(
        [new(PrerequisiteId.Tls12, RegistryLocations.Tls12ClientEnabled, On, Current: null, NeedsRestart: true)]);

    /// <summary>An installation that has changed the registry.</summary>
    private void Install()
    {
        DisableTls();
        Succeed(ApplyFixes, fixing => fixing.Apply());
        Succeed("", fixing => fixing.Commit());
    }

    public class Apply : RegistryFixCustomActionsTests
    {
        [Fact]
        public void Fixes_what_is_not_met_and_says_so()
        {
            DisableTls();
            var session = Succeed(ApplyFixes, fixing => fixing.Apply());
            Assert.Equal(On, TlsClient);
            Assert.Contains(session.Lines, line => line.EndsWith(" Enabled: dword:00000000 -> dword:00000001", StringComparison.Ordinal));
            Assert.True(store.HasPending);
        }

        [Fact]
        public void Without_APPLYFIXES_nothing_is_fixed()
        {
            DisableTls();
            Succeed("", fixing => fixing.Apply());
            Assert.NotEqual(On, TlsClient);
            Assert.False(store.HasPending);
        }

        [Fact]
        public void What_a_broken_run_left_is_undone_before_anything_is_judged()
        {
            DisableTls();
            BreakOff();
            var session = Succeed(ApplyFixes, fixing => fixing.Apply());
            Assert.Contains("An earlier run was interrupted while it changed the registry. Setup undoes its changes first.", session.Lines);
            Assert.Equal(On, TlsClient);
            Assert.Equal(RegistryValue.DWord(0), Assert.Single(store.ReadPending()!.Values).Original);
        }

        [Fact]
        public void A_server_that_is_found_unfit_only_then_is_refused_with_one_message()
        {
            DisableTls();
            BreakOff();
            Assert.StartsWith("This server is not ready for the Azure AD Connect cloud provisioning agent: 1 of ", Fail("APPLYFIXES=0", fixing => fixing.Apply()), StringComparison.Ordinal);
            Assert.Equal(RegistryValue.DWord(0), TlsClient);
            Assert.False(store.HasPending);
        }

        [Fact]
        public void A_repair_is_not_refused()
        {
            DisableTls();
            BreakOff();
            var session = Succeed("APPLYFIXES=0;Installed=00:00:00", fixing => fixing.Apply());
            Assert.Contains(session.Lines, line => line.StartsWith("This server is not ready", StringComparison.Ordinal));
            Assert.Equal(RegistryValue.DWord(0), TlsClient);
            Assert.False(store.HasPending);
        }

        [Fact]
        public void A_key_that_cant_be_changed_is_named_in_one_message()
        {
            DisableTls();
            registry.DenyWriting(RegistryLocations.Tls12Client);
            var message = Fail(ApplyFixes, fixing => fixing.Apply());
            Assert.StartsWith("The registry could not be changed. All changes are rolled back.", message, StringComparison.Ordinal);
            Assert.Contains(RegistryLocations.Tls12Client.ToString(), message, StringComparison.Ordinal);
            Succeed("", fixing => fixing.RollBack());
            Assert.Equal(RegistryValue.DWord(0), TlsClient);
            Assert.False(store.HasPending);
        }

        [Fact]
        public void Canceled_halfway_it_ends_as_canceled_and_the_rollback_undoes_it()
        {
            registry.DeleteKey(RegistryLocations.Tls12Client);
            var before = registry.Snapshot();
            FakeSession session = new(ApplyFixes) { CanceledAt = " Enabled: " };
            Assert.Equal(ActionResult.UserExit, Guard.Run(session, installer => new RegistryFixCustomActions(installer, () => TestServer.ReadFacts(registry), registry, store).Apply(), "Action"));
            Assert.NotEqual(before, registry.Snapshot());
            Succeed("", fixing => fixing.RollBack());
            Assert.Equal(before, registry.Snapshot());
        }

        [Fact]
        public void A_full_disk_changes_nothing_and_is_told_in_one_message()
        {
            DisableTls();
            store.IsFull = true;
            Assert.Contains("the disk is full", Fail(ApplyFixes, fixing => fixing.Apply()), StringComparison.Ordinal);
            Assert.Equal(RegistryValue.DWord(0), TlsClient);
        }

        [Fact]
        public void A_damaged_capture_is_told_in_one_message_and_stays()
        {
            store.Pending = "damaged";
            Assert.Contains("the file: ", Fail(ApplyFixes, fixing => fixing.Apply()), StringComparison.Ordinal);
            Assert.True(store.HasPending);
        }
    }

    public class RollBack : RegistryFixCustomActionsTests
    {
        [Fact]
        public void Puts_back_what_was_there()
        {
            DisableTls();
            var before = registry.Snapshot();
            Succeed(ApplyFixes, fixing => fixing.Apply());
            Succeed("", fixing => fixing.RollBack());
            Assert.Equal(before, registry.Snapshot());
        }

        [Fact]
        public void Never_fails()
        {
            store.Pending = "damaged";
            Succeed("", fixing => fixing.RollBack());
        }
    }

    public class Commit : RegistryFixCustomActionsTests
    {
        [Fact]
        public void Writes_each_change_old_and_new_into_the_record()
        {
            Install();
            Assert.Equal(
                RegistryValue.MultiText([RegistryLocations.Tls12Client + " Enabled: dword:00000000 -> dword:00000001"]),
                registry.GetValue(RegistryLocations.AppliedFixes));
            Assert.Equal(On, registry.GetValue(RegistryLocations.AppliedFixesNeedRestart));
            Assert.False(store.HasPending);
        }

        [Fact]
        public void Records_when_no_change_needs_a_restart()
        {
            registry[RegistryLocations.LocalMachineExecutionPolicy] = RegistryValue.Text("AllSigned");
            Succeed(ApplyFixes, fixing => fixing.Apply());
            Succeed("", fixing => fixing.Commit());
            Assert.Equal(RegistryValue.DWord(0), registry.GetValue(RegistryLocations.AppliedFixesNeedRestart));
        }

        [Fact]
        public void Without_a_change_nothing_is_recorded()
        {
            Succeed("", fixing => fixing.Commit());
            Assert.Null(registry.GetValue(RegistryLocations.AppliedFixes));
        }

        [Fact]
        public void An_upgrade_that_changes_nothing_records_what_earlier_versions_changed()
        {
            Install();
            registry.DeleteKey(RegistryLocations.Record);
            Succeed("", fixing => fixing.Commit());
            Assert.NotNull(registry.GetValue(RegistryLocations.AppliedFixes));
        }
    }

    public class Revert : RegistryFixCustomActionsTests
    {
        [Fact]
        public void Puts_back_what_was_there()
        {
            Install();
            Succeed("", fixing => fixing.Revert());
            Assert.Equal(RegistryValue.DWord(0), TlsClient);
        }

        [Fact]
        public void Where_nothing_was_changed_there_is_nothing_to_say()
        {
            var session = Succeed("", fixing => fixing.Revert());
            Assert.Equal(["Action: begin", "Action: end"], session.Lines);
        }

        [Fact]
        public void What_somebody_else_changed_stays_and_is_named()
        {
            Install();
            registry[RegistryLocations.Tls12Client, "Enabled"] = RegistryValue.DWord(5);
            var session = Succeed("", fixing => fixing.Revert());
            Assert.Equal(RegistryValue.DWord(5), TlsClient);
            Assert.Contains($"{RegistryLocations.Tls12Client} Enabled was changed by someone else since then and is left as it is: dword:00000005", session.Lines);
        }

        [Fact]
        public void That_it_cant_be_done_stops_the_uninstallation_and_says_how_to_go_on()
        {
            Install();
            registry.DenyWriting(RegistryLocations.Tls12Client);
            var message = Fail("", fixing => fixing.Revert());
            Assert.StartsWith("The settings that the installation changed could not be restored, so nothing was removed. Uninstall without REVERTFIXES=1", message, StringComparison.Ordinal);
            Assert.Contains(RegistryLocations.Tls12Client.ToString(), message, StringComparison.Ordinal);
        }
    }

    public class Complete : RegistryFixCustomActionsTests
    {
        [Theory]
        [InlineData("", true)]
        [InlineData("3", true)]
        [InlineData("4", true)]
        [InlineData("5", false)]
        [InlineData("6", false)]
        public void The_changes_stay_unless_the_bundle_takes_the_package_away(string bundleAction, bool stay)
        {
            Install();
            var session = Succeed("", fixing => fixing.Complete(isReverted: false, bundleAction));
            Assert.Equal(stay ? On : RegistryValue.DWord(0), TlsClient);
            Assert.Equal(stay, session.Lines.Any(line => line.StartsWith("The settings that the installation changed are kept", StringComparison.Ordinal)));
            Assert.Equal((null, stay), (store.Pending, store.Applied is not null));
        }

        [Fact]
        public void What_stayed_is_restored_by_another_installation_and_its_reversion()
        {
            Install();
            Succeed("", fixing => fixing.Complete(isReverted: false, "3"));
            Succeed(ApplyFixes, fixing => fixing.Apply());
            Succeed("", fixing => fixing.Commit());
            Succeed("", fixing => fixing.Revert());
            Succeed("", fixing => fixing.Complete(isReverted: true, "3"));
            Assert.Equal(RegistryValue.DWord(0), TlsClient);
            Assert.Equal((null, null), (store.Pending, store.Applied));
        }

        [Fact]
        public void A_damaged_capture_does_not_take_the_other_with_it()
        {
            Install();
            var applied = store.Applied;
            store.Pending = "damaged";
            Succeed("", fixing => fixing.Complete(isReverted: false, ""));
            Assert.Equal((null, applied), (store.Pending, store.Applied));
        }

        [Fact]
        public void After_a_reversion_no_capture_is_left_and_nothing_is_changed_any_more()
        {
            Install();
            Succeed("", fixing => fixing.Revert());
            Succeed("", fixing => fixing.Complete(isReverted: true, ""));
            Assert.Equal(RegistryValue.DWord(0), TlsClient);
            Assert.Equal((null, null), (store.Pending, store.Applied));
        }

        [Theory]
        [InlineData("damaged", null, "")]
        [InlineData(null, "damaged", "")]
        [InlineData("damaged", "damaged", "5")]
        public void A_damaged_capture_is_logged_and_deleted(string? pending, string? applied, string bundleAction)
        {
            (store.Pending, store.Applied) = (pending, applied);
            var session = Succeed("", fixing => fixing.Complete(isReverted: false, bundleAction));
            Assert.Contains(session.Lines, line => line.StartsWith("the file: ", StringComparison.Ordinal));
            Assert.Equal((null, null), (store.Pending, store.Applied));
        }

        [Fact]
        public void What_a_broken_run_left_is_undone_also_at_an_uninstallation()
        {
            DisableTls();
            BreakOff();
            Succeed("", fixing => fixing.Complete(isReverted: false, ""));
            Assert.Equal(RegistryValue.DWord(0), TlsClient);
            Assert.Equal((null, null), (store.Pending, store.Applied));
        }

        [Fact]
        public void What_cant_be_put_back_now_is_left_to_the_next_installation()
        {
            Install();
            registry.DenyWriting(RegistryLocations.Tls12Client);
            var session = Succeed("", fixing => fixing.Complete(isReverted: false, "5"));
            Assert.Contains(session.Lines, line => line.Contains("The next installation uses it.", StringComparison.Ordinal));
            registry.Allow(RegistryLocations.Tls12Client);
            Succeed("", fixing => fixing.Complete(isReverted: false, "5"));
            Assert.Equal(RegistryValue.DWord(0), TlsClient);
            Assert.Equal((null, null), (store.Pending, store.Applied));
        }
    }
}
