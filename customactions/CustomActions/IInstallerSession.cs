namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>The part of Windows Installer's session that the custom actions use. DTF's own class is sealed.</summary>
internal interface IInstallerSession
{
    /// <summary>A property of the installation; empty where it is not set. Deferred actions have none.</summary>
    /// <param name="property">Its name.</param>
    string this[string property] { get; set; }

    /// <summary>The language of the installation, as Windows numbers it. Other than immediate actions know it from their data.</summary>
    int Language { get; }

    /// <summary>What an immediate action has handed to this deferred, rollback or commit action.</summary>
    IDictionary<string, string> CustomActionData { get; }

    /// <summary>Hands values, and the language, to a deferred, rollback or commit action.</summary>
    /// <param name="action">The action's name.</param>
    /// <param name="data">Names and values; any text is allowed in a value.</param>
    void SetCustomActionData(string action, IDictionary<string, string> data);

    /// <summary>Writes a line to the installation's log.</summary>
    /// <param name="message">The line.</param>
    /// <exception cref="InstallationCanceledException">Somebody canceled the installation, and it still can be; thrown once.</exception>
    void Log(string message);

    /// <summary>Shows an error, in a dialog where there are any, and writes it to the log.</summary>
    /// <param name="message">The message.</param>
    void ShowError(string message);

    /// <summary>Fills the list boxes of a property anew. A dialog shows what was there when it opened.</summary>
    /// <param name="property">The property that holds the selected item's value.</param>
    /// <param name="items">The items from top to bottom.</param>
    void FillListBox(string property, IReadOnlyList<ListBoxItem> items);
}
