using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Fixes;

/// <summary>Asks for restarts of the server.</summary>
public interface IRestart
{
    /// <summary>Leaves a mark in the registry that goes away by itself with the next restart.</summary>
    /// <exception cref="RegistryAccessException">The registry refuses.</exception>
    void MarkAsNeeded();

    /// <summary>Schedules and announces a planned restart.</summary>
    /// <param name="minutes">Minutes from now, more than 0.</param>
    /// <param name="message">What logged-on users read.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">Windows refuses.</exception>
    void Schedule(int minutes, string message);
}
