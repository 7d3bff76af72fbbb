namespace CloudProvisioningBootstrapper.Installer.Tests.Package;

/// <summary>A row of the table Component: https://learn.microsoft.com/windows/win32/msi/component-table</summary>
internal sealed record ComponentRow(string Component, string ComponentId, string Directory, int Attributes, string Condition);
