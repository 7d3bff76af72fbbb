namespace CloudProvisioningBootstrapper.EndToEnd.Tests;

/// <summary>The network of a server: the local servers of tests/NetworkLab stand for the cloud and for proxies.</summary>
/// <param name="IsSilent">Whether the hosts of the cloud answer nothing; else the proxy reaches them, and nobody else knows their names.</param>
internal sealed record NetworkLab(bool IsSilent)
{
    /// <summary>The proxy that is set in Windows.</summary>
    public const string Proxy = "proxy.example:3128";

    private static readonly string Folder = Path.Combine(Checkout.Root, "tests", "NetworkLab");

    /// <summary>Makes it.</summary>
    public static string Script => Path.Combine(Folder, "lab");

    /// <summary>The profile of a server with <see cref="Proxy"/>.</summary>
    public static string ProxyProfile => Path.Combine(Folder, "winhttp-proxy.reg");

    /// <summary>The profile of a server that trusts the root of the cloud's certificates.</summary>
    public static string RootsIn(string folder) => Path.Combine(folder, "roots.reg");
}
