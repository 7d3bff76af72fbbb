using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>Where a proxy is set.</summary>
public enum ProxyPlace
{
    /// <summary>"netsh winhttp set proxy", which Windows services use.</summary>
    WinHttp,

    /// <summary>The internet options of the account that runs this, or those of the computer where a policy says so.</summary>
    Account,
}

/// <summary>How Windows is told to get out. No user name or password that stands in a setting gets in here.</summary>
public sealed record ProxySetting
{
    /// <summary>Stands for the address of a script that is no address.</summary>
    public const string Unreadable = "?";

    private const string SchemeEnd = "://";
    private static readonly char[] Separators = [';', ' ', '\t', '\r', '\n'];

    /// <summary>Takes a setting as Windows stores it.</summary>
    /// <param name="place">Where it is set.</param>
    /// <param name="servers">([scheme=][scheme://]server[:port]), separated by semicolons or blanks; empty: none.</param>
    /// <param name="bypass">The hosts for which no proxy is used; empty: none.</param>
    /// <param name="script">The address of a script that chooses the proxy; empty: none.</param>
    /// <param name="detects">Whether such a script is looked for on the network (WPAD).</param>
    /// <remarks>https://learn.microsoft.com/windows/win32/api/winhttp/ns-winhttp-winhttp_proxy_info</remarks>
    public ProxySetting(ProxyPlace place, string servers, string bypass = "", string script = "", bool detects = false)
    {
        Place = place;
        Servers = string.Join(";", servers.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(WithoutCredentials));
        Bypass = bypass;
        Script = WithoutSecrets(script.Trim());
        Detects = detects;
    }

    /// <summary>Where it is set.</summary>
    public ProxyPlace Place { get; }

    /// <summary>The static proxies.</summary>
    public string Servers { get; }

    /// <summary>The hosts for which no proxy is used.</summary>
    public string Bypass { get; }

    /// <summary>The address of a script, without its query; <see cref="Unreadable"/> where it is none.</summary>
    public string Script { get; }

    /// <summary>Whether a script is looked for on the network.</summary>
    public bool Detects { get; }

    /// <summary>The static proxy for what is spoken at an endpoint.</summary>
    /// <param name="protocol">What is spoken.</param>
    /// <returns>The first that can be used, or <see langword="null"/>.</returns>
    public ProxyAddress? For(EndpointProtocol protocol)
    {
        var scheme = protocol == EndpointProtocol.Http ? "http" : "https";
        var entries = Servers.Split([';'], StringSplitOptions.RemoveEmptyEntries);
        return entries.Where(entry => entry.StartsWith(scheme + "=", StringComparison.OrdinalIgnoreCase))
            .Concat(entries.Where(entry => entry.IndexOf('=') < 0))
            .Select(Parse)
            .FirstOrDefault(address => address is not null);
    }

    private static ProxyAddress? Parse(string entry)
    {
        var server = entry.Substring(entry.IndexOf('=') + 1);
        var start = server.IndexOf(SchemeEnd, StringComparison.Ordinal);
        if (start >= 0)
        {
            // SOCKS and TLS to the proxy itself are no HTTP proxies as the agent can use them.
            if (!string.Equals(server.Substring(0, start), "http", StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }

            server = server.Substring(start + SchemeEnd.Length);
        }

        server = server.TrimEnd('/');
        return ProxyAddress.Parse(server) ?? ProxyAddress.Parse(server + ":80");
    }

    // What stands before an @ is a user name and password. A server has no path that could hold another @.
    private static string WithoutCredentials(string server)
    {
        var scheme = server.IndexOf(SchemeEnd, StringComparison.Ordinal);
        var start = scheme >= 0 ? scheme + SchemeEnd.Length : server.IndexOf('=') + 1;
        var at = server.LastIndexOf('@');
        return at < start ? server : server.Remove(start, at + 1 - start);
    }

    // Scheme, host, port and path. What is no address could be a mistyped one with a password in it.
    private static string WithoutSecrets(string script) =>
        script.Length == 0 ? ""
        : !Uri.TryCreate(script, UriKind.Absolute, out var address) ? Unreadable
        : address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
}
