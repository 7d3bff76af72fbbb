namespace CloudProvisioningBootstrapper.Installer.Tests.Package;

/// <summary>A row of the table Shortcut: https://learn.microsoft.com/windows/win32/msi/shortcut-table</summary>
internal sealed record ShortcutRow(string Shortcut, string Directory, string Name, string Component, string Target, string Arguments, string WkDir);
