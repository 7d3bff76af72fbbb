using CloudProvisioningBootstrapper.Prerequisites.ActiveDirectory;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>Puts the readers of this server together.</summary>
public static class ThisServer
{
    /// <summary>The NetBIOS name of this server.</summary>
    public static string ComputerName => Environment.MachineName;

    /// <summary>Reads this server.</summary>
    /// <param name="request">What to ask other machines for.</param>
    /// <returns>Its facts; what can't be read is marked as such.</returns>
    public static ServerFacts ReadFacts(ReadingRequest request) => ReadFacts(request, null);

    /// <param name="log">Takes a line for each reading, on several threads; <see langword="null"/>: nobody wants to know.</param>
    internal static ServerFacts ReadFacts(ReadingRequest request, Action<string>? log)
    {
        var registry = new WindowsRegistryReader();
        var windows = new WindowsVersionReader();
        var memory = new WindowsMemoryReader();
        var domain = new WindowsDomainReader();
        var network = new WindowsNetworkReader();
        var directory = new DirectoryReader(DomainControllerLocator.Find, (host, deadline) => new LdapDirectory(host, new WindowsNameResolver(), deadline), new SystemClock());
        var security = new WindowsSecurityPolicyReader();
        var account = new WindowsAccountReader();
        if (log is null)
        {
            return new ServerFactsReader(registry, windows, memory, domain, network, directory, security, account).Read(request);
        }

        var logged = new ReadingLog(registry, windows, memory, domain, network, directory, security, account, log);
        return new ServerFactsReader(logged, logged, logged, logged, logged, logged, logged, logged).Read(request);
    }
}
