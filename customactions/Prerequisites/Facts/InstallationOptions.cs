namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>What Windows says of its installation option (Desktop Experience, Server Core, Nano).</summary>
/// <param name="InstallationType">The value InstallationType of HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion, or <see langword="null"/>.</param>
/// <param name="ServerLevels">The key CurrentVersion\Server\ServerLevels, or <see langword="null"/> where it does not exist.</param>
/// <remarks>https://learn.microsoft.com/windows/win32/procthread/determining-whether-server-core-is-running</remarks>
public sealed record InstallationOptions(string? InstallationType, ServerLevels? ServerLevels);

/// <summary>The levels of a Windows Server 2012 or later. A full server has ServerCore=1 as well, so that value decides nothing.</summary>
/// <param name="NanoServer">NanoServer is 1.</param>
/// <param name="GraphicalManagement">Server-Gui-Mgmt is 1.</param>
/// <param name="GraphicalShell">Server-Gui-Shell is 1.</param>
public sealed record ServerLevels(bool NanoServer, bool GraphicalManagement, bool GraphicalShell);
