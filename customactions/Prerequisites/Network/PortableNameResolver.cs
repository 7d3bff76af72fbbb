using System.Net;

namespace CloudProvisioningBootstrapper.Prerequisites.Network;

/// <summary>Name resolution by .NET, which nothing can end: a thread that waits for it is left behind.</summary>
internal sealed class PortableNameResolver : INameResolver
{
    public IReadOnlyList<IPAddress> Resolve(string host, CancellationToken canceled) => Dns.GetHostAddresses(host);
}
