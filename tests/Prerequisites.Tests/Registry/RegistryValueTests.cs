using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Registry;

public class RegistryValueTests
{
    public class AsDWord
    {
        [Theory]
        [InlineData(0u)]
        [InlineData(1u)]
        [InlineData(0xFFFFFFFFu)]
        public void Gives_the_number(uint number) => Assert.Equal(number, RegistryValue.DWord(number).AsDWord());

        [Theory]
        [InlineData(RegistryValueType.DWord, 3)]
        [InlineData(RegistryValueType.DWord, 0)]
        [InlineData(RegistryValueType.QWord, 8)]
        [InlineData(RegistryValueType.Binary, 4)]
        [InlineData(RegistryValueType.DWordBigEndian, 4)]
        [InlineData((RegistryValueType)1234, 4)]
        public void Is_null_for_any_other_type_or_length(RegistryValueType type, int length) =>
            Assert.Null(new RegistryValue(type, new byte[length]).AsDWord());
    }

    public class AsText
    {
        [Fact]
        public void Ends_at_the_null() => Assert.Equal("RemoteSigned", RegistryValue.Text("RemoteSigned").AsText());

        [Fact]
        public void Does_without_the_null_and_with_half_a_character() =>
            Assert.Equal("A", new RegistryValue(RegistryValueType.Text, [0x41, 0x00, 0x42]).AsText());

        [Fact]
        public void Is_null_for_a_number() => Assert.Null(RegistryValue.DWord(1).AsText());
    }

    public class ToStringMethod
    {
        [Fact]
        public void Writes_as_a_reg_file_does()
        {
            Assert.Equal("dword:0000000f", RegistryValue.DWord(15).ToString());
            Assert.Equal("\"text\"", RegistryValue.Text("text").ToString());
            Assert.Equal("hex:01,ff", new RegistryValue(RegistryValueType.Binary, [1, 255]).ToString());
            Assert.Equal("hex(4):01", new RegistryValue(RegistryValueType.DWord, [1]).ToString());
            Assert.Equal("hex:" + string.Join(",", Enumerable.Repeat("00", 32)) + ",… (33 bytes)", new RegistryValue(RegistryValueType.Binary, new byte[33]).ToString());
            Assert.Equal("hex(1):61,00,00,00,62,00,00,00", RegistryValue.Text("a\0b").ToString());
            Assert.Equal('"' + new string('a', 100) + "…\"", RegistryValue.Text(new string('a', 101)).ToString());
            Assert.Equal("hex(b):01,00", new RegistryValue(RegistryValueType.QWord, [1, 0]).ToString());
        }
    }
}
