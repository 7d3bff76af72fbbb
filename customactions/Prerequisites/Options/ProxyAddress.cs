using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CloudProvisioningBootstrapper.Prerequisites.Options;

/// <summary>An HTTP proxy.</summary>
/// <param name="Host">Its name or address; an IPv6 address without brackets.</param>
/// <param name="Port">Its TCP port.</param>
public sealed record ProxyAddress(string Host, int Port)
{
    /// <summary>Reads host:port. A scheme, a user, a path or anything else beside the two is refused rather than passed over.</summary>
    /// <param name="text">The text; an IPv6 address stands in brackets.</param>
    /// <returns>The proxy, or <see langword="null"/> where the text is none.</returns>
    public static ProxyAddress? Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 1 || !int.TryParse(text.Remove(0, colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port is 0 or > IPEndPoint.MaxPort)
        {
            return null;
        }

        var host = text.Substring(0, colon);
        if (host[0] == '[' && host[host.Length - 1] == ']')
        {
            host = host.Substring(1, host.Length - 2);
            return IPAddress.TryParse(host, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6 ? new(host, port) : null;
        }

        // Unknown, Dns, IPv4 or IPv6; the last needs its brackets.
        return host.Length <= 255 && host.IndexOf(':') < 0 && Uri.CheckHostName(host) is UriHostNameType.Dns or UriHostNameType.IPv4 ? new(host, port) : null;
    }

    /// <summary>Host and port.</summary>
    /// <returns>As <see cref="Parse"/> reads it.</returns>
    public override string ToString() => Host.IndexOf(':') < 0 ? $"{Host}:{Port}" : $"[{Host}]:{Port}";
}
