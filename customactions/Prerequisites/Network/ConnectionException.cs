using CloudProvisioningBootstrapper.Prerequisites.Facts;

namespace CloudProvisioningBootstrapper.Prerequisites.Network;

/// <summary>What stopped a connection, for a reason that is known.</summary>
internal sealed class ConnectionException : Exception
{
    public ConnectionException(ConnectionProblem problem, string detail = "")
        : base(detail) => Problem = problem;

    public ConnectionProblem Problem { get; }
}
