namespace CloudProvisioningBootstrapper.Installer.Tests.Package;

/// <summary>A row of a sequence table: https://learn.microsoft.com/windows/win32/msi/installexecutesequence-table</summary>
internal sealed record SequenceRow(string Action, string Condition, int Sequence);
