using System.Net;
using System.Security.Cryptography.X509Certificates;
using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Network;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Network;

/// <summary>What hangs and can't be ended; tests/Network.Tests tries real servers.</summary>
public class EndpointConnectorTests
{
    [Fact]
    public void What_hangs_and_can_not_be_canceled_is_left_behind_by_the_limit()
    {
        using var never = new ManualResetEventSlim();
        AgentEndpoint[] endpoints = [.. AgentEndpoints.Of(default, Guid.Empty)];
        var readings = new EndpointConnector(new HangingNames(never), new NoRoots(), TimeSpan.Zero)
            .Connect(endpoints, null, _ => [new("proxy.example", 3128)], new Deadline(TimeSpan.FromMilliseconds(50)));
        never.Set();
        Assert.Equal(endpoints, readings.Select(reading => reading.Endpoint));
        Assert.All(
            readings.SelectMany(reading => reading.Attempts),
            attempt => Assert.Equal((ConnectionStage.Name, ConnectionProblem.TimedOut), (attempt.Stage, attempt.Problem)));
        Assert.All(readings, reading => Assert.Equal(reading.Endpoint.IsTestable, reading.Attempts.Count > 0));
    }

    private sealed class HangingNames(ManualResetEventSlim until) : INameResolver
    {
        public IReadOnlyList<IPAddress> Resolve(string host, CancellationToken canceled)
        {
            until.Wait(CancellationToken.None);
            return [];
        }
    }

    private sealed class NoRoots : IRootStore
    {
        public bool? Contains(X509Certificate2 root) => null;
    }
}
