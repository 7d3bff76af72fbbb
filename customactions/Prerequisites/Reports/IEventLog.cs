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
