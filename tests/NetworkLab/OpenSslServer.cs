using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace CloudProvisioningBootstrapper.NetworkLab;

/// <summary>
/// A TLS server on port 443, by OpenSSL's own program, that ends the handshake of who shows no certificate, as the cloud service
/// does with who is not an agent. .NET's server ends it afterwards.
/// </summary>
internal sealed class OpenSslServer(IPAddress address, ServerCertificate certificate) : IServer
{
    public void Start()
    {
        var files = Directory.CreateTempSubdirectory("network-lab-").FullName;
        var (leaf, key) = (Path.Combine(files, "leaf.pem"), Path.Combine(files, "key.pem"));
        File.WriteAllText(leaf, certificate.Leaf.ExportCertificatePem());
        File.WriteAllText(key, certificate.Leaf.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem());
        // -www: it reads nothing from standard input.
        using var server = Process.Start("openssl", ["s_server", "-accept", $"{address}:443", "-cert", leaf, "-key", key, "-tls1_2", "-Verify", "1", "-www", "-quiet"]);
        while (!IsListening() && !server.HasExited)
        {
            Thread.Sleep(20);
        }

        Directory.Delete(files, recursive: true);
    }

    private bool IsListening()
    {
        try
        {
            using var probe = new TcpClient();
            probe.Connect(address, 443);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
