namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>Asks the directory of this server's domain.</summary>
internal interface IDirectoryReader
{
    /// <summary>Asks a domain controller.</summary>
    /// <param name="domainController">Its host name; empty: Windows finds one.</param>
    /// <param name="isInDomain">Whether this server is in a domain, so that Windows can find one.</param>
    /// <param name="deadline">When to give up.</param>
    /// <returns>What came of it; never an exception.</returns>
    DirectoryAccess Read(string domainController, bool isInDomain, Deadline deadline);
}
