namespace CloudProvisioningBootstrapper.Installer.Tests.Package;

/// <summary>A row of the table Property: https://learn.microsoft.com/windows/win32/msi/property-table</summary>
internal sealed record PropertyRow(string Property, string Value);
