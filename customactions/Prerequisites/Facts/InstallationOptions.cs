namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>What Windows says of its installation option (Desktop Experience, Server Core, Nano).</summary>
/// <param name="InstallationType">The value InstallationType of HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion, or <see langword="null"/>.</param>
/// <param name="ServerLevels">The key CurrentVersion\Server\ServerLevels, or <see langword="null"/> where it does not exist.</param>
/// <remarks>https://learn.microsoft.com/windows/win32/procthread/determining-whether-server-core-is-running</remarks>
public sealed record InstallationOptions(string? InstallationType, ServerLevels? ServerLevels);
