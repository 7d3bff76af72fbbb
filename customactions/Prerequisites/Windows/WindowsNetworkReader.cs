using System.Net.NetworkInformation;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Network;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>Connects from this server.</summary>
internal sealed class WindowsNetworkReader : INetworkReader
{
    public NetworkFacts Read(NetworkRequest request, Deadline deadline)
    {
        var proxies = WindowsProxySettings.Read();
        var endpoints = AgentEndpoints.Of(request.Cloud, request.TenantId);
        return NetworkInterface.GetIsNetworkAvailable()
            ? new(request, new EndpointConnector(new WindowsNameResolver(), new WindowsRootStore()).Connect(endpoints, request.Proxy, StaticProxies, deadline), true, proxies)
            : new(request, [.. endpoints.Select(endpoint => new EndpointReading(endpoint, []))], false, proxies);

        IEnumerable<ProxyAddress> StaticProxies(EndpointProtocol protocol) => proxies.Select(setting => setting.For(protocol)).OfType<ProxyAddress>();
    }
}
