namespace CloudProvisioningBootstrapper.CustomActions.Tests;

/// <summary>An installation in memory: a fake of Windows Installer's session. The end-to-end tests use the real one.</summary>
internal sealed class FakeSession : IInstallerSession
{
    private readonly Dictionary<string, string> properties = [];

    public List<string> Lines { get; } = [];

    public string this[string property]
    {
        get => properties.GetValueOrDefault(property, "");
        set => properties[property] = value;
    }

    public void Log(string message) => Lines.Add(message);
}
