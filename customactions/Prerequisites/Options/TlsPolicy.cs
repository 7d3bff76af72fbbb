namespace CloudProvisioningBootstrapper.Prerequisites.Options;

/// <summary>How TLS 1.2 is judged: the values of TLSPOLICY.</summary>
public enum TlsPolicy
{
    /// <summary>The registry values of the article must be there.</summary>
    Documented,

    /// <summary>
    /// Absent values are accepted, since Windows Server 2012 and later enable TLS 1.2 by themselves
    /// (https://learn.microsoft.com/dotnet/framework/network-programming/tls); a disabled TLS 1.2 never is.
    /// </summary>
    WindowsDefault,
}
