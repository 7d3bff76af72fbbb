namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>Tries connections and reads proxy settings.</summary>
public interface INetworkReader
{
    /// <summary>Connects to endpoints, all at once, and sends nothing.</summary>
    /// <param name="endpoints">The endpoints, none with a wildcard.</param>
    /// <returns>One answer an endpoint, in their order, within the reader's time limit.</returns>
    IReadOnlyList<EndpointAnswer> Connect(IReadOnlyList<NetworkEndpoint> endpoints);

    /// <summary>The proxy of Windows services (WinHTTP), or <see langword="null"/> where there is none.</summary>
    /// <returns>Server and port, as configured.</returns>
    string? ReadServiceProxy();
}
