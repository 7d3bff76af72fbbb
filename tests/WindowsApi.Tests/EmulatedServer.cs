using System.Globalization;
using CloudProvisioningBootstrapper.Prerequisites.Facts;

// Two tests at once would share the one registry.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace CloudProvisioningBootstrapper.WindowsApi.Tests;

/// <summary>The server that `run` has made for these tests, as its environment describes it.</summary>
internal static class EmulatedServer
{
    /// <summary>The memory in MiB.</summary>
    public static int Memory => int.Parse(Variable("TEST_SERVER_MEMORY"), CultureInfo.InvariantCulture);

    /// <summary>The build number.</summary>
    public static int Build => int.Parse(Variable("TEST_SERVER_BUILD"), CultureInfo.InvariantCulture);

    /// <summary>The product type.</summary>
    public static ProductType ProductType => Enum.Parse<ProductType>(Variable("TEST_SERVER_PRODUCT_TYPE"));

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name)
        ?? throw new InvalidOperationException($"{name} is not set: these tests are run by tests/WindowsApi.Tests/run.");
}
