namespace CloudProvisioningBootstrapper.Installer.Tests.Package;

/// <summary>A row of the table Upgrade: https://learn.microsoft.com/windows/win32/msi/upgrade-table</summary>
internal sealed record UpgradeRow(string UpgradeCode, string VersionMin, string VersionMax, string Language, int Attributes, string ActionProperty);
