namespace CloudProvisioningBootstrapper.Installer.Tests.Package;

/// <summary>A row of the table RegLocator: https://learn.microsoft.com/windows/win32/msi/reglocator-table</summary>
internal sealed record RegLocatorRow(string Signature, int Root, string Key, string Name, int Type);
