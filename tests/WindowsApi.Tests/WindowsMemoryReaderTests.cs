using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Windows;

namespace CloudProvisioningBootstrapper.WindowsApi.Tests;

public class WindowsMemoryReaderTests
{
    [Fact]
    public void The_memory_is_the_installed_one_to_the_MiB() =>
        Assert.Equal(new PhysicalMemory(EmulatedServer.Memory, IsInstalled: true), new WindowsMemoryReader().Read());
}
