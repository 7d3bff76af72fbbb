using System.Reflection;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Tests.RandomServers;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Invariants;

public class RegistryPlacesTests
{
    /// <summary>What is only written.</summary>
    private static readonly RegistryPath[] Written = [RegistryLocations.Record];

    [Fact]
    public void Every_location_is_read_and_no_other() => Assert.Equal(
        typeof(RegistryLocations).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (RegistryPath)field.GetValue(null)!).Except(Written).Order(ByText),
        RegistryPlaces.All.Select(place => place.Path).Distinct().Order(ByText));

    private static Comparer<RegistryPath> ByText => Comparer<RegistryPath>.Create((one, other) => string.CompareOrdinal(one.ToString(), other.ToString()));
}
