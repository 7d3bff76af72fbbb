using System.Text;
using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Profiles;

public class RegFileTests
{
    private const string Header = "Windows Registry Editor Version 5.00\r\n";

    private static readonly RegistryPath Key = RegistryPath.LocalMachine(@"SOFTWARE\Key");

    public class Encodings
    {
        /// <summary>Name, byte order mark.</summary>
        public static TheoryData<string, byte[]> All => new()
        {
            { "utf-16", [0xFF, 0xFE] },
            { "utf-8", [] },
            { "utf-8", [0xEF, 0xBB, 0xBF] },
        };

        [Theory]
        [MemberData(nameof(All))]
        public void A_name_arrives_in_each(string encoding, byte[] mark)
        {
            var content = Encoding.GetEncoding(encoding).GetBytes(Header + "\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Key]\r\n\"Größe\"=\"大\"\r\n");
            var key = Assert.Single(RegFile.Parse("a.reg", [.. mark, .. content]).Keys);
            Assert.Equal(new("Größe", RegistryValue.Text("大")), Assert.Single(key.Values));
        }

        [Fact]
        public void Any_other_is_refused() => Assert.Equal(
            "a.reg(1): the file is neither UTF-16 LE with a byte order mark nor UTF-8",
            Assert.Throws<RegFileException>(() => RegFile.Parse("a.reg", [0xFE, 0xFF, 0x00, 0x57])).Message);

        [Fact]
        public void Half_a_character_is_refused() =>
            Assert.Throws<RegFileException>(() => RegFile.Parse("a.reg", [0xFF, 0xFE, 0x57]));
    }

    public class Keys
    {
        [Fact]
        public void Stand_in_the_order_of_the_file()
        {
            var keys = Parse(
                """
                ; a comment

                [HKEY_LOCAL_MACHINE\SOFTWARE\Key]
                [-HKEY_LOCAL_MACHINE\SOFTWARE\Key]
                  [HKEY_CURRENT_USER\SOFTWARE\Key [1]]
                """);
            Assert.Equal(
                [(Key, false), (Key, true), (RegistryPath.CurrentUser(@"SOFTWARE\Key [1]"), false)],
                keys.Select(key => (key.Path, key.IsDeletion)));
        }

        [Fact]
        public void A_hive_has_no_case() => Assert.Equal(Key, Assert.Single(Parse(@"[hkey_local_machine\SOFTWARE\Key]")).Path);
    }

    public class Values
    {
        /// <summary>What stands after the equals sign, its type and bytes.</summary>
        public static TheoryData<string, RegistryValueType, byte[]> Data => new()
        {
            { "\"\"", RegistryValueType.Text, [0, 0] },
            { "\"A\"", RegistryValueType.Text, [0x41, 0, 0, 0] },
            { "\"; [-]\"", RegistryValueType.Text, [0x3B, 0, 0x20, 0, 0x5B, 0, 0x2D, 0, 0x5D, 0, 0, 0] },
            { "\"\\\\\\\"\"", RegistryValueType.Text, [0x5C, 0, 0x22, 0, 0, 0] },
            { "dword:0000000f", RegistryValueType.DWord, [15, 0, 0, 0] },
            { "dword:FFFFFFFF", RegistryValueType.DWord, [255, 255, 255, 255] },
            { "dword:1", RegistryValueType.DWord, [1, 0, 0, 0] },
            { "hex:", RegistryValueType.Binary, [] },
            { "hex:01,fF", RegistryValueType.Binary, [1, 255] },
            { "hex:01, 02", RegistryValueType.Binary, [1, 2] },
            { "hex:01,", RegistryValueType.Binary, [1] },
            { "hex(0):01", RegistryValueType.None, [1] },
            { "hex(1):41,00", RegistryValueType.Text, [0x41, 0] },
            { "hex(2):25,00,00,00", RegistryValueType.ExpandableText, [0x25, 0, 0, 0] },
            { "hex(4):01,02,03", RegistryValueType.DWord, [1, 2, 3] },
            { "hex(7):00,00", RegistryValueType.MultiText, [0, 0] },
            { "hex(b):01,00,00,00,00,00,00,00", RegistryValueType.QWord, [1, 0, 0, 0, 0, 0, 0, 0] },
            { "hex(ffffffff):", (RegistryValueType)(-1), [] },
            { "hex(7):01,\\\r\n  02,\\\r\n03", RegistryValueType.MultiText, [1, 2, 3] },
        };

        [Theory]
        [MemberData(nameof(Data))]
        public void Have_type_and_bytes(string text, RegistryValueType type, byte[] bytes) =>
            Assert.Equal(new RegistryValue(type, bytes), ValueOf($"\"Name\"={text}").Value);

        [Theory]
        [InlineData("@=dword:1", "")]
        [InlineData("\"\"=dword:1", "")]
        [InlineData("\"Name\" = dword:1", "Name")]
        [InlineData("\"@\"=dword:1", "@")]
        [InlineData("\"a=b\"=dword:1", "a=b")]
        [InlineData("\"=hex:\"=dword:1", "=hex:")]
        [InlineData("\"C:\\\\\\\"x\\\"\"=dword:1", "C:\\\"x\"")]
        public void Have_a_name(string line, string name) => Assert.Equal(new(name, RegistryValue.DWord(1)), ValueOf(line));

        [Theory]
        [InlineData("@=-")]
        [InlineData("\"Name\"=-")]
        public void Are_deleted_by_a_minus(string line) => Assert.Null(ValueOf(line).Value);

        private static KeyValuePair<string, RegistryValue?> ValueOf(string line) =>
            Assert.Single(Assert.Single(Parse($"[HKEY_LOCAL_MACHINE\\SOFTWARE\\Key]\r\n{line}\r\n")).Values);
    }

    public class Faults
    {
        [Theory]
        [InlineData("", "a.reg(1): the first line must be \"Windows Registry Editor Version 5.00\"")]
        [InlineData("REGEDIT4", "a.reg(1): the first line must be")]
        [InlineData(" Windows Registry Editor Version 5.00", "a.reg(1): the first line must be")]
        public void The_header(string text, string message) => AssertFault(text, message);

        [Theory]
        [InlineData("[HKEY_LOCAL_MACHINE\\SOFTWARE", "a.reg(2): a key must end with ]")]
        [InlineData("[HKEY_LOCAL_MACHINE]", "a.reg(2): \"HKEY_LOCAL_MACHINE\": allowed are keys below HKEY_LOCAL_MACHINE and HKEY_CURRENT_USER")]
        [InlineData("[HKLM\\SOFTWARE]", "a.reg(2): \"HKLM\\SOFTWARE\": allowed are keys below")]
        [InlineData("[HKEY_USERS\\.DEFAULT]", "a.reg(2): \"HKEY_USERS\\.DEFAULT\": allowed are keys below")]
        [InlineData("[HKEY_LOCAL_MACHINE\\SOFTWARE\\]", "a.reg(2): \"HKEY_LOCAL_MACHINE\\SOFTWARE\\\": a part of the path is empty")]
        [InlineData("[HKEY_LOCAL_MACHINE\\SOFTWARE\\\\Key]", "a part of the path is empty")]
        [InlineData("\"Name\"=\"text\"", "a.reg(2): a value must stand below its [key]")]
        [InlineData("[-HKEY_LOCAL_MACHINE\\SOFTWARE]\r\n\"Name\"=\"text\"", "a.reg(3): a key that is deleted can't have values")]
        public void A_key(string text, string message) => AssertFault(Header + text, message);

        [Theory]
        [InlineData("Name=\"text\"", "a.reg(3): \"Name=\"text\"\": allowed are [key], [-key], \"name\"=value, @=value and comments after a semicolon")]
        [InlineData("\"Name\"", "a.reg(3): \"\"Name\"\": allowed are [key]")]
        [InlineData("\"Name=1", "allowed are [key]")]
        [InlineData("\"Na\\me\"=dword:1", "allowed are [key]")]
        [InlineData("\"Name\"=", "a.reg(3): \"\": allowed are \"text\", dword:0000000f, hex:0a,ff, hex(b):0a,ff and -")]
        [InlineData("\"Name\"=1", "a.reg(3): \"1\": allowed are \"text\"")]
        [InlineData("\"Name\"=qword:1", "allowed are \"text\"")]
        [InlineData("\"Name\"=hex(x):01", "allowed are \"text\"")]
        [InlineData("\"Name\"=hex(100000000):01", "allowed are \"text\"")]
        [InlineData("\"Name\"=\"text", "a.reg(3): \"text: a text must end with a quotation mark on its line")]
        [InlineData("\"Name\"=\"text\" ; no comment here", "a text must end with a quotation mark")]
        [InlineData("\"Name\"=\"C:\\Windows\"", "only \\\\ and \\\" are escapes")]
        [InlineData("\"Name\"=dword:", "a.reg(3): \"dword:\": a dword has one to eight hexadecimal digits")]
        [InlineData("\"Name\"=dword:123456789", "a dword has one to eight")]
        [InlineData("\"Name\"=dword:0x1", "a dword has one to eight")]
        [InlineData("\"Name\"=dword:-1", "a dword has one to eight")]
        [InlineData("\"Name\"=hex:1g", "a.reg(3): \"1g\": a byte has one or two hexadecimal digits")]
        [InlineData("\"Name\"=hex:01,,02", "a.reg(3): \"\": a byte has one or two hexadecimal digits")]
        [InlineData("\"Name\"=hex:001", "a byte has one or two")]
        [InlineData("\"Name\"=hex:01,\\\r\n  0g", "a.reg(4): \"0g\": a byte has one or two")]
        [InlineData("\"Name\"=hex:01,\\", "a.reg(3): after the backslash the data must go on in the next line")]
        [InlineData("\"Name\"=hex:01,\\\r\n\r\n02", "a.reg(3): after the backslash the data must go on in the next line")]
        public void A_value(string line, string message) =>
            AssertFault($"{Header}[HKEY_LOCAL_MACHINE\\SOFTWARE\\Key]\r\n{line}", message);

        private static void AssertFault(string text, string message) => Assert.Contains(
            message,
            Assert.Throws<RegFileException>(() => RegFile.Parse("a.reg", Encoding.UTF8.GetBytes(text))).Message,
            StringComparison.Ordinal);
    }

    public class ImportInto
    {
        [Fact]
        public void Sets_and_deletes_in_the_order_of_the_file()
        {
            var registry = new InMemoryRegistry();
            var content = Encoding.UTF8.GetBytes(Header +
                """
                [HKEY_LOCAL_MACHINE\SOFTWARE\Key\Gone]
                "Name"=dword:1
                [HKEY_LOCAL_MACHINE\SOFTWARE\Key]
                @="default"
                "Name"=dword:1
                "Gone"=dword:1
                [-HKEY_LOCAL_MACHINE\SOFTWARE\KEY\Gone]
                [HKEY_LOCAL_MACHINE\SOFTWARE\Key]
                "gone"=-
                "Never there"=-
                "Name"=dword:2
                [HKEY_LOCAL_MACHINE\SOFTWARE\Empty]
                [-HKEY_LOCAL_MACHINE\SOFTWARE\Never there]
                [HKEY_LOCAL_MACHINE\SOFTWARE\WOW6432Node\Key]
                "Name"=dword:3
                """);
            RegFile.Parse("a.reg", content).ImportInto(registry);
            Assert.Equal(RegistryValue.Text("default"), registry.GetValue(Key, ""));
            Assert.Equal(RegistryValue.DWord(2), registry.GetValue(Key, "Name"));
            Assert.Null(registry.GetValue(Key, "Gone"));
            Assert.False(registry.KeyExists(Key with { Key = @"SOFTWARE\Key\Gone" }));
            Assert.True(registry.KeyExists(Key with { Key = @"SOFTWARE\Empty" }));
            Assert.False(registry.KeyExists(Key with { Key = @"SOFTWARE\Never there" }));
            Assert.Equal(RegistryValue.DWord(3), registry.GetValue(Key with { View = RegistryView.Registry32 }, "Name"));
        }
    }

    private static IReadOnlyList<RegFileKey> Parse(string text) => RegFile.Parse("a.reg", Encoding.UTF8.GetBytes(Header + text)).Keys;
}
