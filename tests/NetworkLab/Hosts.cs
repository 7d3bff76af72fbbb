using System.Net;
using System.Security.Authentication;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.NetworkLab;

/// <summary>The hosts below .example, what answers there, and what the name server says of them.</summary>
internal sealed class Hosts
{
    /// <summary>Addresses that nothing answers at, not even with a refusal.</summary>
    private static readonly IPAddress Dropped = IPAddress.Parse("192.0.2.2");
    private static readonly IPAddress DroppedToo = IPAddress.Parse("192.0.2.3");
    private static readonly IPAddress DroppedIPv6 = IPAddress.Parse("2001:db8::2");
    private static readonly IPAddress OwnIPv6 = IPAddress.Parse("2001:db8::1");

    private readonly Dictionary<string, IPAddress[]> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<IServer> servers = [];
    private byte lastAddress = 1;

    /// <param name="certificates">Theirs.</param>
    /// <param name="folder">Gets "hosts": what the proxies know of the cloud.</param>
    /// <param name="isSilent">Whether the names of the cloud lead to nothing that answers, or get no answer at all; else they are unknown.</param>
    public Hosts(Certificates certificates, string folder, bool isSilent)
    {
        var good = certificates.Public("good", "tls13", "tls11", "tls10", "both", "clientcert", "clientcertrequired", "twice", "v6", "v6dead", "autoupdate");
        var address = Tls("good", new(good, SslProtocols.Tls12));
        Tls("tls13", new(good, SslProtocols.Tls13));
#pragma warning disable SYSLIB0039, CA5397 // Old versions are what these two are about.
        Tls("tls11", new(good, SslProtocols.Tls11));
        Tls("tls10", new(good, SslProtocols.Tls));
#pragma warning restore SYSLIB0039, CA5397
        Tls("both", new(good, SslProtocols.Tls12 | SslProtocols.Tls13));
        Tls("clientcert", new(good, SslProtocols.Tls12, AsksForCertificate: true));
        Tls("expired", new(certificates.Expired("expired"), SslProtocols.Tls12));
        Tls("future", new(certificates.Future("future"), SslProtocols.Tls12));
        Tls("misnamed", new(certificates.Public("other"), SslProtocols.Tls12));
        Tls("selfsigned", new(certificates.SelfSigned("selfsigned"), SslProtocols.Tls12));
        Tls("untrusted", new(certificates.Untrusted("untrusted"), SslProtocols.Tls12));
        Tls("inspected", new(certificates.Inspected("inspected"), SslProtocols.Tls12));
        Tls("nointermediate", new(certificates.WithoutIntermediate("nointermediate"), SslProtocols.Tls12));

        servers.Add(new OpenSslServer(Name("clientcertrequired", Next()), good));

        Plain("silent", 443, Answer.Nothing);
        Plain("reset", 443, Answer.Reset);
        Plain("close", 443, Answer.Close);
        Plain("text", 443, Answer.Text("HTTP/1.1 400 Bad Request\r\n\r\n"));
        Plain("garbage", 443, Answer.Garbage);
        Plain("drip", 443, Answer.Drip([0x16, 3, 3, 0x40, 0]));
        Plain("alert", 443, Answer.Bytes([0x15, 3, 3, 0, 2, 2, 40]));

        Plain("web", 80, Answer.Request("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"));
        Plain("webredirect", 80, Answer.Request("HTTP/1.1 302 Found\r\nLocation: http://192.0.2.2/\r\nContent-Length: 0\r\n\r\n"));
        Plain("websignin", 80, Answer.Request("HTTP/1.1 511 Network Authentication Required\r\nContent-Length: 0\r\n\r\n"));
        Plain("webforbidden", 80, Answer.Request("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"));
        Plain("websilent", 80, Answer.Nothing);
        Plain("webreset", 80, Answer.Reset);
        Plain("webclose", 80, Answer.Close);
        Plain("webssh", 80, Answer.Text("SSH-2.0-lab\r\n"));
        Plain("webgarbage", 80, Answer.Garbage);
        Plain("webdrip", 80, Answer.Drip("HTTP/1.1 200 OK"u8.ToArray()));

        Plain("silentproxy", 3128, Answer.Nothing);
        Plain("resetproxy", 3128, Answer.Reset);
        Plain("closeproxy", 3128, Answer.Close);
        Plain("notproxy", 3128, Answer.Text("SSH-2.0-lab\r\n"));
        Plain("garbageproxy", 3128, Answer.Garbage);
        Plain("dripproxy", 3128, Answer.Drip("HTTP/1.1 200 "u8.ToArray()));
        Plain("badgatewayproxy", 3128, Answer.Request("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n"));
        Plain("negotiateproxy", 3128, Answer.Request("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM\r\nContent-Length: 0\r\n\r\n"));
        Plain("redirectproxy", 3128, Answer.Request("HTTP/1.1 302 Found\r\nLocation: http://192.0.2.2/\r\nContent-Length: 0\r\n\r\n"));
        Plain("lyingproxy", 3128, Answer.Request("HTTP/1.1 200 Connection established\r\n\r\nSSH-2.0-lab\r\n"));

        // The hosts of the cloud, which only a proxy reaches.
        string[] cloud = [.. AgentEndpoints.Of(AzureCloud.Public, null).Where(endpoint => endpoint.IsTestable).Select(endpoint => endpoint.Host)];
        var reached = Next();
        servers.Add(new TlsServer(reached, new(certificates.Cloud(cloud), SslProtocols.Tls12)));
        servers.Add(new PlainServer(reached, 80, Answer.Request("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")));
        File.WriteAllLines(Path.Combine(folder, "hosts"), isSilent ? [] : cloud.Select(host => $"{reached} {host}"));
        Plain("silentdc", 389, Answer.Nothing);

        // tests/NetworkLab/lab starts these two.
        Name("proxy", IPAddress.Parse("127.0.2.1"));
        Name("authproxy", IPAddress.Parse("127.0.2.2"));

        Name("refused", Next());
        Name("refusedproxy", Next());
        Name("dropped", Dropped);
        Name("droppedproxy", Dropped);
        Name("blocked", address);
        Name("twice", DroppedToo, address);
        Name("v6", OwnIPv6);
        Name("v6dead", DroppedIPv6, address);
        Name("v6only", DroppedIPv6);
        servers.Add(new TlsServer(OwnIPv6, new(good, SslProtocols.Tls12)));
        var silent = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (index, host) in isSilent ? cloud.Index() : [])
        {
            if (index % 2 == 0)
            {
                names[host] = [Dropped];
            }
            else
            {
                silent.Add(host);
            }
        }

        servers.Add(new NameServer(IPAddress.Parse("127.0.0.53"), names, silent));
    }

    public void Start()
    {
        foreach (var server in servers)
        {
            server.Start();
        }
    }

    private IPAddress Tls(string host, TlsBehavior behavior)
    {
        var address = Name(host, Next());
        servers.Add(new TlsServer(address, behavior));
        return address;
    }

    private void Plain(string host, int port, Answer answer) => servers.Add(new PlainServer(Name(host, Next()), port, answer));

    private IPAddress Name(string host, params IPAddress[] addresses)
    {
        names.Add(host + Certificates.Domain, addresses);
        return addresses[0];
    }

    private IPAddress Next() => new([127, 0, 1, ++lastAddress]);
}

/// <summary>Something that listens.</summary>
internal interface IServer
{
    void Start();
}
