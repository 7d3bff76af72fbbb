using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.TestServers;

/// <summary>
/// What every registry reader keeps to, the one in memory and the one of Windows alike: whatever a unit test learns
/// from the first holds for the second. Each case starts and ends without <see cref="TestKey"/>.
/// </summary>
public abstract class RegistryReaderContract : IDisposable
{
    /// <summary>The name of the key under which the cases work, in each place.</summary>
    protected const string TestKey = "CloudProvisioningBootstrapper.Contract";

    private static readonly RegistryPath Software = RegistryPath.LocalMachine($@"SOFTWARE\{TestKey}");
    private static readonly RegistryPath Software32 = Software with { View = RegistryView.Registry32 };
    private static readonly RegistryPath SoftwareNode = RegistryPath.LocalMachine($@"SOFTWARE\WOW6432Node\{TestKey}");
    private static readonly RegistryPath Control = RegistryPath.LocalMachine($@"SYSTEM\CurrentControlSet\Control\{TestKey}");
    private static readonly RegistryPath Policies = RegistryPath.LocalMachine($@"SOFTWARE\Policies\{TestKey}");
    private static readonly RegistryPath User = RegistryPath.CurrentUser($@"SOFTWARE\{TestKey}");

    private static readonly RegistryValue One = RegistryValue.DWord(1);
    private static readonly RegistryValue Two = RegistryValue.DWord(2);

    /// <summary>Every type of winnt.h and two that are none.</summary>
    public static TheoryData<RegistryValueType> Types =>
    [
        .. Enum.GetValues<RegistryValueType>(), (RegistryValueType)8, (RegistryValueType)0x1234, (RegistryValueType)(-1),
    ];

    /// <summary>The reader under test.</summary>
    protected abstract IRegistryReader Reader { get; }

    [Fact]
    public void An_absent_key_has_no_values()
    {
        Assert.False(Reader.KeyExists(Software));
        Assert.Null(Reader.GetValue(Software, "Name"));
        Assert.Null(Reader.GetValue(Software, ""));
    }

    [Fact]
    public void A_key_below_an_absent_key_is_absent()
    {
        var path = Below(Software, @"Absent\Deeper");
        Assert.False(Reader.KeyExists(path));
        Assert.Null(Reader.GetValue(path, "Name"));
    }

    [Fact]
    public void A_key_exists_without_values()
    {
        MakeKey(Software);
        Assert.True(Reader.KeyExists(Software));
        Assert.Null(Reader.GetValue(Software, "Name"));
        Assert.Null(Reader.GetValue(Software, ""));
    }

    [Fact]
    public void The_keys_above_a_key_exist()
    {
        MakeKey(Below(Software, @"One\Two"));
        Assert.True(Reader.KeyExists(Below(Software, "One")));
        Assert.False(Reader.KeyExists(Below(Software, "Two")));
    }

    [Fact]
    public void A_key_whose_name_starts_alike_is_another_one()
    {
        SetValue(Below(Software, "Name Longer"), "Value", One);
        Assert.False(Reader.KeyExists(Below(Software, "Name")));
        Assert.Null(Reader.GetValue(Below(Software, "Name"), "Value"));
    }

    [Fact]
    public void A_subkey_is_no_value_and_a_value_no_subkey()
    {
        MakeKey(Below(Software, "Subkey"));
        SetValue(Software, "Value", One);
        Assert.Null(Reader.GetValue(Software, "Subkey"));
        Assert.False(Reader.KeyExists(Below(Software, "Value")));
    }

    [Fact]
    public void The_empty_name_is_the_default_value()
    {
        SetValue(Software, "", One);
        SetValue(Software, "Name", Two);
        Assert.Equal(One, Reader.GetValue(Software, ""));
    }

    [Theory]
    [InlineData(@"a\b")]
    [InlineData("a/b")]
    [InlineData("a\"b")]
    [InlineData("@")]
    [InlineData(" ")]
    [InlineData("Größe 大小")]
    public void Any_text_can_be_the_name_of_a_value(string name)
    {
        SetValue(Software, name, One);
        Assert.Equal(One, Reader.GetValue(Software, name));
        Assert.Null(Reader.GetValue(Software, name + "x"));
    }

    [Fact]
    public void A_name_can_be_long()
    {
        // https://learn.microsoft.com/windows/win32/sysinfo/registry-element-size-limits
        var key = Below(Software, new string('k', 255));
        var name = new string('v', 16383);
        SetValue(key, name, One);
        Assert.Equal(One, Reader.GetValue(key, name));
    }

    [Fact]
    public void Names_have_no_case()
    {
        SetValue(Below(Software, "Key"), "Name", One);
        Assert.Equal(One, Reader.GetValue(Below(Software, "KEY"), "nAME"));
        Assert.True(Reader.KeyExists(Software with { Key = Software.Key.ToUpperInvariant() }));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Every_type_and_every_length_is_given_back_as_it_is_stored(RegistryValueType type)
    {
        byte[] bytes = [0x41, 0x00, 0xFF, 0x80, 0x00, 0x00, 0x0A, 0x7F, 0x01];
        for (var length = 0; length <= bytes.Length; length++)
        {
            var value = new RegistryValue(type, [.. bytes.Take(length)]);
            SetValue(Software, "Name", value);
            Assert.Equal(value, Reader.GetValue(Software, "Name"));
        }
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    [InlineData(0x80000000u)]
    [InlineData(0xFFFFFFFFu)]
    public void A_DWORD_has_32_bits(uint number)
    {
        SetValue(Software, "Name", RegistryValue.DWord(number));
        Assert.Equal(number, Reader.GetValue(Software, "Name")?.AsDWord());
    }

    [Theory]
    [InlineData("")]
    [InlineData("RemoteSigned")]
    [InlineData("%SystemRoot%")]
    [InlineData("Größe 大小 \U0001F600")]
    public void A_text_is_given_back_unexpanded(string text)
    {
        SetValue(Software, "Name", RegistryValue.Text(text));
        Assert.Equal(text, Reader.GetValue(Software, "Name")?.AsText());
    }

    [Fact]
    public void A_text_without_a_null_gets_none()
    {
        var value = new RegistryValue(RegistryValueType.Text, [0x41, 0x00, 0x42, 0x00]);
        SetValue(Software, "Name", value);
        Assert.Equal(value, Reader.GetValue(Software, "Name"));
    }

    [Theory]
    [InlineData(65_536)]
    [InlineData(1_048_577)]
    public void A_value_can_be_large(int length)
    {
        var bytes = new byte[length];
        bytes[0] = 1;
        bytes[^1] = 2;
        var value = new RegistryValue(RegistryValueType.Binary, bytes);
        SetValue(Software, "Name", value);
        Assert.Equal(value, Reader.GetValue(Software, "Name"));
    }

    [Fact]
    public void A_value_that_is_written_again_is_the_new_one()
    {
        SetValue(Software, "Name", RegistryValue.Text("a long text"));
        SetValue(Software, "NAME", One);
        Assert.Equal(One, Reader.GetValue(Software, "Name"));
    }

    [Fact]
    public void What_is_deleted_is_absent()
    {
        SetValue(Below(Software, "Subkey"), "Name", One);
        SetValue(Software, "Name", One);
        DeleteValue(Software, "name");
        Assert.Null(Reader.GetValue(Software, "Name"));
        DeleteKey(Software);
        Assert.False(Reader.KeyExists(Software));
        Assert.False(Reader.KeyExists(Below(Software, "Subkey")));
    }

    [Fact]
    public void SOFTWARE_of_the_computer_differs_between_the_views()
    {
        SetValue(Software, "Name", One);
        Assert.False(Reader.KeyExists(Software32));
        Assert.Null(Reader.GetValue(Software32, "Name"));
        SetValue(Software32, "Name", Two);
        Assert.Equal(One, Reader.GetValue(Software, "Name"));
        Assert.Equal(Two, Reader.GetValue(Software32, "Name"));
    }

    [Fact]
    public void WOW6432Node_of_the_64_bit_view_is_the_32_bit_view()
    {
        SetValue(SoftwareNode, "Name", One);
        Assert.Equal(One, Reader.GetValue(Software32, "Name"));
        Assert.False(Reader.KeyExists(Software));
        SetValue(Software32, "Other", Two);
        Assert.Equal(Two, Reader.GetValue(SoftwareNode, "Other"));
    }

    [Fact]
    public void WOW6432Node_of_the_32_bit_view_is_that_view_itself()
    {
        SetValue(Software32, "Name", One);
        Assert.Equal(One, Reader.GetValue(SoftwareNode with { View = RegistryView.Registry32 }, "Name"));
    }

    [Fact]
    public void SYSTEM_is_one_for_both_views()
    {
        SetValue(Control, "Name", One);
        Assert.Equal(One, Reader.GetValue(Control with { View = RegistryView.Registry32 }, "Name"));
        SetValue(Control with { View = RegistryView.Registry32 }, "Other", Two);
        Assert.Equal(Two, Reader.GetValue(Control, "Other"));
    }

    [Fact]
    public void CurrentControlSet_is_a_link_to_a_control_set()
    {
        SetValue(Control, "Name", One);
        Assert.Equal(One, Reader.GetValue(RegistryPath.LocalMachine($@"SYSTEM\ControlSet001\Control\{TestKey}"), "Name"));
    }

    [Fact]
    public void SOFTWARE_of_the_account_is_one_for_both_views()
    {
        SetValue(User, "Name", One);
        Assert.Equal(One, Reader.GetValue(User with { View = RegistryView.Registry32 }, "Name"));
    }

    [Fact]
    public void The_account_and_the_computer_have_keys_of_their_own()
    {
        SetValue(User, "Name", One);
        Assert.False(Reader.KeyExists(Software));
        SetValue(Software, "Name", Two);
        Assert.Equal(One, Reader.GetValue(User, "Name"));
        Assert.Equal(Two, Reader.GetValue(Software, "Name"));
    }

    [Fact]
    public void Policies_of_the_computer_are_one_for_both_views()
    {
        SetValue(Policies, "Name", One);
        Assert.Equal(One, Reader.GetValue(Policies with { View = RegistryView.Registry32 }, "Name"));
        Assert.Equal(One, Reader.GetValue(RegistryPath.LocalMachine($@"SOFTWARE\WOW6432Node\Policies\{TestKey}"), "Name"));
    }

    [Fact]
    public void A_denied_key_is_not_absent_but_an_error_that_names_it()
    {
        const int AccessDenied = 5;
        SetValue(Software, "Name", One);
        SetValue(Below(Software, "Subkey"), "Name", Two);
        using (Deny(Software))
        {
            var errors = new[]
            {
                Assert.Throws<RegistryAccessException>(() => Reader.KeyExists(Software)),
                Assert.Throws<RegistryAccessException>(() => Reader.GetValue(Software, "Name")),
                Assert.Throws<RegistryAccessException>(() => Reader.GetValue(Software, "Absent")),
            };
            Assert.All(errors, error => Assert.Equal((Software, AccessDenied), (error.Path, error.Win32Error)));
            Assert.All(errors, error => Assert.StartsWith($"{Software}: ", error.Message, StringComparison.Ordinal));

            // The right to read a key is its own.
            Assert.Equal(Two, Reader.GetValue(Below(Software, "Subkey"), "Name"));
        }

        Assert.Equal(One, Reader.GetValue(Software, "Name"));
    }

    /// <summary>Takes away what the case has left.</summary>
    public void Dispose()
    {
        Clean();
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes a key with the keys above it.</summary>
    /// <param name="path">The key.</param>
    protected abstract void MakeKey(RegistryPath path);

    /// <summary>Sets a value and makes its key.</summary>
    /// <param name="path">The key.</param>
    /// <param name="name">The name of the value.</param>
    /// <param name="value">The value, stored as it is.</param>
    protected abstract void SetValue(RegistryPath path, string name, RegistryValue value);

    /// <summary>Deletes a value.</summary>
    /// <param name="path">The key.</param>
    /// <param name="name">The name of the value.</param>
    protected abstract void DeleteValue(RegistryPath path, string name);

    /// <summary>Deletes a key with all below it, if it is there.</summary>
    /// <param name="path">The key.</param>
    protected abstract void DeleteKey(RegistryPath path);

    /// <summary>Denies all access to a key, which must be there.</summary>
    /// <param name="path">The key.</param>
    /// <returns>Gives the access back.</returns>
    protected abstract IDisposable Deny(RegistryPath path);

    /// <summary>A key below another one.</summary>
    /// <param name="path">The key.</param>
    /// <param name="key">The path below it.</param>
    /// <returns>The path.</returns>
    protected static RegistryPath Below(RegistryPath path, string key) => path with { Key = $@"{path.Key}\{key}" };

    /// <summary>Takes away every key that the cases work in.</summary>
    protected void Clean()
    {
        foreach (var path in new[] { Software, Software32, Control, Policies, User })
        {
            DeleteKey(path);
        }
    }
}
