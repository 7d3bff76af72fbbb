namespace CloudProvisioningBootstrapper.Prerequisites.Facts;

/// <summary>The levels of a Windows Server 2012 or later. A full server has ServerCore=1 as well, so that value decides nothing.</summary>
/// <param name="NanoServer">NanoServer is 1.</param>
/// <param name="GraphicalManagement">Server-Gui-Mgmt is 1.</param>
/// <param name="GraphicalShell">Server-Gui-Shell is 1.</param>
public sealed record ServerLevels(bool NanoServer, bool GraphicalManagement, bool GraphicalShell);
