namespace CloudProvisioningBootstrapper.Prerequisites.Fixes;

/// <summary>Asks for restarts of the server.</summary>
public interface IRestart
{
    /// <summary>Leaves a mark in the registry (<see cref="Registry.RegistryLocations.RestartRequired"/>) that goes away by itself with the next restart.</summary>
    /// <exception cref="Registry.RegistryAccessException">The registry refuses.</exception>
    void MarkAsNeeded();

    /// <summary>Announces a planned restart and schedules it; it ends all sessions, whatever they have open.</summary>
    /// <param name="minutes">Minutes from now, more than 0.</param>
    /// <param name="message">What logged-on users read.</param>
    /// <returns>What Windows answered.</returns>
    RestartAnswer Schedule(int minutes, string message);
}
