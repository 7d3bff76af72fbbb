namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>Tells what the server is joined to.</summary>
public interface IDomainReader
{
    /// <summary>Asks Windows.</summary>
    /// <param name="name">The name of the domain or workgroup; empty where there is none.</param>
    /// <returns>What the server is joined to.</returns>
    /// <exception cref="System.ComponentModel.Win32Exception">Windows gives no answer.</exception>
    JoinStatus ReadJoinStatus(out string name);
}
