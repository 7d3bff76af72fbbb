using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Facts;

public class ServerFactsReaderTests
{
    public class Read
    {
        private readonly InMemoryRegistry registry = new();
        private readonly AskedDirectory directory = new();

        [Fact]
        public void Reads_the_edition_and_the_installation_option()
        {
            registry[RegistryLocations.WindowsVersion, "ProductName"] = RegistryValue.Text("Windows Server 2019 Datacenter");
            registry[RegistryLocations.WindowsVersion, "InstallationType"] = RegistryValue.Text("Server");
            registry[RegistryLocations.ServerLevels, "ServerCore"] = RegistryValue.DWord(1);
            registry[RegistryLocations.ServerLevels, "Server-Gui-Mgmt"] = RegistryValue.DWord(1);
            registry[RegistryLocations.ServerLevels, "Server-Gui-Shell"] = RegistryValue.DWord(1);
            var facts = Facts();
            Assert.Equal(new WindowsVersion(17763, ProductType.Server, "Windows Server 2019 Datacenter", InstallationType: "Server"), facts.Windows.Value);
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
            var facts = Facts();
            Assert.StartsWith($"{RegistryLocations.Tls12Client}: ", facts.Tls12.Failure, StringComparison.Ordinal);
            Assert.Equal("no answer", facts.Memory.Failure);
            Assert.Null(facts.DotNetFramework.Failure);
            Assert.Null(facts.Windows.Failure);
        }

        [Theory]
        [InlineData(@"SOFTWARE\CloudProvisioningBootstrapper\RestartRequired")]
        [InlineData(@"SOFTWARE\Microsoft\Windows\CurrentVersion\Component Based Servicing\RebootPending")]
        [InlineData(@"SOFTWARE\Microsoft\Windows\CurrentVersion\WindowsUpdate\Auto Update\RebootRequired")]
        [InlineData(@"SOFTWARE\Microsoft\ServerManager\CurrentRebootAttempts")]
        public void A_key_that_exists_says_that_a_restart_is_pending(string key)
        {
            registry[RegistryPath.LocalMachine(key), ""] = RegistryValue.Text("");
            Assert.Equal([@"HKLM\" + key], Facts().PendingRestart.Value.Places.Select(place => place.Path));
        }

        [Theory]
        [InlineData(@"SOFTWARE\Microsoft\ServerManager", "CurrentRebootAttempts")]
        [InlineData(@"SOFTWARE\Microsoft\Updates", "UpdateExeVolatile")]
        public void A_value_that_is_not_0_says_that_a_restart_is_pending(string key, string name)
        {
            registry[RegistryPath.LocalMachine(key), name] = RegistryValue.DWord(1);
            Assert.Equal([$@"HKLM\{key} {name}"], Facts().PendingRestart.Value.Places.Select(place => place.Path));
            registry[RegistryPath.LocalMachine(key), name] = RegistryValue.DWord(0);
            Assert.Empty(Facts().PendingRestart.Value.Places);
        }

        [Fact]
        public void File_operations_are_kept_apart_and_an_empty_list_is_none()
        {
            registry[RegistryLocations.SessionManager, "PendingFileRenameOperations"] = new RegistryValue(RegistryValueType.MultiText, [0, 0]);
            Assert.Empty(Facts().PendingRestart.Value.FileOperations);
            registry[RegistryLocations.SessionManager, "PendingFileRenameOperations"] = new RegistryValue(RegistryValueType.MultiText, [65, 0, 0, 0, 0, 0]);
            Assert.Single(Facts().PendingRestart.Value.FileOperations);
            Assert.Empty(Facts().PendingRestart.Value.Places);
        }

        [Fact]
        public void The_network_is_read_only_when_asked_for_and_gets_what_was_asked()
        {
            Assert.Null(Facts().Network.Value.Endpoints);
            var request = new NetworkRequest(AzureCloud.AzureUSGovernment, Guid.Empty, new("proxy", 8080));
            Assert.Equal(request, Reader().Read(new(request, null)).Network.Value.Request);
        }

        [Fact]
        public void A_network_that_can_not_be_read_says_why() =>
            Assert.Equal("no answer", Reader(new NoNetwork()).Read(new(new NetworkRequest(), null)).Network.Failure);

        [Fact]
        public void A_domain_controller_is_one_by_its_product_type() =>
            Assert.Equal(new DomainMembership(JoinStatus.Workgroup, "WORKGROUP", IsDomainController: false), Facts().Domain.Value);

        [Fact]
        public void The_directory_is_asked_only_when_asked_for()
        {
            Assert.Equal(DirectoryStage.NotAsked, Facts().Directory.Value.Stage);
            Assert.Empty(directory.Questions);
            Assert.Equal(DirectoryStage.NotJoined, Reader().Read(new(null, "dc1")).Directory.Value.Stage);
            Assert.Equal([("dc1", false)], directory.Questions);
        }

        [Fact]
        public void A_directory_reader_that_fails_leaves_the_rest_standing()
        {
            directory.Answer = () => throw new InvalidOperationException("broken");
            var facts = Reader().Read(new(null, ""));
            Assert.Equal("broken", facts.Directory.Failure);
            Assert.Equal(17763, facts.Windows.Value.Build);
        }

        [Fact]
        public void Network_and_directory_have_one_limit_of_5_seconds_together()
        {
            Assert.Equal(TimeSpan.FromSeconds(5), ServerFactsReader.Limit);
            var network = new AskedNetwork();
            _ = Reader(network).Read(new(new NetworkRequest(), ""));
            Assert.Equal(ServerFactsReader.Limit, network.Deadline!.Limit);
            Assert.Same(network.Deadline, directory.Deadline);
        }

        [Fact]
        public void A_network_that_hangs_is_left_behind_with_the_reason_and_leaves_the_rest_standing()
        {
            using var never = new ManualResetEventSlim();
            var facts = Reader(new AskedNetwork { Answer = never.Wait }, TimeSpan.FromMilliseconds(50)).Read(new(new NetworkRequest(), ""));
            never.Set();
            Assert.Equal("no answer within 0.05 s", facts.Network.Failure);
            Assert.Equal(DirectoryStage.NotJoined, facts.Directory.Value.Stage);
            Assert.Equal(17763, facts.Windows.Value.Build);
        }

        private ServerFacts Facts() => Reader().Read(ReadingRequest.Nothing);

        private ServerFactsReader Reader(INetworkReader? network = null, TimeSpan? limit = null) =>
            new(registry, new Windows2019(), new NoMemory(), new InWorkgroup(), network ?? new ClosedNetwork(), directory, new Unread(), new SystemAccount())
            {
                TimeLimit = limit ?? ServerFactsReader.Limit,
            };

        private sealed class Windows2019 : IWindowsVersionReader
        {
            public int Build => 17763;

            public ProductType ProductType => ProductType.Server;
        }

        private sealed class NoMemory : IMemoryReader
        {
            public PhysicalMemory Read() => throw new InvalidOperationException("no answer");
        }

        private sealed class InWorkgroup : IDomainReader
        {
            public JoinStatus ReadJoinStatus(out string name)
            {
                name = "WORKGROUP";
                return JoinStatus.Workgroup;
            }

            public int? ReadSecureChannel() => throw new NotSupportedException();
        }

        private sealed class AskedDirectory : IDirectoryReader
        {
            public List<(string DomainController, bool IsInDomain)> Questions { get; } = [];

            public Func<DirectoryAccess> Answer { get; set; } = () => new(DirectoryStage.NotJoined);

            public Deadline? Deadline { get; private set; }

            public DirectoryAccess Read(string domainController, bool isInDomain, Deadline deadline)
            {
                Deadline = deadline;
                Questions.Add((domainController, isInDomain));
                return Answer();
            }
        }

        private sealed class ClosedNetwork : INetworkReader
        {
            public NetworkFacts Read(NetworkRequest request, Deadline deadline) => new(request, [], HasAdapter: true, []);
        }

        private sealed class AskedNetwork : INetworkReader
        {
            public Deadline? Deadline { get; private set; }

            public Action Answer { get; set; } = () => { };

            public NetworkFacts Read(NetworkRequest request, Deadline deadline)
            {
                Deadline = deadline;
                Answer();
                return new(request, [], HasAdapter: true, []);
            }
        }

        private sealed class NoNetwork : INetworkReader
        {
            public NetworkFacts Read(NetworkRequest request, Deadline deadline) => throw new InvalidOperationException("no answer");
        }

        private sealed class SystemAccount : IAccountReader
        {
            public CallingAccount Read() => new(@"NT AUTHORITY\SYSTEM", "S-1-5-18", []);
        }
    }
}
