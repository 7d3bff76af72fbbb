using System.Reflection;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Tests.RandomServers;

namespace CloudProvisioningBootstrapper.Prerequisites.Tests.Invariants;

public class RegistryPlacesTests
{
    /// <summary>Their values are written: no facts of a server. That RestartRequired is there is one.</summary>
    private static readonly RegistryPath[] Written = [RegistryLocations.Record, RegistryLocations.RestartRequired];

    [Fact]
    public void Every_value_is_read_and_no_other() => Assert.Equal(
        All<RegistryValuePath>().Where(path => !Written.Contains(path.Key)).Select(path => path.ToString()).Order(StringComparer.Ordinal),
        RegistryPlaces.All.Where(place => place.Name is not null).Select(place => place.ToString()).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_key_is_read_and_no_other() => Assert.Equal(
        All<RegistryPath>().Concat(All<RegistryValuePath>().Select(path => path.Key)).Distinct().Except([RegistryLocations.Record]).Select(path => path.ToString()).Order(StringComparer.Ordinal),
        RegistryPlaces.All.Select(place => place.Path.ToString()).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<T> All<T>() => typeof(RegistryLocations).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<T>();
}
