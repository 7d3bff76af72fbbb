namespace CloudProvisioningBootstrapper.Installer.Tests.Package;

/// <summary>A row of the table Registry: https://learn.microsoft.com/windows/win32/msi/registry-table</summary>
internal sealed record RegistryRow(int Root, string Key, string Name, string Value, string Component);
