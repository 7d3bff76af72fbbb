namespace CloudProvisioningBootstrapper.Installer.Tests.Package;

/// <summary>A row of the table File: https://learn.microsoft.com/windows/win32/msi/file-table</summary>
internal sealed record FileRow(string File, string Component, string FileName);
