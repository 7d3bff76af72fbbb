namespace CloudProvisioningBootstrapper.Prerequisites;

/// <summary>The prerequisites by the names that SKIPCHECKS, logs and reports use. The order is the order of evaluation.</summary>
public enum PrerequisiteId
{
    /// <summary>Windows Server 2012 R2 or later.</summary>
    OperatingSystem,

    /// <summary>Desktop Experience, not Server Core or Nano.</summary>
    ServerCore,

    /// <summary>Enough memory for the organizational units in the scoping filter.</summary>
    Memory,

    /// <summary>Windows PowerShell's execution policy Undefined or RemoteSigned.</summary>
    ExecutionPolicy,

    /// <summary>TLS 1.2 enabled.</summary>
    Tls12,

    /// <summary>.NET Framework 4.7.1 or later.</summary>
    DotNetFramework,

    /// <summary>The server joined to a domain.</summary>
    DomainJoined,

    /// <summary>No restart pending.</summary>
    PendingReboot,

    /// <summary>The article's endpoints answer.</summary>
    Network,

    /// <summary>The Windows service Credential Manager (VaultSvc) not disabled.</summary>
    CredentialManager,

    /// <summary>FIPS mode off.</summary>
    Fips,

    /// <summary>Internet Explorer Enhanced Security Configuration off for administrators.</summary>
    InternetExplorerSecurity,

    /// <summary>Kerberos allowed to use every encryption type of the agent's gMSA.</summary>
    KerberosEncryption,

    /// <summary>"Log on as a service" granted to NT SERVICE\ALL SERVICES.</summary>
    ServiceLogon,

    /// <summary>The schema of the forest Windows Server 2012 or later.</summary>
    DirectorySchema,

    /// <summary>A domain controller of the domain on Windows Server 2012 or later.</summary>
    DomainControllers,

    /// <summary>A KDS root key that can be used.</summary>
    KdsRootKey,

    /// <summary>The container of managed service accounts there.</summary>
    ServiceAccountContainer,

    /// <summary>The calling account may create a group managed service account.</summary>
    DirectoryRights,
}
