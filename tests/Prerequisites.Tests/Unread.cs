using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests;

/// <summary>What a test does not read.</summary>
internal sealed class Unread : IWindowsVersionReader, IMemoryReader, IDomainReader, INetworkReader, IDirectoryReader, ISecurityPolicyReader, IAccountReader
{
    /// <summary>What each fact says that would have been read.</summary>
    public const string Reason = "This test does not read it.";

    int IWindowsVersionReader.Build => throw new NotSupportedException(Reason);

    ProductType IWindowsVersionReader.ProductType => throw new NotSupportedException(Reason);

    PhysicalMemory IMemoryReader.Read() => throw new NotSupportedException(Reason);

    JoinStatus IDomainReader.ReadJoinStatus(out string name) => throw new NotSupportedException(Reason);

    int? IDomainReader.ReadSecureChannel() => throw new NotSupportedException(Reason);

    NetworkFacts INetworkReader.Read(NetworkRequest request, Deadline deadline) => throw new NotSupportedException(Reason);

    DirectoryAccess IDirectoryReader.Read(string domainController, bool isInDomain, Deadline deadline) => throw new NotSupportedException(Reason);

    bool ISecurityPolicyReader.ReadFipsMode() => throw new NotSupportedException(Reason);

    ServiceLogonRights ISecurityPolicyReader.ReadServiceLogonRights() => throw new NotSupportedException(Reason);

    CallingAccount IAccountReader.Read() => throw new NotSupportedException(Reason);
}
