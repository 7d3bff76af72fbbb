namespace CloudProvisioningBootstrapper.Installer.Tests.Package;

/// <summary>A row of the table CustomAction: https://learn.microsoft.com/windows/win32/msi/customaction-table</summary>
internal sealed record CustomActionRow(string Action, int Type, string Source, string Target);
