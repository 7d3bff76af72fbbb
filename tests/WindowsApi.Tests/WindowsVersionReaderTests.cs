using CloudProvisioningBootstrapper.Prerequisites.Windows;

namespace CloudProvisioningBootstrapper.WindowsApi.Tests;

public class WindowsVersionReaderTests
{
    [Fact]
    public void The_build_is_the_servers() => Assert.Equal(EmulatedServer.Build, new WindowsVersionReader().Build);

    [Fact]
    public void The_product_type_is_the_servers() => Assert.Equal(EmulatedServer.ProductType, new WindowsVersionReader().ProductType);
}
