namespace CloudProvisioningBootstrapper.CustomActions;

/// <summary>A line of a list view: a row of Windows Installer's table ListView.</summary>
/// <param name="Value">What the list view's property is set to when the line is selected.</param>
/// <param name="Text">What the line says.</param>
/// <param name="Icon">The icon before it: a key of the table Binary.</param>
public sealed record ListViewItem(string Value, string Text, string Icon);
