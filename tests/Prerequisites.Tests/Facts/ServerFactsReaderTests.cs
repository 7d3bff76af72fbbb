using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Facts;

public class ServerFactsReaderTests
{
    public class Read
    {
        private readonly InMemoryRegistry registry = new();

        [Fact]
        public void Reads_the_edition_and_the_installation_option()
        {
            registry[RegistryLocations.WindowsVersion, "ProductName"] = RegistryValue.Text("Windows Server 2019 Datacenter");
            registry[RegistryLocations.WindowsVersion, "InstallationType"] = RegistryValue.Text("Server");
            registry[RegistryLocations.ServerLevels, "ServerCore"] = RegistryValue.DWord(1);
            registry[RegistryLocations.ServerLevels, "Server-Gui-Mgmt"] = RegistryValue.DWord(1);
            registry[RegistryLocations.ServerLevels, "Server-Gui-Shell"] = RegistryValue.DWord(1);
            var facts = Facts();
            Assert.Equal(new WindowsVersion(17763, ProductType.Server, "Windows Server 2019 Datacenter"), facts.Windows.Value);
            Assert.Equal(new InstallationOptions("Server", new ServerLevels(false, true, true)), facts.InstallationOptions.Value);
        }

        [Fact]
        public void ServerCore_alone_is_the_level_of_Server_Core()
        {
            registry[RegistryLocations.ServerLevels, "ServerCore"] = RegistryValue.DWord(1);
            Assert.Equal(new ServerLevels(false, false, false), Facts().InstallationOptions.Value.ServerLevels);
        }

        [Fact]
        public void No_level_at_all_is_no_answer_rather_than_Server_Core()
        {
            registry[RegistryLocations.ServerLevels, "Unrelated"] = RegistryValue.DWord(1);
            Assert.Null(Facts().InstallationOptions.Value.ServerLevels);
        }

        [Fact]
        public void A_level_of_the_wrong_type_is_a_failure_rather_than_Server_Core()
        {
            registry[RegistryLocations.ServerLevels, "ServerCore"] = RegistryValue.DWord(1);
            registry[RegistryLocations.ServerLevels, "Server-Gui-Shell"] = RegistryValue.Text("1");
            Assert.Contains("Server-Gui-Shell is \"1\", not a DWORD", Facts().InstallationOptions.Failure, StringComparison.Ordinal);
        }

        [Fact]
        public void The_32_bit_view_is_never_read()
        {
            var path = RegistryLocations.DotNetFramework with { View = RegistryView.Registry32 };
            registry[path, "SchUseStrongCrypto"] = RegistryValue.DWord(1);
            Assert.Null(Facts().Tls12.Value.SchUseStrongCrypto);
        }

        [Fact]
        public void What_cant_be_read_says_why_and_leaves_the_rest_standing()
        {
            registry.Deny(RegistryLocations.Tls12Client);
            var facts = new ServerFactsReader(registry, new Windows2019(), new NoMemory()).Read();
            Assert.StartsWith($"TLS 1.2 settings: {RegistryLocations.Tls12Client}: ", facts.Tls12.Failure, StringComparison.Ordinal);
            Assert.Equal("memory: no answer", facts.Memory.Failure);
            Assert.Null(facts.DotNetFramework.Failure);
            Assert.Null(facts.Windows.Failure);
        }

        private ServerFacts Facts() => new ServerFactsReader(registry, new Windows2019(), new NoMemory()).Read();

        private sealed class Windows2019 : IWindowsVersionReader
        {
            public int Build => 17763;

            public ProductType ProductType => ProductType.Server;
        }

        private sealed class NoMemory : IMemoryReader
        {
            public PhysicalMemory Read() => throw new InvalidOperationException("no answer");
        }
    }
}
