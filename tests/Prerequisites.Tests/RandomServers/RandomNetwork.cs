using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.RandomServers;

/// <summary>What a network could come to: often good, and then anything that the types allow.</summary>
internal static class RandomNetwork
{
    private static readonly ProxyAddress Proxy = new("proxy", 8080);

    public static NetworkFacts Of(Random random)
    {
        var cloud = (AzureCloud)random.Next(2);
        var isGood = random.Next(3) > 0;
        return new(
            new(cloud, null, random.Next(4) > 0 ? null : Proxy),
            [.. AgentEndpoints.Of(cloud, null).Select(endpoint => new EndpointReading(endpoint, endpoint.IsTestable ? Attempts(random, endpoint, isGood) : []))],
            HasAdapter: random.Next(8) > 0,
            random.Next(3) > 0 ? [] : [new(ProxyPlace.WinHttp, RandomValue.Text(random)), new(ProxyPlace.Account, "", "", RandomValue.Text(random), random.Next(2) > 0)]);
    }

    private static List<ConnectionAttempt> Attempts(Random random, AgentEndpoint endpoint, bool isGood) => isGood
        ? [Servers.Reached(endpoint)]
        : [.. Enumerable.Range(0, random.Next(3)).Select(number => Attempt(random, number == 0 ? null : Proxy))];

    private static ConnectionAttempt Attempt(Random random, ProxyAddress? proxy) => new(proxy)
    {
        Stage = RandomValue.Pick(random, Enum.GetValues<ConnectionStage>()),
        Problem = random.Next(3) > 0 ? ConnectionProblem.None : RandomValue.Pick(random, Enum.GetValues<ConnectionProblem>()),
        Detail = random.Next(2) > 0 ? "" : RandomValue.Text(random),
        Milliseconds = random.Next(5000),
        Status = random.Next(2) > 0 ? null : random.Next(100, 1000),
        TlsProtocol = random.Next(2) > 0 ? null : "Tls12",
        Certificate = random.Next(2) > 0 ? null : Servers.Certificate(RandomValue.Pick(random, Enum.GetValues<RootOrigin>()), RandomValue.Text(random), RandomValue.Text(random)),
    };
}
