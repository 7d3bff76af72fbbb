namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>The state of TLS 1.2 in the registry, from good to bad.</summary>
public enum TlsVerdict
{
    /// <summary>Every value of the article is there.</summary>
    AsDocumented,

    /// <summary>Values are absent, none disables TLS 1.2; Windows enables it by itself.</summary>
    WindowsDefault,

    /// <summary>A value has a type that Windows does not take.</summary>
    Misconfigured,

    /// <summary>TLS 1.2 is disabled for one of client and server only.</summary>
    Half,

    /// <summary>TLS 1.2 is disabled for client and server, or .NET Framework is told not to use it.</summary>
    Disabled,
}
