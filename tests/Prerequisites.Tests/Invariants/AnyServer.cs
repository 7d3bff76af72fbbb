using CloudProvisioningBootstrapper.Prerequisites.Tests.RandomServers;
using FsCheck;
using FsCheck.Fluent;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Invariants;

/// <summary>Random servers for FsCheck; a failing one is made simpler before it is shown.</summary>
public static class AnyServer
{
    public static Arbitrary<RandomServer> Servers() => Arb.From(
        Gen.Choose(int.MinValue, int.MaxValue).Select(RandomServer.From),
        server => server.Simpler());
}
