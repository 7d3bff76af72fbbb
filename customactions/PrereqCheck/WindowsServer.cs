using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Resources;
using CloudProvisioningBootstrapper.Prerequisites.Windows;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>The real one.</summary>
internal sealed class WindowsServer : IServer
{
    public string ComputerName => ThisServer.ComputerName;

    public bool IsElevated => ThisConsole.IsElevated;

    public ServerFacts Read(ReadingRequest request, Action<string>? log) =>
        ThisConsole.IsWindows ? ThisServer.ReadFacts(request, log) : throw new PlatformNotSupportedException(Strings.Tool_WindowsOnly);
}
