namespace CloudProvisioningBootstrapper.Prerequisites.Reports;

/// <summary>The Application log of the server.</summary>
public interface IEventLog
{
    /// <summary>Writes an event.</summary>
    /// <param name="serverEvent">What happened.</param>
    /// <param name="message">The same for people.</param>
    /// <exception cref="System.ComponentModel.Win32Exception">Windows refuses.</exception>
    void Write(ServerEvent serverEvent, string message);
}

/// <summary>
/// What is written to the Application log, source CloudProvisioningBootstrapper, with its event id. Management software
/// filters by these numbers, so they never change; installer/deployment/reference.md explains them to administrators.
/// </summary>
public enum ServerEvent
{
    /// <summary>Installed; the server is ready.</summary>
    Ready = 1000,

    /// <summary>Installed; the server is ready after a restart.</summary>
    ReadyAfterRestart = 1001,

    /// <summary>Refused, with every reason; nothing was changed.</summary>
    Refused = 1002,

    /// <summary>Failed or canceled; what had been changed was restored.</summary>
    Failed = 1003,
}
