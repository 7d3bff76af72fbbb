namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>Somebody has canceled the installation. DTF's own exception asks Windows Installer for its text when it is made.</summary>
internal sealed class InstallationCanceledException : OperationCanceledException
{
    /// <summary>Creates the exception.</summary>
    public InstallationCanceledException()
    {
    }

    /// <summary>Creates the exception.</summary>
    /// <param name="cause">What Windows Installer's library says.</param>
    public InstallationCanceledException(Exception cause)
        : base(cause.Message, cause)
    {
    }
}
