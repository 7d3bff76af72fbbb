using System.Security.Cryptography.X509Certificates;
using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.Prerequisites.Network;

/// <summary>The roots of public certification authorities that this computer knows.</summary>
internal interface IRootStore
{
    /// <summary>Whether a root is one of them.</summary>
    /// <param name="root">The root.</param>
    /// <returns>The answer, or <see langword="null"/> where this computer keeps no list of them.</returns>
    bool? Contains(X509Certificate2 root);
}

/// <summary>Tells the roots of public certification authorities from those of an organization.</summary>
internal static class PublicRoots
{
    /// <summary>The roots that Azure's services have or had, by SHA-1 thumbprint: Windows installs a public root only when it first meets it.</summary>
    /// <remarks>
    /// https://learn.microsoft.com/azure/security/fundamentals/azure-certificate-authority-details, edition of 2025-11-17, which has
    /// the first seven and says when the next two were removed; an older edition of the same page has the last one.
    /// </remarks>
    private static readonly HashSet<string> Azure = new(StringComparer.OrdinalIgnoreCase)
    {
        "A8985D3A65E5E5C4B2D7D66D40C6DD2FB19C5436", // DigiCert Global Root CA
        "DF3C24F9BFD666761B268073FE06D1CC8D4F82A4", // DigiCert Global Root G2
        "7E04DE896A3E666D00E687D33FFAD93BE83D349E", // DigiCert Global Root G3
        "17F3DE5E9F0F19E98EF61F32266E20C407AE30EE", // DigiCert TLS ECC P384 Root G5
        "A78849DC5D7C758C8CDE399856B3AAD0B2A57135", // DigiCert TLS RSA 4096 Root G5
        "999A64C37FF47D9FAB95F14769891460EEC4C3C5", // Microsoft ECC Root Certificate Authority 2017
        "73A5E64A3BFF8316FF0EDCCC618A906E4EAE4D74", // Microsoft RSA Root Certificate Authority 2017
        "8CF427FD790C3AD166068DE81E57EFBB932272D4", // Entrust Root Certification Authority - G2, until 2025-09-05
        "D4DE20D05E66FC53FE1A50882C78DB2852CAE474", // Baltimore CyberTrust Root, until 2024-10-08
        "58E8ABB0361533FB80F79B1B6D29D3FF8D5F00F0", // D-TRUST Root Class 3 CA 2 2009
    };

    /// <summary>Roots that Windows brings with it, in the same store as those of an organization, by serial number.</summary>
    /// <remarks>
    /// https://learn.microsoft.com/troubleshoot/windows-server/certificates-and-public-key-infrastructure-pki/trusted-root-certificates-are-required,
    /// edition of 2023-12-26
    /// </remarks>
    private static readonly HashSet<string> Windows = new(StringComparer.OrdinalIgnoreCase)
    {
        "79AD16A14AA0A5AD4C7358F407132E65", // Microsoft Root Certificate Authority
        "28CC3A25BFBA44AC449A9B586B4339AA", // Microsoft Root Certificate Authority 2010
        "3F8BC8B5FC9FB29643B569D66C42E144", // Microsoft Root Certificate Authority 2011
        "14982666DC7CCD8F4053677BB999EC85", // Microsoft ECC Product Root Certificate Authority 2018
    };

    /// <summary>Says where a root comes from; never <see cref="RootOrigin.Private"/> without a list of the public ones.</summary>
    /// <param name="root">The root.</param>
    /// <param name="store">The list.</param>
    /// <returns>Where it comes from.</returns>
    public static RootOrigin OriginOf(X509Certificate2 root, IRootStore store) =>
        Azure.Contains(root.Thumbprint!) || Windows.Contains(root.SerialNumber!)
            ? RootOrigin.Public
            : store.Contains(root) switch
            {
                true => RootOrigin.Public,
                false => RootOrigin.Private,
                null => RootOrigin.Unknown,
            };
}
