using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.PrereqCheck;

/// <summary>The server that PrereqCheck runs on.</summary>
internal interface IServer
{
    string ComputerName { get; }

    /// <summary>Whether PrereqCheck runs with administrator rights.</summary>
    bool IsElevated { get; }

    /// <exception cref="PlatformNotSupportedException">It is no Windows.</exception>
    /// <param name="log">Takes a line for each reading, on several threads; <see langword="null"/>: nobody wants to know.</param>
    ServerFacts Read(ReadingRequest request, Action<string>? log);
}
