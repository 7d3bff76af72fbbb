using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Fixes;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using static CloudProvisioningBootstrapper.Prerequisites.Tests.Servers;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Fixes;

public class RegistryCaptureTests
{
    private static readonly RegistryPath Top = RegistryPath.LocalMachine(@"SOFTWARE\Top");
    private static readonly RegistryPath Middle = RegistryPath.LocalMachine(@"SOFTWARE\Top\Middle");
    private static readonly RegistryPath Left = RegistryPath.LocalMachine(@"SOFTWARE\Top\Middle\Left");
    private static readonly RegistryPath Right = RegistryPath.LocalMachine(@"SOFTWARE\Top\Middle\Right");

    public class Of
    {
        private readonly InMemoryRegistry registry = new();

        [Fact]
        public void Holds_each_value_as_it_is_and_as_it_shall_be()
        {
            registry[Left, "There"] = RegistryValue.Text("old");
            Assert.Equal(
                [
                    new CapturedValue(Left.Value("There"), RegistryValue.Text("old"), DWord(1), NeedsRestart: true),
                    new CapturedValue(Left.Value("Absent"), null, DWord(2), NeedsRestart: true),
                ],
                RegistryCapture.Of(registry, [Change(Left, "There", 1), Change(Left, "Absent", 2)]).Values);
        }

        [Fact]
        public void Names_each_absent_key_once_and_before_those_below()
        {
            registry.MakeKey(Top);
            Assert.Equal([Middle, Left, Right], RegistryCapture.Of(registry, [Change(Left, "A", 1), Change(Right, "B", 2), Change(Left, "C", 3)]).AbsentKeys);
        }

        [Fact]
        public void Of_a_key_that_is_there_nothing_is_absent()
        {
            registry.MakeKey(Left);
            Assert.Empty(RegistryCapture.Of(registry, [Change(Left, "A", 1)]).AbsentKeys);
        }

        [Fact]
        public void What_cant_be_read_cant_be_captured()
        {
            registry.MakeKey(Left);
            registry.Deny(Left);
            Assert.Throws<RegistryAccessException>(() => RegistryCapture.Of(registry, [Change(Left, "A", 1)]));
        }

        private static RegistryChange Change(RegistryPath path, string name, uint value) => new(PrerequisiteId.Tls12, path.Value(name), DWord(value), Current: null, NeedsRestart: true);
    }

    public class FollowedBy
    {
        [Fact]
        public void What_both_changed_goes_from_the_first_to_the_last()
        {
            var joined = Capture([new(Left.Value("A"), DWord(0), DWord(1))]).FollowedBy(Capture([new(Left.Value("A"), DWord(1), DWord(2))]));
            Assert.Equal([new CapturedValue(Left.Value("A"), DWord(0), DWord(2))], joined.Values);
        }

        [Fact]
        public void What_somebody_else_changed_in_between_is_theirs()
        {
            var joined = Capture([new(Left.Value("A"), null, DWord(1))]).FollowedBy(Capture([new(Left.Value("A"), DWord(0), DWord(1))]));
            Assert.Equal([new CapturedValue(Left.Value("A"), DWord(0), DWord(1))], joined.Values);
        }

        [Fact]
        public void What_one_of_them_changed_stays()
        {
            var joined = Capture([new(Left.Value("A"), null, DWord(1))]).FollowedBy(Capture([new(Left.Value("B"), null, DWord(2)), new(Right.Value("A"), null, DWord(3))]));
            Assert.Equal(
                [new CapturedValue(Left.Value("A"), null, DWord(1)), new CapturedValue(Left.Value("B"), null, DWord(2)), new CapturedValue(Right.Value("A"), null, DWord(3))],
                joined.Values);
        }

        [Fact]
        public void A_key_stays_before_those_below_also_when_it_has_gone_in_between()
        {
            var joined = Capture([], Middle, Left).FollowedBy(Capture([], Top, Middle, Right));
            Assert.Equal([Top, Middle], joined.AbsentKeys.Take(2));
            Assert.Equal(4, joined.AbsentKeys.Count);
        }

        private static RegistryCapture Capture(CapturedValue[] values, params RegistryPath[] absentKeys) => new(values, absentKeys);
    }

    [Fact]
    public void A_change_names_the_key_the_value_the_old_and_the_new() =>
        Assert.Equal(@"HKLM\SOFTWARE\Top A: (none) -> dword:00000001", new CapturedValue(Top.Value("A"), null, DWord(1)).ToString());
}
