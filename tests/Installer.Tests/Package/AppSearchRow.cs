namespace CloudProvisioningBootstrapper.Installer.Tests.Package;

/// <summary>A row of the table AppSearch: https://learn.microsoft.com/windows/win32/msi/appsearch-table</summary>
internal sealed record AppSearchRow(string Property, string Signature);
