using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.CustomActions.Tests;

/// <summary>A server on which all is well but for what its registry says.</summary>
internal sealed class TestServer : IWindowsVersionReader, IMemoryReader, IDomainReader, INetworkReader, IDirectoryReader, ISecurityPolicyReader, IAccountReader
{
    int IWindowsVersionReader.Build => 17763;

    ProductType IWindowsVersionReader.ProductType => ProductType.Server;

    public static ServerFacts ReadFacts(IRegistryReader registry)
    {
        var server = new TestServer();
        return new ServerFactsReader(registry, server, server, server, server, server, server, server).Read(ReadingRequest.Nothing);
    }

    PhysicalMemory IMemoryReader.Read() => new(8192, IsInstalled: true);

    JoinStatus IDomainReader.ReadJoinStatus(out string name)
    {
        name = "CONTOSO";
        return JoinStatus.Domain;
    }

    NetworkFacts INetworkReader.Read(NetworkRequest request, Deadline deadline) => NetworkFacts.NotAsked;

    int? IDomainReader.ReadSecureChannel() => 0;

    DirectoryAccess IDirectoryReader.Read(string domainController, bool isInDomain, Deadline deadline) => throw new NotSupportedException();

    bool ISecurityPolicyReader.ReadFipsMode() => false;

    ServiceLogonRights ISecurityPolicyReader.ReadServiceLogonRights() => new(["S-1-5-80-0"], []);

    CallingAccount IAccountReader.Read() => new("SYSTEM", "S-1-5-18", []);
}
