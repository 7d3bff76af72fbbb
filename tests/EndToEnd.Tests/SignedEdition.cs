using System.Diagnostics;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>The test edition, built anew and signed by osslsigncode with a certificate that nobody trusts and that is thrown away.</summary>
internal sealed class SignedEdition : IDisposable
{
    private const string Name = "test-edition-signed";

    private readonly string keys = Directory.CreateTempSubdirectory("signing-").FullName;

    public SignedEdition()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Throw-away", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.3", "Code signing")], critical: true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllText(KeyFile, key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(CertificateFile, certificate.ExportCertificatePem());
        Build();
    }

    public string Folder { get; } = Path.Combine(Checkout.Root, "artifacts", Name);

    private string KeyFile => Path.Combine(keys, "key.pem");

    private string CertificateFile => Path.Combine(keys, "certificate.pem");

    /// <summary>Asserts that a file has one signature, by the certificate, and that it is that of the file's content.</summary>
    /// <param name="file">The file.</param>
    public void AssertSigned(string file)
    {
        var (exitCode, output) = Run(new ProcessStartInfo("osslsigncode", ["verify", "-CAfile", CertificateFile, "-in", file]));
        Assert.True(exitCode == 0, $"{file}\n{output}");
        Assert.Contains("Number of verified signatures: 1", output, StringComparison.Ordinal);
    }

    /// <summary>Takes a file out of the MSI.</summary>
    /// <param name="stream">The stream of the database that holds it.</param>
    /// <returns>Where it lies now.</returns>
    public string Extract(string stream)
    {
        var file = Path.Combine(keys, stream);
        var (exitCode, output) = Run(new ProcessStartInfo("sh", ["-c", "msiinfo extract \"$0\" \"$1\" >\"$2\"", Path.Combine(Folder, "Prerequisites.msi"), stream, file]));
        Assert.True(exitCode == 0, output);
        return file;
    }

    /// <summary>Takes the programs and libraries out of PrereqCheck.zip.</summary>
    /// <returns>Where they lie now.</returns>
    public IReadOnlyList<string> UnpackPrereqCheck()
    {
        var folder = Path.Combine(keys, "PrereqCheck");
        ZipFile.ExtractToDirectory(Path.Combine(Folder, "PrereqCheck.zip"), folder);
        return [.. Directory.GetFiles(folder, "*.exe"), .. Directory.GetFiles(folder, "*.dll")];
    }

    public void Dispose()
    {
        Directory.Delete(keys, recursive: true);
        Directory.Delete(Folder, recursive: true);
    }

    private void Build()
    {
        var start = new ProcessStartInfo(Path.Combine(Checkout.Root, "tests", "bench", "build"));
        start.Environment["EDITION"] = Name;
        start.Environment["ProductVersion"] = Checkout.ProductVersion;
        start.Environment["SIGNING_COMMAND"] =
            $"osslsigncode sign -certs '{CertificateFile}' -key '{KeyFile}' -h sha256 -in {{file}} -out {{file}}.signed && mv {{file}}.signed {{file}}";
        var (exitCode, output) = Run(start);
        Assert.True(exitCode == 0, output);
    }

    private static (int ExitCode, string Output) Run(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
