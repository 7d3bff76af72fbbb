namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>The part of Windows Installer's session that the custom actions use. DTF's own class is sealed.</summary>
public interface IInstallerSession
{
    /// <summary>A property of the installation; empty where it is not set.</summary>
    /// <param name="property">Its name.</param>
    string this[string property] { get; set; }

    /// <summary>Writes a line to the installation's log.</summary>
    /// <param name="message">The line.</param>
    void Log(string message);
}
