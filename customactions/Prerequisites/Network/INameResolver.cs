using System.Net;

namespace CloudProvisioningBootstrapper.Prerequisites.Network;

/// <summary>Turns names into addresses.</summary>
internal interface INameResolver
{
    /// <summary>Asks for the addresses of a host.</summary>
    /// <param name="host">A name.</param>
    /// <param name="canceled">Ends the wait where that can be done.</param>
    /// <returns>At least one address.</returns>
    /// <exception cref="System.Net.Sockets.SocketException">There is none, or nobody could say.</exception>
    IReadOnlyList<IPAddress> Resolve(string host, CancellationToken canceled);
}
