namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>Adapts DTF's session.</summary>
internal sealed class InstallerSession : IInstallerSession
{
    private readonly Session session;

    public InstallerSession(Session session) => this.session = session;

    public string this[string property]
    {
        get => session[property];
        set => session[property] = value;
    }

    // DTF's own Log takes the line as a format, in which Windows Installer would resolve [names].
    public void Log(string message)
    {
        using var record = new Record(message) { FormatString = "[1]" };
        session.Message(InstallMessage.Info, record);
    }
}
