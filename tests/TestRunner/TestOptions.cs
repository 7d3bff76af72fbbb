using Xunit.Abstractions;

namespace CloudProvisioningBootstrapper.TestRunner;

/// <summary>xunit's options by their names (TestOptionsNames.cs of xunit).</summary>
internal sealed class TestOptions : Dictionary<string, object>, ITestFrameworkDiscoveryOptions, ITestFrameworkExecutionOptions
{
    TValue ITestFrameworkOptions.GetValue<TValue>(string name) => TryGetValue(name, out var value) ? (TValue)value : default!;

    void ITestFrameworkOptions.SetValue<TValue>(string name, TValue value) => this[name] = value!;
}
