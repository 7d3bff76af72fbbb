using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Windows;

namespace CloudProvisioningBootstrapper.WindowsApi.Tests;

/// <summary>The reader of the real registry keeps the contract.</summary>
public class WindowsRegistryReaderTests : RegistryReaderContract
{
    // What an earlier run that was killed may have left.
    public WindowsRegistryReaderTests() => Clean();

    protected override IRegistryReader Reader { get; } = new WindowsRegistryReader();

    protected override void MakeKey(RegistryPath path) => WindowsRegistryWriter.MakeKey(path);

    protected override void SetValue(RegistryPath path, string name, RegistryValue value) => WindowsRegistryWriter.SetValue(path, name, value);

    protected override void DeleteValue(RegistryPath path, string name) => WindowsRegistryWriter.DeleteValue(path, name);

    protected override void DeleteKey(RegistryPath path) => WindowsRegistryWriter.DeleteKey(path);

    protected override IDisposable Deny(RegistryPath path) => new RegistryDenial(path);
}
