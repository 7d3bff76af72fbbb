using System.Reflection;
using System.Runtime.Versioning;

namespace CloudProvisioningBootstrapper.NetFramework;

/// <summary>What runs here is what is meant: the edition that ships, on a .NET Framework that can load it.</summary>
public class EditionTests
{
    public static TheoryData<string> Product =>
        [.. typeof(EditionTests).Assembly.GetReferencedAssemblies().Select(name => name.Name).Where(name => name is "Prerequisites" or "CustomActions")];

    [Fact]
    public void The_runtime_is_Mono_or_on_Windows_Microsofts() =>
        Assert.Equal(Environment.OSVersion.Platform != PlatformID.Win32NT, Type.GetType("Mono.Runtime") is not null);

    [Fact]
    public void The_server_speaks_Turkish() => Assert.Equal(("5,5", "İ"), (5.5.ToString(), "i".ToUpper()));

    [Theory]
    [MemberData(nameof(Product))]
    public void The_product_is_its_net45_edition(string name) =>
        Assert.Equal(".NETFramework,Version=v4.5", Assembly.Load(name).GetCustomAttribute<TargetFrameworkAttribute>()?.FrameworkName);
}
