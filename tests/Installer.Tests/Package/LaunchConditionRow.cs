namespace CloudProvisioningBootstrapper.Installer.Tests.Package;

/// <summary>A row of the table LaunchCondition: https://learn.microsoft.com/windows/win32/msi/launchcondition-table</summary>
internal sealed record LaunchConditionRow(string Condition, string Description);
