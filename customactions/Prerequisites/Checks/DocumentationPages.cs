namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The one home of the pages that state the rules.</summary>
internal static class DocumentationPages
{
    /// <summary>The article "Prerequisites for Azure AD Connect cloud provisioning", in its present place.</summary>
    public static readonly Uri Prerequisites = new("https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/how-to-prerequisites");

    /// <summary>Its section on the agent itself.</summary>
    public static readonly Uri AgentRequirements = new("https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/how-to-prerequisites#cloud-provisioning-agent-requirements");

    /// <summary>Its section on what the agent can't do.</summary>
    public static readonly Uri KnownLimitations = new("https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/how-to-prerequisites#known-limitations");

    /// <summary>Tier 0, now called the control plane.</summary>
    public static readonly Uri AccessModel = new("https://learn.microsoft.com/security/privileged-access-workstations/privileged-access-access-model");

    /// <summary>Its section on group Managed Service Accounts.</summary>
    public static readonly Uri ServiceAccounts = new("https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/how-to-prerequisites#group-managed-service-accounts");

    /// <summary>How a KDS root key is created.</summary>
    public static readonly Uri KdsRootKey = new("https://learn.microsoft.com/windows-server/identity/ad-ds/manage/group-managed-service-accounts/group-managed-service-accounts/create-the-key-distribution-services-kds-root-key");

    /// <summary>Its section on TLS.</summary>
    public static readonly Uri Tls = new("https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/how-to-prerequisites#tls-requirements");

    /// <summary>Windows PowerShell's execution policies.</summary>
    public static readonly Uri ExecutionPolicies = new("https://learn.microsoft.com/powershell/module/microsoft.powershell.core/about/about_execution_policies");

    /// <summary>The installed .NET Framework.</summary>
    public static readonly Uri DotNetFramework = new("https://learn.microsoft.com/dotnet/framework/install/how-to-determine-which-versions-are-installed");

    /// <summary>How the agent is downloaded, and installed by its wizard (edition of 17 December 2024).</summary>
    public static readonly Uri AgentInstallation = new("https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/how-to-install#install-the-agent");

    /// <summary>How it is installed silently and registered by PowerShell (edition of 6 November 2023).</summary>
    public static readonly Uri AgentRegistration = new("https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/how-to-install-pshell");

    /// <summary>The install guide's section on FIPS mode.</summary>
    public static readonly Uri Fips = new("https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/how-to-install#password-hash-synchronization-and-fips-with-cloud-sync");

    /// <summary>The agent's troubleshooting page: Internet Explorer Enhanced Security.</summary>
    public static readonly Uri Troubleshooting = new("https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/how-to-troubleshoot");

    /// <summary>The article's section on firewall and proxy.</summary>
    public static readonly Uri Network = new("https://learn.microsoft.com/entra/identity/hybrid/cloud-sync/how-to-prerequisites#firewall-and-proxy-requirements");

    /// <summary>What a proxy must not do to the agents of this family.</summary>
    public static readonly Uri Inspection = new("https://learn.microsoft.com/entra/identity/app-proxy/application-proxy-configure-connectors-with-proxy-servers#tls-inspection");
}
