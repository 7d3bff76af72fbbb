using System.Runtime.InteropServices;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Windows.Native;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>Connects from this server, and asks WinHTTP for the proxy that Windows services use.</summary>
internal sealed class WindowsNetworkReader : INetworkReader
{
    /// <summary>How long all connections together may take: an installation must not wait longer for a warning.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public IReadOnlyList<EndpointAnswer> Connect(IReadOnlyList<NetworkEndpoint> endpoints) => new ParallelConnector(Limit).Connect(endpoints);

    /// <inheritdoc/>
    public string? ReadServiceProxy()
    {
        if (!WinHttp.WinHttpGetDefaultProxyConfiguration(out var proxy))
        {
            return null;
        }

        try
        {
            return proxy.dwAccessType == WinHttp.WINHTTP_ACCESS_TYPE_NAMED_PROXY ? Marshal.PtrToStringUni(proxy.lpszProxy) : null;
        }
        finally
        {
            _ = Kernel32.GlobalFree(proxy.lpszProxy);
            _ = Kernel32.GlobalFree(proxy.lpszProxyBypass);
        }
    }
}
