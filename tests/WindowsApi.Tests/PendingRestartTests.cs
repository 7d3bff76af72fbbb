using CloudProvisioningBootstrapper.Prerequisites;
using CloudProvisioningBootstrapper.Prerequisites.Checks;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Windows;

namespace CloudProvisioningBootstrapper.WindowsApi.Tests;

/// <summary>
/// A pending domain join and rename in the real registry. Wine sets the names anew at each start, so that a profile, which is
/// imported before a start, can't hold them.
/// </summary>
public sealed class PendingRestartTests : IDisposable
{
    private readonly RegistryValue? computerName = Read(RegistryLocations.NextComputerName);
    private readonly RegistryValue? hostName = Read(RegistryLocations.NextHostName);

    public void Dispose()
    {
        Restore(RegistryLocations.NextComputerName, computerName);
        Restore(RegistryLocations.NextHostName, hostName);
        Restore(RegistryLocations.JoinDomain, null);
    }

    [Fact]
    public void None_is_pending_as_the_server_is() => Assert.Equal(PrerequisiteOutcome.Passed, Evaluate().Outcome);

    [Fact]
    public void A_new_computer_name_is_told_with_the_old_one()
    {
        Write(RegistryLocations.NextComputerName, RegistryValue.Text("NEW-NAME"));
        AssertComesFirst($"a new name of the server, NEW-NAME instead of {Read(RegistryLocations.ActiveComputerName)!.AsText()}");
    }

    [Fact]
    public void A_new_host_name_is_told()
    {
        Write(RegistryLocations.NextHostName, RegistryValue.Text("new-host"));
        AssertComesFirst($"a new name of the server, new-host instead of {Read(RegistryLocations.ActiveHostName)!.AsText()}");
    }

    [Fact]
    public void A_domain_join_comes_first()
    {
        Write(RegistryLocations.JoinDomain, RegistryValue.Text("contoso.test"));
        AssertComesFirst("a domain join or leave that waits for the restart (");
    }

    private static void AssertComesFirst(string expected)
    {
        var verdict = Evaluate();
        Assert.Equal(PrerequisiteOutcome.Warning, verdict.Outcome);
        Assert.StartsWith("pending, by " + expected, verdict.Actual, StringComparison.Ordinal);
        Assert.StartsWith("restart the server first: its name or domain is about to change", verdict.Remedy, StringComparison.Ordinal);
    }

    private static Verdict Evaluate() => new PendingRebootCheck().Evaluate(ThisServer.ReadFacts(ReadingRequest.Nothing), new EvaluationOptions());

    private static RegistryValue? Read(RegistryValuePath path) => new WindowsRegistryReader().GetValue(path);

    private static void Write(RegistryValuePath path, RegistryValue value) => WindowsRegistryWriter.SetValue(path.Key, path.Name, value);

    private static void Restore(RegistryValuePath path, RegistryValue? value)
    {
        if (value is not null)
        {
            Write(path, value);
        }
        else if (Read(path) is not null)
        {
            WindowsRegistryWriter.DeleteValue(path.Key, path.Name);
        }
    }
}
