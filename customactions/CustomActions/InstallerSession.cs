namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>Adapts DTF's session.</summary>
internal sealed class InstallerSession : IInstallerSession
{
    private readonly Session session;

    public InstallerSession(Session session) => this.session = session;

    public int Language => session.Language;

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

    public void Log(string message)
    {
        try
        {
            Send(InstallMessage.Info, message);
        }
        catch (InstallerException)
        {
            // A push button's action can't send messages: https://learn.microsoft.com/windows/win32/msi/doaction-controlevent
        }
    }

    public void ShowError(string message) => Send(InstallMessage.Error, message);

    // Rows for this installation only: the database itself stays as it is.
    public void FillListView(string property, IReadOnlyList<ListViewItem> items)
    {
        // One at a time: of several, Wine's DELETE leaves every second row.
        foreach (var order in session.Database.ExecuteIntegerQuery("SELECT `Order` FROM `ListView` WHERE `Property` = '{0}'", property))
        {
            session.Database.Execute("DELETE FROM `ListView` WHERE `Property` = '{0}' AND `Order` = {1}", property, order);
        }

        using var view = session.Database.OpenView("SELECT `Property`, `Order`, `Value`, `Text`, `Binary_` FROM `ListView`");
        view.Execute();
        for (var index = 0; index < items.Count; index++)
        {
            using var row = new Record(property, index + 1, items[index].Value, items[index].Text, items[index].Icon);
            view.Modify(ViewModifyMode.InsertTemporary, row);
        }
    }

    // DTF's own Log takes the line as a format, in which Windows Installer would resolve [names].
    private void Send(InstallMessage kind, string message)
    {
        using var record = new Record(message) { FormatString = "[1]" };
        session.Message(kind, record);
    }
}
