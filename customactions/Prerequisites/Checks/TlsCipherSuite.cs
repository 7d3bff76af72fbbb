using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>A cipher suite of TLS 1.2 that Microsoft's service takes, and the switches that turn it off.</summary>
/// <param name="Name">Its name as Windows has it.</param>
/// <param name="Cipher">The switch of its cipher.</param>
/// <param name="Hash">The switch of its hash.</param>
internal sealed record TlsCipherSuite(string Name, RegistryValuePath Cipher, RegistryValuePath Hash)
{
    /// <summary>The eight suites of https://learn.microsoft.com/azure/active-directory-b2c/https-cipher-tls-requirements; all exchange keys by ECDHE.</summary>
    public static readonly IReadOnlyList<TlsCipherSuite> All =
    [
        .. ((string[])["ECDSA", "RSA"]).SelectMany(signature => ((string[])["GCM", "CBC"]).SelectMany(mode => (TlsCipherSuite[])
        [
            new($"TLS_ECDHE_{signature}_WITH_AES_128_{mode}_SHA256", RegistryLocations.Aes128Enabled, RegistryLocations.Sha256Enabled),
            new($"TLS_ECDHE_{signature}_WITH_AES_256_{mode}_SHA384", RegistryLocations.Aes256Enabled, RegistryLocations.Sha384Enabled),
        ])),
    ];

    /// <summary>Windows Server 2012 R2 has a name for each suite with each curve.</summary>
    private static readonly string[] Curves = ["_P256", "_P384", "_P521"];

    /// <summary>What leaves none of the suites on; nothing where one is left.</summary>
    public static IReadOnlyList<RegistryValuePath> FindObstacles(Tls12Settings settings)
    {
        var off = settings.Algorithms.Where(algorithm => algorithm.Value?.AsDWord() == 0).Select(algorithm => algorithm.Path).ToList();
        StoredValue[] lists = [settings.CipherSuitePolicy, settings.CipherSuites];
        var list = lists.FirstOrDefault(candidate => NamesIn(candidate).Count > 0);
        var listed = list is null ? All : [.. All.Where(suite => NamesIn(list).Contains(suite.Name))];
        return listed.Any(suite => !off.Contains(RegistryLocations.EcdhEnabled) && !off.Contains(suite.Cipher) && !off.Contains(suite.Hash))
            ? []
            : [.. off, .. listed.Count < All.Count ? [list!.Path] : (RegistryValuePath[])[]];
    }

    // The policy is one text with commas, the list of Windows one text for each suite.
    private static HashSet<string> NamesIn(StoredValue list) => new(
        (list.Value?.AsTexts() ?? []).SelectMany(text => text.Split(',')).Select(name => WithoutCurve(name.Trim())).Where(name => name.Length > 0),
        StringComparer.OrdinalIgnoreCase);

    private static string WithoutCurve(string name) =>
        Curves.FirstOrDefault(curve => name.EndsWith(curve, StringComparison.OrdinalIgnoreCase)) is { } curve ? name.Substring(0, name.Length - curve.Length) : name;
}
