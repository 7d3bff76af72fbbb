namespace CloudProvisioningBootstrapper.Installer.Tests.Package;

/// <summary>A row of the table RemoveFile; without a file name it removes a folder.</summary>
internal sealed record RemoveFileRow(string FileKey, string Component, string FileName, string DirProperty);
