using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>The endpoints of each cloud, each with the page that names it.</summary>
internal static class AgentEndpoints
{
    private const string Learn = "https://learn.microsoft.com/";

    /// <summary>"In your network" of the article whose rules this product checks.</summary>
    private static readonly EndpointSource Article = new(Learn + "entra/identity/hybrid/cloud-sync/how-to-prerequisites", "2020-12-11");

    /// <summary>"Firewall and proxy requirements" of a later edition of the same page.</summary>
    private static readonly EndpointSource Prerequisites = Article with { Edition = "2023-11-06" };

    /// <summary>"Allow access to URLs".</summary>
    private static readonly EndpointSource Troubleshooting = new(Learn + "entra/identity/hybrid/cloud-sync/how-to-troubleshoot", "2023-11-06");

    /// <summary>Names the host of the updater for the agents of Microsoft Entra Password Protection; Intune's certificate connector has the same.</summary>
    private static readonly EndpointSource Updater = new(Learn + "entra/identity/authentication/howto-password-ban-bad-on-premises-deploy", "2025-03-04");

    /// <summary>Names the host of the registration, for who can't allow a wildcard.</summary>
    private static readonly EndpointSource TenantHost = new(Learn + "entra/identity/hybrid/connect/how-to-connect-sso-quick-start", "2025-04-09");

    /// <summary>Names the sign-in of each national cloud.</summary>
    private static readonly EndpointSource NationalClouds = new(Learn + "entra/identity-platform/authentication-national-cloud", "2025-01-15");

    /// <remarks>
    /// The paths are files that are there, because a filter may let pass those alone; any answer of the host counts. Named by:
    /// on www.microsoft.com, Azure's page on its certification authorities (edition of 2025-11-17); on crl3 and crl4.digicert.com,
    /// Microsoft 365's page on its encryption chains; on crl.microsoft.com, Microsoft's KB 5001122 (edition of 2022-09-21). The path
    /// on ctldl.windowsupdate.com is the one that Windows asks for; no page of Microsoft that names it could be read.
    /// </remarks>
    private static readonly IReadOnlyList<AgentEndpoint> Public =
    [
        new("login.windows.net", 443, AgentFunction.Registration, Article),
        new("login.microsoftonline.com", 443, AgentFunction.Registration, Article),
        new("autoupdate.msappproxy.net", 443, AgentFunction.Update, Updater),
        new("mscrl.microsoft.com", 80, AgentFunction.CertificateValidation, Article),
        new("crl.microsoft.com", 80, AgentFunction.CertificateValidation, Article) { Path = "/pki/crl/products/MicRooCerAut2011_2011_03_22.crl" },
        new("ocsp.msocsp.com", 80, AgentFunction.CertificateValidation, Article),
        new("www.microsoft.com", 80, AgentFunction.CertificateValidation, Article) { Path = "/pkiops/certs/Microsoft%20RSA%20Root%20Certificate%20Authority%202017.crt" },
        new("crl3.digicert.com", 80, AgentFunction.CertificateValidation, Troubleshooting) { Path = "/DigiCertGlobalRootG2.crl" },
        new("crl4.digicert.com", 80, AgentFunction.CertificateValidation, Troubleshooting) { Path = "/DigiCertGlobalRootG2.crl" },
        new("ocsp.digicert.com", 80, AgentFunction.CertificateValidation, Troubleshooting),
        new("oneocsp.microsoft.com", 80, AgentFunction.CertificateValidation, Troubleshooting),
        new("ctldl.windowsupdate.com", 80, AgentFunction.CertificateValidation, Troubleshooting) { Path = "/msdownload/update/v3/static/trustedr/en/authrootstl.cab" },
        new("*.msappproxy.net", 443, AgentFunction.Synchronization, Article),
        new("*.msappproxy.com", 443, AgentFunction.Synchronization, Prerequisites),
        new("*.servicebus.windows.net", 443, AgentFunction.Synchronization, Article),
        new("*.microsoftonline.com", 443, AgentFunction.Registration, Prerequisites),
        new("*.microsoft.com", 443, AgentFunction.Synchronization, Prerequisites),
        new("*.windowsazure.com", 443, AgentFunction.Synchronization, Prerequisites),
        new("*.msappproxy.net", 8082, AgentFunction.Installation, Article) { Standing = EndpointStanding.NoLongerListed },
        new("*.msappproxy.net", 8080, AgentFunction.Status, Prerequisites) { Standing = EndpointStanding.Optional },
    ];

    /// <summary>Several of these names look as if they were made from those of the public cloud without a look at the name servers.</summary>
    private static readonly IReadOnlyList<AgentEndpoint> USGovernment =
    [
        new("login.windows.us", 443, AgentFunction.Registration, Prerequisites) { IsConfirmed = false },
        new("login.microsoftonline.us", 443, AgentFunction.Registration, NationalClouds),
        new("autoupdate.msappproxy.us", 443, AgentFunction.Update, Prerequisites) { IsConfirmed = false },
        new("mscrl.microsoft.us", 80, AgentFunction.CertificateValidation, Prerequisites) { IsConfirmed = false },
        new("crl.microsoft.us", 80, AgentFunction.CertificateValidation, Prerequisites) { IsConfirmed = false },
        new("ocsp.msocsp.us", 80, AgentFunction.CertificateValidation, Prerequisites) { IsConfirmed = false },
        new("www.microsoft.us", 80, AgentFunction.CertificateValidation, Prerequisites) { IsConfirmed = false },
        new("ctldl.windowsupdate.us", 80, AgentFunction.CertificateValidation, Prerequisites) { IsConfirmed = false },
        new("*.msappproxy.us", 443, AgentFunction.Synchronization, Prerequisites),
        new("*.servicebus.usgovcloudapi.net", 443, AgentFunction.Synchronization, Prerequisites),
        new("*.microsoftonline.us", 443, AgentFunction.Registration, Prerequisites),
        new("*.microsoft.us", 443, AgentFunction.Registration, Prerequisites),
        new("*.msappproxy.us", 8080, AgentFunction.Status, Prerequisites) { Standing = EndpointStanding.Optional },
    ];

    /// <summary>The endpoints of a tenant.</summary>
    /// <param name="cloud">Its cloud.</param>
    /// <param name="tenant">Its id, which makes its own host for the registration known.</param>
    /// <returns>What can be tested, then what can't.</returns>
    public static IReadOnlyList<AgentEndpoint> Of(AzureCloud cloud, Guid? tenant)
    {
        var endpoints = cloud == AzureCloud.AzureUSGovernment ? USGovernment : Public;
        if (tenant is not { } id)
        {
            return endpoints;
        }

        // Documented for the public cloud alone.
        var own = cloud == AzureCloud.AzureUSGovernment
            ? new AgentEndpoint($"{id:D}.registration.msappproxy.us", 443, AgentFunction.Registration, TenantHost) { IsConfirmed = false }
            : new AgentEndpoint($"{id:D}.registration.msappproxy.net", 443, AgentFunction.Registration, TenantHost);
        return [own, .. endpoints];
    }
}
