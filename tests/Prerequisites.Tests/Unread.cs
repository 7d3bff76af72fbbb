using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests;

/// <summary>What a test does not read.</summary>
internal sealed class Unread : IWindowsVersionReader, IMemoryReader, IDomainReader, INetworkReader, IDirectoryReader, IAccountReader
{
    int IWindowsVersionReader.Build => throw new NotSupportedException();

    ProductType IWindowsVersionReader.ProductType => throw new NotSupportedException();

    PhysicalMemory IMemoryReader.Read() => throw new NotSupportedException();

    JoinStatus IDomainReader.ReadJoinStatus(out string name) => throw new NotSupportedException();

    int? IDomainReader.ReadSecureChannel() => throw new NotSupportedException();

    NetworkFacts INetworkReader.Read(NetworkRequest request, Deadline deadline) => throw new NotSupportedException();

    DirectoryAccess IDirectoryReader.Read(string domainController, bool isInDomain, Deadline deadline) => throw new NotSupportedException();

    CallingAccount IAccountReader.Read() => throw new NotSupportedException();
}
