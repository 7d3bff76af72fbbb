using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Fixes;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using static CloudProvisioningBootstrapper.Prerequisites.Tests.Servers;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Fixes;

public abstract class RegistryFixerTests
{
    private static readonly RegistryPath First = RegistryPath.LocalMachine(@"SOFTWARE\First");
    private static readonly RegistryPath Second = RegistryPath.LocalMachine(@"SOFTWARE\Second\Deeper");

    private readonly InMemoryRegistry registry = new();
    private readonly InMemoryCaptureStore store = new();
    private readonly List<string> lines = [];

    private RegistryFixer Fixer => new(registry, store, lines.Add);

    private static RegistryChange Change(RegistryPath path, string name, uint value) => new(PrerequisiteId.Tls12, path.Value(name), DWord(value), Current: null, NeedsRestart: true);

    public class Apply : RegistryFixerTests
    {
        [Fact]
        public void Says_of_each_change_what_was_and_what_is()
        {
            registry[First, "A"] = RegistryValue.Text("1");
            Fixer.Apply([Change(First, "A", 1), Change(Second, "B", 0)]);
            Assert.Equal(
                [
                    @"HKLM\SOFTWARE\First A: ""1"" -> dword:00000001",
                    @"HKLM\SOFTWARE\Second\Deeper B: (none) -> dword:00000000",
                ],
                lines);
        }

        [Fact]
        public void Without_a_capture_on_the_disk_nothing_is_changed()
        {
            registry.MakeKey(First);
            var before = registry.Snapshot();
            store.IsFull = true;
            Assert.Throws<IOException>(() => Fixer.Apply([Change(First, "A", 1)]));
            Assert.Equal(before, registry.Snapshot());
            Assert.Empty(lines);
        }

        [Fact]
        public void What_cant_be_captured_is_not_changed()
        {
            registry.MakeKey(Second);
            registry.Deny(Second);
            Assert.Throws<RegistryAccessException>(() => Fixer.Apply([Change(First, "A", 1), Change(Second, "B", 1)]));
            Assert.False(registry.KeyExists(First));
            Assert.False(store.HasPending);
        }

        [Fact]
        public void A_read_only_key_is_named()
        {
            registry.MakeKey(Second);
            registry.DenyWriting(Second);
            var error = Assert.Throws<RegistryAccessException>(() => Fixer.Apply([Change(First, "A", 1), Change(Second, "B", 1)]));
            Assert.StartsWith($"{Second}: ", error.Message, StringComparison.Ordinal);
        }

        [Fact]
        public void No_change_leaves_no_capture()
        {
            Fixer.Apply([]);
            Fixer.Commit();
            Assert.Equal((null, null), (store.Pending, store.Applied));
        }
    }

    public class Commit : RegistryFixerTests
    {
        [Fact]
        public void A_run_that_is_broken_off_while_it_records_is_made_again()
        {
            Fixer.Apply([Change(First, "A", 1)]);
            Assert.Throws<IOException>(() => Fixer.Commit(_ => throw new IOException()));
            Assert.True(store.HasPending);
        }
    }

    public class RollBack : RegistryFixerTests
    {
        [Fact]
        public void Puts_back_what_it_can_when_one_value_cant_be_put_back()
        {
            registry[First, "A"] = DWord(0);
            registry[Second, "B"] = DWord(0);
            var before = registry.Snapshot();
            Fixer.Apply([Change(First, "A", 1), Change(Second, "B", 1)]);
            registry.DenyWriting(Second);
            Fixer.RollBack();
            Assert.Equal(DWord(0), registry.GetValue(First, "A"));
            Assert.Contains(lines, line => line.Contains(Second.ToString(), StringComparison.Ordinal) && line.Contains("the next run of Setup tries again", StringComparison.Ordinal));

            registry.Allow(Second);
            Assert.True(Fixer.Recover());
            Assert.Equal(before, registry.Snapshot());
        }

        [Fact]
        public void Says_so_when_the_capture_is_damaged()
        {
            store.Pending = "<registryCapture";
            Fixer.RollBack();
            Assert.Contains("the file", Assert.Single(lines), StringComparison.Ordinal);
            Assert.True(store.HasPending);
        }

        [Fact]
        public void Does_nothing_when_nothing_was_changed()
        {
            Fixer.RollBack();
            Assert.Empty(lines);
        }

        [Fact]
        public void A_new_key_in_which_somebody_has_put_something_stays_and_is_named()
        {
            Fixer.Apply([Change(Second, "B", 1)]);
            registry[Second, "Theirs"] = DWord(7);
            Fixer.RollBack();
            Assert.Null(registry.GetValue(Second, "B"));
            Assert.Equal(DWord(7), registry.GetValue(Second, "Theirs"));
            Assert.Contains($"{Second} is kept, because someone else has stored something in it", lines);
        }
    }

    public class Recover : RegistryFixerTests
    {
        [Fact]
        public void Says_whether_there_was_anything_to_recover()
        {
            Assert.False(Fixer.Recover());
            Assert.Empty(lines);
            Fixer.Apply([Change(First, "A", 1)]);
            Assert.True(Fixer.Recover());
            Assert.Contains(lines, line => line.StartsWith("An earlier run was interrupted", StringComparison.Ordinal));
            Assert.False(Fixer.Recover());
        }

        [Fact]
        public void A_damaged_capture_is_an_error_that_names_the_file_and_stays()
        {
            store.Pending = "<registryCapture formatVersion='2' />";
            Assert.StartsWith("the file: ", Assert.Throws<IOException>(() => Fixer.Recover()).Message, StringComparison.Ordinal);
            Assert.True(store.HasPending);
        }
    }

    public class Revert : RegistryFixerTests
    {
        [Fact]
        public void Without_anything_applied_it_does_nothing()
        {
            Fixer.Revert();
            Assert.Empty(lines);
        }

        [Fact]
        public void Without_a_capture_on_the_disk_nothing_is_changed()
        {
            Fixer.Apply([Change(First, "A", 1)]);
            Fixer.Commit();
            store.IsFull = true;
            Assert.Throws<IOException>(() => Fixer.Revert());
            Assert.Equal(DWord(1), registry.GetValue(First, "A"));
        }

        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public void Says_when_what_was_put_back_needs_a_restart(bool needsRestart)
        {
            Fixer.Apply([Change(First, "A", 1) with { NeedsRestart = needsRestart }]);
            Fixer.Commit();
            Fixer.Revert();
            Assert.Equal(needsRestart, lines.Contains("Restart the server. The restored settings take effect only after that."));
        }

        [Fact]
        public void An_uncommitted_change_of_a_broken_run_goes_back_too()
        {
            Fixer.Apply([Change(First, "A", 1)]);
            Fixer.Revert();
            Fixer.Forget();
            Assert.False(registry.KeyExists(First));
        }
    }

    public class Forget : RegistryFixerTests
    {
        [Fact]
        public void Only_then_the_new_keys_go_so_that_a_reversion_can_be_rolled_back()
        {
            Fixer.Apply([Change(First, "A", 1), Change(Second, "B", 1)]);
            Fixer.Commit();
            registry.DeleteValue(First, "A");
            var before = registry.Snapshot();
            Fixer.Revert();
            Fixer.RollBack();
            Assert.Equal(before, registry.Snapshot());
            Fixer.Revert();
            Fixer.Forget();
            Assert.False(registry.KeyExists(First));
            Assert.False(registry.KeyExists(RegistryPath.LocalMachine(@"SOFTWARE\Second")));
        }

        [Fact]
        public void Keeps_the_changes_and_deletes_the_captures()
        {
            Fixer.Apply([Change(First, "A", 1)]);
            Fixer.Commit();
            Fixer.Forget();
            Assert.Equal(DWord(1), registry.GetValue(First, "A"));
            Assert.Equal((null, null), (store.Pending, store.Applied));
        }

        [Fact]
        public void Leaves_an_empty_key_alone_when_nothing_was_reverted()
        {
            Fixer.Apply([Change(First, "A", 1)]);
            Fixer.Commit();
            registry.DeleteValue(First, "A");
            Fixer.Forget();
            Assert.True(registry.KeyExists(First));
        }
    }
}
