using CloudProvisioningBootstrapper.Prerequisites.Tests.RandomServers;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Invariants;

public class RandomServerTests
{
    [Fact]
    public void A_seed_gives_the_same_server_each_time() => Assert.Equal(RandomServer.From(7).ToString(), RandomServer.From(7).ToString());

    [Fact]
    public void Each_place_is_changed_or_denied_sooner_or_later()
    {
        var servers = Enumerable.Range(0, 3000).Select(RandomServer.From).ToList();
        Assert.All(RegistryPlaces.All, place => Assert.Contains(servers, server => server.Values.ContainsKey(place)));
        Assert.All(RegistryPlaces.All, place => Assert.Contains(servers, server => server.Denied.Contains(place.Path)));
    }
}
