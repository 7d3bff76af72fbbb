using System.Text;
using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.RandomServers;

/// <summary>Registry values and texts: those that Windows would write, and those that nobody should.</summary>
public static class RandomValue
{
    private static readonly uint[] Numbers = [0, 1, 2, 3, 4, 5, 378675, 461307, 461308, 461310, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF];

    private static readonly string[] Texts =
    [
        "", "0", "1", "Server", "Server Core", "Nano Server", "Client", "Windows Server 2019 Datacenter",
        "Undefined", "Restricted", "AllSigned", "RemoteSigned", "remotesigned", "Unrestricted", "Bypass", "Default",
        "proxy.example:8080", "http://proxy.example/pac", "a text that ends with a full stop.", "...", "{0} {1:x} %s [Property] $(x)",
        " ", "\t", "one\r\ntwo", "\u0001\u001F\u007F\u0085", "\u2028", "\uD83D\uDE00", "\uD83D", "\uDE00\uD83D", "\"quoted\" \\ back", "<b>&amp;", "Größe 大小",
    ];

    /// <summary>Makes a registry value of any type with any bytes; half of all are whole numbers, a quarter whole texts.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The value.</returns>
    public static RegistryValue Of(Random random) => random.Next(8) switch
    {
        < 4 => RegistryValue.DWord(Number(random)),
        < 6 => RegistryValue.Text(Text(random)),
        6 => new(RegistryValueType.ExpandableText, Encoding.Unicode.GetBytes(Text(random))),
        _ => new(Type(random), Bytes(random)),
    };

    /// <summary>Makes a text.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <returns>The text.</returns>
    public static string Text(Random random) => random.Next(4) > 0 ? Pick(random, Texts) : Encoding.Unicode.GetString(Bytes(random));

    /// <summary>Takes one of several.</summary>
    /// <typeparam name="T">Of what.</typeparam>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="all">What there is.</param>
    /// <returns>One of them.</returns>
    public static T Pick<T>(Random random, IReadOnlyList<T> all) => all[random.Next(all.Count)];

    // Most numbers that mean something are small; a type is any 32 bits, of which Windows has names for a dozen.
    private static uint Number(Random random) => random.Next(8) switch
    {
        < 4 => (uint)random.Next(3),
        < 7 => Pick(random, Numbers),
        _ => (uint)random.NextInt64(1L << 32),
    };

    private static RegistryValueType Type(Random random) => (RegistryValueType)(random.Next(4) > 0 ? random.Next(13) : (int)random.NextInt64(int.MinValue, int.MaxValue));

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[random.Next(16) > 0 ? random.Next(12) : random.Next(2000)];
        random.NextBytes(bytes);
        return bytes;
    }
}
