namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>Adapts DTF's session.</summary>
internal sealed class InstallerSession : IInstallerSession
{
    private readonly Session session;

    // Where the outcome is decided, in a commit or a rollback, nobody can cancel any more.
    private bool canBeCanceled;

    public InstallerSession(Session session, bool canBeCanceled = true)
    {
        this.session = session;
        this.canBeCanceled = canBeCanceled;
    }

    public int Language => InScriptData.LanguageOf(CustomActionData) ?? session.Language;

    public IDictionary<string, string> CustomActionData => session.CustomActionData;

    public string this[string property]
    {
        get => session[property];
        set => session[property] = value;
    }

    public void SetCustomActionData(string action, IDictionary<string, string> data) => session[action] = InScriptData.Format(data, Language);

    public void Log(string message)
    {
        try
        {
            Send(InstallMessage.Info, message);
        }
        catch (InstallCanceledException exception)
        {
            // Once: whoever handles it logs too.
            if (canBeCanceled)
            {
                canBeCanceled = false;
                throw new InstallationCanceledException(exception);
            }
        }
        catch (InstallerException)
        {
            // A push button's action can't send messages: https://learn.microsoft.com/windows/win32/msi/doaction-controlevent
        }
    }

    public void ShowError(string message)
    {
        try
        {
            Send(InstallMessage.Error, message);
        }
        catch (InstallCanceledException)
        {
            // The action fails anyway, for the reason that was shown.
        }
    }

    // Rows for this installation only: the database itself stays as it is.
    public void FillListBox(string property, IReadOnlyList<ListBoxItem> items)
    {
        // Closed here, by the thread that opened it (MsiCloseHandle), and not by a finalizer: that may come after Windows Installer
        // has given the number of the handle to another one, such as the record of a log line.
        using var database = session.Database;

        // One at a time: of several, Wine's DELETE leaves every second row.
        foreach (var order in database.ExecuteIntegerQuery("SELECT `Order` FROM `ListBox` WHERE `Property` = '{0}'", property))
        {
            database.Execute("DELETE FROM `ListBox` WHERE `Property` = '{0}' AND `Order` = {1}", property, order);
        }

        using var view = database.OpenView("SELECT `Property`, `Order`, `Value`, `Text` FROM `ListBox`");
        view.Execute();
        for (var index = 0; index < items.Count; index++)
        {
            using var row = new Record(property, index + 1, items[index].Value, items[index].FormattedText);
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
