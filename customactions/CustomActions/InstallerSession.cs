namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>Adapts DTF's session.</summary>
internal sealed class InstallerSession : IInstallerSession
{
    private readonly Session session;

    public InstallerSession(Session session) => this.session = session;

    public IDictionary<string, string> CustomActionData => session.CustomActionData;

    public string this[string property]
    {
        get => session[property];
        set => session[property] = value;
    }

    public void SetCustomActionData(string action, IDictionary<string, string> data)
    {
        var escaped = new CustomActionData();
        foreach (var pair in data)
        {
            escaped[pair.Key] = pair.Value;
        }

        session[action] = escaped.ToString();
    }

    public void Log(string message) => Send(InstallMessage.Info, message);

    public void ShowError(string message) => Send(InstallMessage.Error, message);

    // DTF's own Log takes the line as a format, in which Windows Installer would resolve [names].
    private void Send(InstallMessage kind, string message)
    {
        using var record = new Record(message) { FormatString = "[1]" };
        session.Message(kind, record);
    }
}
