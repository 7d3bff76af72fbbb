using System.Xml;
using CloudProvisioningBootstrapper.Prerequisites.Fixes;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Tests.RandomServers;
using FsCheck;
using FsCheck.Fluent;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Fixes;

/// <summary>Captures of any values, under any names that XML can hold. (The keys and names of the fixes are constants.)</summary>
public static class AnyCapture
{
    public static Arbitrary<RegistryCapture> Captures() => Arb.From(Gen.Choose(int.MinValue, int.MaxValue).Select(seed => Make(new Random(seed))));

    private static RegistryCapture Make(Random random) => new(
        [.. Enumerable.Range(0, random.Next(5)).Select(_ => new CapturedValue(Path(random).Value(Name(random)), Value(random), Value(random), random.Next(2) > 0))],
        [.. Enumerable.Range(0, random.Next(5)).Select(_ => Path(random))]);

    private static RegistryPath Path(Random random) => new((RegistryHive)random.Next(2), (RegistryView)random.Next(2), Name(random));

    private static RegistryValue? Value(Random random) => random.Next(4) > 0 ? RandomValue.Of(random) : null;

    private static string Name(Random random)
    {
        var text = RandomValue.Text(random);
        try
        {
            return XmlConvert.VerifyXmlChars(text);
        }
        catch (XmlException)
        {
            return "a\r\nb\tc \u0085\u2028";
        }
    }
}
