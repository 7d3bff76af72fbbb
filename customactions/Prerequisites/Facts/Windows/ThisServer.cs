namespace CloudProvisioningBootstrapper.Prerequisites.Facts.Windows;

/// <summary>Puts the readers of this server together.</summary>
public static class ThisServer
{
    /// <summary>Reads this server.</summary>
    /// <returns>Its facts; what can't be read is marked as such.</returns>
    public static ServerFacts ReadFacts() =>
        new ServerFactsReader(new WindowsRegistryReader(), new WindowsVersionReader(), new WindowsMemoryReader()).Read();
}
