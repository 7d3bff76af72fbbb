namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>Everything that is known of a server, read once. Evaluating it reads nothing more.</summary>
public sealed record ServerFacts
{
    /// <summary>The Windows that runs.</summary>
    public required Reading<WindowsVersion> Windows { get; init; }

    /// <summary>Desktop Experience, Server Core or Nano.</summary>
    public required Reading<InstallationOptions> InstallationOptions { get; init; }

    /// <summary>The memory.</summary>
    public required Reading<PhysicalMemory> Memory { get; init; }

    /// <summary>Windows PowerShell's execution policy in each scope.</summary>
    public required Reading<ExecutionPolicies> ExecutionPolicies { get; init; }

    /// <summary>The TLS 1.2 values.</summary>
    public required Reading<Tls12Settings> Tls12 { get; init; }

    /// <summary>The installed .NET Framework.</summary>
    public required Reading<DotNetFrameworkInstallation> DotNetFramework { get; init; }

    /// <summary>The server's place in a domain.</summary>
    public required Reading<DomainMembership> Domain { get; init; }

    /// <summary>The places that say that a restart is pending.</summary>
    public required Reading<PendingRestart> PendingRestart { get; init; }

    /// <summary>The way to the agent's endpoints.</summary>
    public required Reading<NetworkFacts> Network { get; init; }

    /// <summary>What a domain controller answered.</summary>
    public required Reading<DirectoryAccess> Directory { get; init; }

    /// <summary>The start type of the service Credential Manager.</summary>
    public required Reading<StoredValue> CredentialManagerStart { get; init; }

    /// <summary>FIPS mode and its switches.</summary>
    public required Reading<FipsSettings> Fips { get; init; }

    /// <summary>The switch of Internet Explorer Enhanced Security Configuration for administrators.</summary>
    public required Reading<StoredValue> InternetExplorerSecurity { get; init; }

    /// <summary>The encryption types of Kerberos.</summary>
    public required Reading<KerberosSettings> Kerberos { get; init; }

    /// <summary>Who may log on as a service.</summary>
    public required Reading<ServiceLogonRights> ServiceLogon { get; init; }

    /// <summary>The account that runs this.</summary>
    public required Reading<CallingAccount> Account { get; init; }
}
