using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.TestServers;

/// <summary>What every registry editor keeps to besides: the one in memory and the one of Windows alike.</summary>
public abstract class RegistryEditorContract : RegistryReaderContract
{
    private static readonly RegistryPath Key = RegistryPath.LocalMachine($@"SOFTWARE\{TestKey}");
    private static readonly RegistryPath Deep = Below(Key, @"One\Two");

    private static readonly RegistryValue One = RegistryValue.DWord(1);
    private static readonly RegistryValue Two = RegistryValue.DWord(2);

    /// <summary>The editor under test.</summary>
    protected abstract IRegistryEditor Editor { get; }

    /// <inheritdoc/>
    protected override IRegistryReader Reader => Editor;

    [Fact]
    public void Setting_a_value_makes_its_key_and_the_keys_above()
    {
        Editor.SetValue(Deep, "Name", One);
        Assert.True(Editor.KeyExists(Key));
        Assert.Equal(One, Editor.GetValue(Deep, "Name"));
    }

    [Fact]
    public void Setting_a_value_again_replaces_it_and_leaves_the_others()
    {
        SetValue(Key, "Name", RegistryValue.Text("a long text"));
        SetValue(Key, "Other", Two);
        Editor.SetValue(Key, "nAME", One);
        Assert.Equal(One, Editor.GetValue(Key, "Name"));
        Assert.Equal(Two, Editor.GetValue(Key, "Other"));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_and_every_length_is_set_as_it_is_given(RegistryValueType type)
    {
        // No null at the end of any of them: RegSetValueExW likes to append one to a text.
        byte[] bytes = [0x41, 0x00, 0xFF, 0x80, 0x42, 0x00, 0x0A, 0x7F, 0x01];
        for (var length = 0; length <= bytes.Length; length++)
        {
            var value = new RegistryValue(type, [.. bytes.Take(length)]);
            Editor.SetValue(Key, "Name", value);
            Assert.Equal(value, Editor.GetValue(Key, "Name"));
        }
    }

    [Fact]
    public void The_default_value_is_set_and_deleted_by_the_empty_name()
    {
        SetValue(Key, "Name", One);
        Editor.SetValue(Key, "", Two);
        Assert.Equal(Two, Editor.GetValue(Key, ""));
        Editor.DeleteValue(Key, "");
        Assert.Null(Editor.GetValue(Key, ""));
        Assert.Equal(One, Editor.GetValue(Key, "Name"));
    }

    [Fact]
    public void Deleting_a_value_leaves_its_key_and_the_others()
    {
        SetValue(Key, "Name", One);
        SetValue(Key, "Other", Two);
        Editor.DeleteValue(Key, "NAME");
        Assert.Null(Editor.GetValue(Key, "Name"));
        Assert.Equal(Two, Editor.GetValue(Key, "Other"));
        Editor.DeleteValue(Key, "Other");
        Assert.True(Editor.KeyExists(Key));
    }

    [Fact]
    public void Deleting_what_is_absent_does_nothing()
    {
        Editor.DeleteValue(Deep, "Name");
        Assert.True(Editor.DeleteKeyIfEmpty(Deep));
        Assert.False(Editor.KeyExists(Key));
        MakeKey(Key);
        Editor.DeleteValue(Key, "Name");
        Assert.True(Editor.KeyExists(Key));
    }

    [Fact]
    public void An_empty_key_is_deleted_and_the_one_above_stays()
    {
        MakeKey(Deep);
        Assert.True(Editor.DeleteKeyIfEmpty(Deep));
        Assert.False(Editor.KeyExists(Deep));
        Assert.True(Editor.KeyExists(Below(Key, "One")));
    }

    [Theory]
    [InlineData("Name")]
    [InlineData("")]
    public void A_key_with_a_value_stays(string name)
    {
        SetValue(Key, name, One);
        Assert.False(Editor.DeleteKeyIfEmpty(Key));
        Assert.Equal(One, Editor.GetValue(Key, name));
    }

    [Fact]
    public void A_key_with_a_subkey_stays()
    {
        MakeKey(Deep);
        Assert.False(Editor.DeleteKeyIfEmpty(Key));
        Assert.True(Editor.KeyExists(Deep));
    }

    [Fact]
    public void The_views_are_changed_apart()
    {
        var other = Key with { View = RegistryView.Registry32 };
        Editor.SetValue(Key, "Name", One);
        Editor.SetValue(other, "Name", Two);
        Editor.DeleteValue(Key, "Name");
        Assert.True(Editor.DeleteKeyIfEmpty(Key));
        Assert.Equal(Two, Editor.GetValue(other, "Name"));
        Editor.DeleteValue(other, "Name");
        Assert.True(Editor.DeleteKeyIfEmpty(other));
        Assert.False(Editor.KeyExists(other));
    }

    [Fact]
    public void What_is_denied_is_an_error_that_names_the_key_and_changes_nothing()
    {
        const int AccessDenied = 5;
        SetValue(Key, "Name", One);
        using (Deny(Key))
        {
            var errors = new[]
            {
                Assert.Throws<RegistryAccessException>(() => Editor.SetValue(Key, "Name", Two)),
                Assert.Throws<RegistryAccessException>(() => Editor.DeleteValue(Key, "Name")),
                Assert.Throws<RegistryAccessException>(() => Editor.DeleteKeyIfEmpty(Key)),
            };
            Assert.All(errors, error => Assert.Equal((Key, AccessDenied), (error.Path, error.Win32Error)));
            Assert.All(errors, error => Assert.StartsWith($"{Key}: ", error.Message, StringComparison.Ordinal));
        }

        Assert.Equal(One, Editor.GetValue(Key, "Name"));
    }

    [Fact]
    public void Flushing_changes_nothing_whether_the_key_is_there_or_not()
    {
        Editor.Flush(Key);
        Assert.False(Editor.KeyExists(Key));
        SetValue(Key, "Name", One);
        Editor.Flush(Key);
        Assert.Equal(One, Editor.GetValue(Key, "Name"));
    }
}
