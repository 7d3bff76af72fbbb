using System.Globalization;
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

        File.WriteAllText(Path.Combine(folder, "roots.reg"), WindowsStore(publicRoot, @"HKEY_LOCAL_MACHINE\SOFTWARE\Microsoft\SystemCertificates\AuthRoot", @"HKEY_CURRENT_USER\SOFTWARE\Microsoft\SystemCertificates\Root"));

        void Save(X509Certificate2 root, string name) => File.WriteAllBytes(Path.Combine(folder, name + ".cer"), root.Export(X509ContentType.Cert));
    }

    public ServerCertificate Public(params string[] hosts) => Leaf(publicRoot, Begin, End, [publicRoot], hosts);

    /// <summary>One for whole names, which are those of the cloud.</summary>
    public ServerCertificate Cloud(IEnumerable<string> hosts) => LeafOf(publicRoot, Begin, End, [publicRoot], [.. hosts]);

    public ServerCertificate Expired(string host) => Leaf(publicRoot, Begin, Begin.AddYears(1), [publicRoot], host);

    public ServerCertificate Future(string host) => Leaf(publicRoot, End.AddYears(-1), End, [publicRoot], host);

    public ServerCertificate Inspected(string host) => Leaf(inspectionRoot, Begin, End, [inspectionRoot], host);

    public ServerCertificate Untrusted(string host) => Leaf(untrustedRoot, Begin, End, [untrustedRoot], host);

    public ServerCertificate WithoutIntermediate(string host) => Leaf(intermediate, Begin, End, [], host);

    public ServerCertificate SelfSigned(string host)
    {
        var request = Request($"CN={host}{Domain}", key, isAuthority: false);
        AddNames(request, host + Domain);
        return new(request.CreateSelfSigned(Begin, End), []);
    }

    // For an emulated server that has to trust the root as a public one; Wine makes Root of the computer itself. A serialized certificate is a list of properties, each with
    // its number, 1 and its length; CERT_CERT_PROP_ID (32) is the certificate itself.
    private static string WindowsStore(X509Certificate2 root, params string[] stores)
    {
        var encoded = root.RawData;
        byte[] blob = [.. BitConverter.GetBytes(32), .. BitConverter.GetBytes(1), .. BitConverter.GetBytes(encoded.Length), .. encoded];
        var hex = string.Join(',', blob.Select(value => value.ToString("x2", CultureInfo.InvariantCulture)));
        return "Windows Registry Editor Version 5.00\n" + string.Concat(stores.Select(store =>
            $"\n[{store}\\Certificates\\{root.Thumbprint}]\n\"Blob\"=hex:{hex}\n"));
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

    private static void AddNames(CertificateRequest request, params string[] names)
    {
        var alternatives = new SubjectAlternativeNameBuilder();
        foreach (var name in names)
        {
            alternatives.AddDnsName(name);
        }

        request.CertificateExtensions.Add(alternatives.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
    }

    private ServerCertificate Leaf(X509Certificate2 issuer, DateTimeOffset from, DateTimeOffset to, X509Certificate2[] chain, params string[] hosts) =>
        LeafOf(issuer, from, to, chain, [.. hosts.Select(host => host + Domain)]);

    private ServerCertificate LeafOf(X509Certificate2 issuer, DateTimeOffset from, DateTimeOffset to, X509Certificate2[] chain, string[] names)
    {
        var request = Request("CN=" + names[0], key, isAuthority: false);
        AddNames(request, names);
        using var certificate = request.Create(issuer, from, to, RandomNumberGenerator.GetBytes(8));
        return new(certificate.CopyWithPrivateKey(key), chain);
    }
}

/// <summary>What a server shows.</summary>
/// <param name="Leaf">Its certificate.</param>
/// <param name="Chain">What it sends with it.</param>
internal sealed record ServerCertificate(X509Certificate2 Leaf, IReadOnlyList<X509Certificate2> Chain);
