namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>Stops the installation on purpose; the message is for whoever installs.</summary>
internal sealed class InstallationStoppedException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="cause">What caused it, if anything.</param>
    public InstallationStoppedException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
