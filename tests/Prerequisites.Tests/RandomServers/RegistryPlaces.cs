using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.RandomServers;

/// <summary>Every place of the registry that is read, found out by watching: one that is added later is among them by itself.</summary>
public static class RegistryPlaces
{
    /// <summary>The places. What is read depends on what stands there, so reading is watched with nothing and with a switch that is on everywhere.</summary>
    public static readonly IReadOnlyList<RegistryPlace> All = [.. Watch(null).Concat(Watch(RegistryValue.DWord(1))).Distinct()];

    private static List<RegistryPlace> Watch(RegistryValue? everywhere)
    {
        var watch = new Watcher(everywhere);
        _ = new ServerFactsReader(watch, watch, watch, watch, watch, watch, watch, watch).Read(ReadingRequest.Nothing);
        return watch.Places;
    }

    private sealed class Watcher(RegistryValue? everywhere)
        : IRegistryReader, IWindowsVersionReader, IMemoryReader, IDomainReader, INetworkReader, IDirectoryReader, ISecurityPolicyReader, IAccountReader
    {
        public List<RegistryPlace> Places { get; } = [];

        int IWindowsVersionReader.Build => 17763;

        ProductType IWindowsVersionReader.ProductType => ProductType.Server;

        bool IRegistryReader.KeyExists(RegistryPath path)
        {
            Places.Add(new(path, null));
            return everywhere is not null;
        }

        RegistryValue? IRegistryReader.GetValue(RegistryValuePath path)
        {
            Places.Add(new(path.Key, path.Name));
            return everywhere;
        }

        PhysicalMemory IMemoryReader.Read() => new(8192, IsInstalled: true);

        JoinStatus IDomainReader.ReadJoinStatus(out string name)
        {
            name = "";
            return JoinStatus.Unjoined;
        }

        NetworkFacts INetworkReader.Read(NetworkRequest request, Deadline deadline) => NetworkFacts.NotAsked;

        int? IDomainReader.ReadSecureChannel() => null;

        DirectoryAccess IDirectoryReader.Read(string domainController, bool isInDomain, Deadline deadline) => throw new NotSupportedException();

        bool ISecurityPolicyReader.ReadFipsMode() => false;

        ServiceLogonRights ISecurityPolicyReader.ReadServiceLogonRights() => new([], []);

        CallingAccount IAccountReader.Read() => new("", "", []);
    }
}
