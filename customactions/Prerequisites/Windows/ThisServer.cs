using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>Puts the readers of this server together.</summary>
public static class ThisServer
{
    /// <summary>The NetBIOS name of this server.</summary>
    public static string ComputerName => Environment.MachineName;

    /// <summary>Reads this server.</summary>
    /// <param name="tryNetwork">Whether to try connections, which takes up to five seconds.</param>
    /// <returns>Its facts; what can't be read is marked as such.</returns>
    public static ServerFacts ReadFacts(bool tryNetwork) => new ServerFactsReader(
        new WindowsRegistryReader(),
        new WindowsVersionReader(),
        new WindowsMemoryReader(),
        new WindowsDomainReader(),
        new WindowsNetworkReader(),
        new WindowsAccountReader()).Read(tryNetwork);
}
