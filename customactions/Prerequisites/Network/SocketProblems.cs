using System.Net.Sockets;
using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.Prerequisites.Network;

/// <summary>What the errors of sockets and name resolution mean.</summary>
/// <remarks>https://learn.microsoft.com/windows/win32/winsock/windows-sockets-error-codes-2</remarks>
internal static class SocketProblems
{
    public static ConnectionException Explain(SocketException error) => new(
        error.SocketErrorCode switch
        {
            SocketError.HostNotFound or SocketError.NoData => ConnectionProblem.NameNotFound,
            SocketError.TryAgain or SocketError.NoRecovery => ConnectionProblem.NameServerFailed,
            SocketError.ConnectionRefused => ConnectionProblem.Refused,
            SocketError.TimedOut => ConnectionProblem.TimedOut,
            SocketError.ConnectionReset or SocketError.ConnectionAborted => ConnectionProblem.Reset,
            SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.HostDown or SocketError.NetworkDown
                or SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported => ConnectionProblem.Unreachable,
            SocketError.Shutdown => ConnectionProblem.Closed,
            _ => ConnectionProblem.Other,
        },
        $"{error.Message} ({error.ErrorCode})");
}
