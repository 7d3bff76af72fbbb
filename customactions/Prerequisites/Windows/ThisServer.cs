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
    public static ServerFacts ReadFacts(ReadingRequest request) => new ServerFactsReader(
        new WindowsRegistryReader(),
        new WindowsVersionReader(),
        new WindowsMemoryReader(),
        new WindowsDomainReader(),
        new WindowsNetworkReader(),
        new DirectoryReader(DomainControllerLocator.Find, (host, deadline) => new LdapDirectory(host, new WindowsNameResolver(), deadline), new SystemClock()),
        new WindowsSecurityPolicyReader(),
        new WindowsAccountReader()).Read(request);
}
