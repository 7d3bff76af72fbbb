namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>The places that say that a restart is pending.</summary>
/// <param name="Places">Keys and values that ask for a restart.</param>
/// <param name="FileOperations">
/// Values with file operations that wait for the next restart. Burn leaves one itself, so they are no reason to restart.
/// </param>
public sealed record PendingRestart(IReadOnlyList<string> Places, IReadOnlyList<string> FileOperations);
