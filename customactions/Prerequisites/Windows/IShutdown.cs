namespace CloudProvisioningBootstrapper.Prerequisites.Windows;

/// <summary>The two functions of Windows that a restart takes; each returns a Win32 error code.</summary>
internal interface IShutdown
{
    /// <summary>Enables the privilege that <see cref="Initiate"/> wants.</summary>
    int EnablePrivilege();

    /// <summary>InitiateShutdownW of this server.</summary>
    int Initiate(string message, int gracePeriodSeconds, uint flags, uint reason);
}
