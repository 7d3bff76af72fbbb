using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CloudProvisioningBootstrapper.NetworkLab;

/// <summary>The certification authorities of the lab and what they issue. The roots are new each time and lie in a folder.</summary>
internal sealed class Certificates
{
    public const string Domain = ".example";

    private static readonly DateTimeOffset Begin = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2040, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // One key for all servers: making keys is what takes time.
    private readonly RSA key = RSA.Create(2048);
    private readonly X509Certificate2 publicRoot;
    private readonly X509Certificate2 inspectionRoot;
    private readonly X509Certificate2 untrustedRoot;
    private readonly X509Certificate2 intermediate;

    public Certificates(string folder)
    {
        publicRoot = Root("CN=Lab Public Root, O=Public Trust, C=XX");
        inspectionRoot = Root("CN=Contoso TLS Inspection CA, O=Contoso, C=XX");
        untrustedRoot = Root("CN=Lab Untrusted Root, O=Nobody, C=XX");
        intermediate = Intermediate("CN=Lab Intermediate, O=Public Trust, C=XX", publicRoot);
        Save(publicRoot, "public");
        Save(inspectionRoot, "inspection");

        void Save(X509Certificate2 root, string name) => File.WriteAllBytes(Path.Combine(folder, name + ".cer"), root.Export(X509ContentType.Cert));
    }

    public ServerCertificate Public(params string[] hosts) => Leaf(publicRoot, Begin, End, [publicRoot], hosts);

    public ServerCertificate Expired(string host) => Leaf(publicRoot, Begin, Begin.AddYears(1), [publicRoot], host);

    public ServerCertificate Future(string host) => Leaf(publicRoot, End.AddYears(-1), End, [publicRoot], host);

    public ServerCertificate Inspected(string host) => Leaf(inspectionRoot, Begin, End, [inspectionRoot], host);

    public ServerCertificate Untrusted(string host) => Leaf(untrustedRoot, Begin, End, [untrustedRoot], host);

    public ServerCertificate WithoutIntermediate(string host) => Leaf(intermediate, Begin, End, [], host);

    public ServerCertificate SelfSigned(string host)
    {
        var request = Request($"CN={host}{Domain}", key, isAuthority: false);
        AddNames(request, host);
        return new(request.CreateSelfSigned(Begin, End), []);
    }

    private static X509Certificate2 Root(string subject)
    {
        using var own = RSA.Create(2048);
        return Request(subject, own, isAuthority: true).CreateSelfSigned(Begin, End);
    }

    private static X509Certificate2 Intermediate(string subject, X509Certificate2 issuer)
    {
        using var own = RSA.Create(2048);
        using var certificate = Request(subject, own, isAuthority: true).Create(issuer, Begin, End, [1]);
        return certificate.CopyWithPrivateKey(own);
    }

    private static CertificateRequest Request(string subject, RSA key, bool isAuthority)
    {
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(
            isAuthority ? X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign : X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request;
    }

    private static void AddNames(CertificateRequest request, params string[] hosts)
    {
        var names = new SubjectAlternativeNameBuilder();
        foreach (var host in hosts)
        {
            names.AddDnsName(host + Domain);
        }

        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
    }

    private ServerCertificate Leaf(X509Certificate2 issuer, DateTimeOffset from, DateTimeOffset to, X509Certificate2[] chain, params string[] hosts)
    {
        var request = Request($"CN={hosts[0]}{Domain}", key, isAuthority: false);
        AddNames(request, hosts);
        using var certificate = request.Create(issuer, from, to, RandomNumberGenerator.GetBytes(8));
        return new(certificate.CopyWithPrivateKey(key), chain);
    }
}

/// <summary>What a server shows.</summary>
/// <param name="Leaf">Its certificate.</param>
/// <param name="Chain">What it sends with it.</param>
internal sealed record ServerCertificate(X509Certificate2 Leaf, IReadOnlyList<X509Certificate2> Chain);
