using CloudProvisioningBootstrapper.Prerequisites.Facts;
using CloudProvisioningBootstrapper.Prerequisites.Options;
using CloudProvisioningBootstrapper.Prerequisites.Registry;
using CloudProvisioningBootstrapper.Prerequisites.Resources;

namespace CloudProvisioningBootstrapper.Prerequisites.Checks;

/// <summary>
/// A pending restart makes installations fail later, and one that changes the server's name or domain makes the agent's
/// service account useless. File operations alone are no reason: Burn leaves one itself.
/// </summary>
/// <remarks>CSS-Exchange, Get-ServerRebootPending.ps1; Burn, registration.cpp</remarks>
internal sealed class PendingRebootCheck()
    : PrerequisiteCheck<PendingRestart>(PrerequisiteId.PendingReboot, DocumentationPages.Prerequisites, facts => facts.PendingRestart)
{
    protected override Verdict Evaluate(PendingRestart fact, EvaluationOptions options)
    {
        var identity = fact.Places.Where(place => place.Requester == RestartRequester.DomainJoin).Select(Describe).ToList();
        AddRename(fact.ComputerName, RegistryLocations.NextComputerName);
        AddRename(fact.HostName, RegistryLocations.NextHostName);
        var all = identity.Concat(fact.Places.Where(place => place.Requester != RestartRequester.DomainJoin).Select(Describe)).ToList();
        return all.Count > 0 ? Verdict.Warning(
                Text.Format(Strings.PendingReboot_Pending, string.Join("; ", all)),
                identity.Count > 0 ? Strings.PendingReboot_IdentityRemedy : Strings.PendingReboot_Remedy)
            : fact.FileOperations.Count > 0 ? Verdict.Passed(Text.Format(Strings.PendingReboot_RenamesOnly, string.Join("; ", fact.FileOperations)))
            : Verdict.Passed(Strings.PendingReboot_None);

        // Windows compares names without regard to case.
        void AddRename(NameChange name, RegistryValuePath place)
        {
            if (name.Active?.AsText() is { Length: > 0 } active && name.Next?.AsText() is { Length: > 0 } next
                && !string.Equals(active, next, StringComparison.OrdinalIgnoreCase))
            {
                identity.Add(Text.Format(Strings.PendingReboot_Rename, active, next, place));
            }
        }
    }

    private static string Describe(PendingRestartPlace place) => Text.Format(Strings.PendingReboot_Place, NameOf(place.Requester), place.Path);

    private static string NameOf(RestartRequester requester) => requester switch
    {
        RestartRequester.DomainJoin => Strings.PendingReboot_DomainJoin,
        RestartRequester.Bootstrapper => Strings.PendingReboot_Bootstrapper,
        RestartRequester.Servicing => Strings.PendingReboot_Servicing,
        RestartRequester.WindowsUpdate => "Windows Update",
        RestartRequester.ServerManager => Strings.PendingReboot_ServerManager,
        RestartRequester.UpdateInstaller => "Update.exe",
        RestartRequester.ConfigurationManager => Strings.PendingReboot_ConfigurationManager,
        _ => Strings.PendingReboot_Setup,
    };
}
