namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>Everything that is known of a server, read once. Judging it reads nothing more.</summary>
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
}
