using System.Reflection.PortableExecutable;
using CloudProvisioningBootstrapper.Installer.Tests.Policies.Conditions;

namespace CloudProvisioningBootstrapper.Installer.Tests.Package;

/// <summary>The rows of the built Prerequisites.msi that decide what it does to a server.</summary>
public class PackageTests
{
    private const int LocalMachine = 2;
    // https://learn.microsoft.com/windows/win32/msi/summary-list-of-all-custom-action-types
    private const int Library = 1;
    private const int ErrorAction = 19;
    private const int SetProperty = 51;
    private const int KindMask = 0x3F;
    private const int IgnoreResult = 0x40;
    private const int InScript = 0x400;
    private const int NoImpersonation = 0x800;
    private const int Deferred = InScript | NoImpersonation;
    private const int Rollback = Deferred | 0x100;
    private const int Commit = Deferred | 0x200;

    private const string FirstInstall = "NOT Installed";
    private const string Uninstall = "REMOVE=\"ALL\" AND NOT UPGRADINGPRODUCTCODE";
    private const string Revert = $"({Uninstall}) AND REVERTFIXES = \"1\"";
    private const string EventSourceKey = @"SYSTEM\CurrentControlSet\Services\EventLog\Application\CloudProvisioningBootstrapper";
    private const string RecordKey = @"SOFTWARE\CloudProvisioningBootstrapper";

    // Made once, never to be changed: every version that was ever installed is found by it.
    private const string UpgradeCode = "{0A1427C3-0B91-4A12-AEBB-DA4D267F87A9}";

    private static MsiDatabase Msi => MsiDatabase.OfTestEdition;

    [Fact]
    public void Is_a_64_bit_package_without_a_language_of_its_own() => Assert.Equal("x64;0", Msi.Summary("Template"));

    [Fact]
    public void The_library_of_the_custom_actions_is_64_bit()
    {
        using var image = new PEReader(new MemoryStream(Msi.Stream("Binary.CustomActions")));
        Assert.Equal(Machine.Amd64, image.PEHeaders.CoffHeader.Machine);
    }

    [Fact]
    public void CustomAction() => new ExpectedRows<CustomActionRow>
    {
        { new("EvaluatePrerequisites", Library, "CustomActions", "EvaluatePrerequisites"), "it reads and evaluates; a fault of its own ends the installation." },
        { new("SetPrerequisitesDecides", SetProperty, "PrerequisitesDecides", "1"), "the evaluation of the execute sequence is the one that decides, and writes the event." },
        { new("ResumeInterruptedInstall", Library | IgnoreResult, "CustomActions", "EvaluatePrerequisites"), "it completes what a broken run has begun, and can't fail a repair." },
        { new("BlockUnmetPrerequisites", ErrorAction, "", "[PrerequisitesRefusal]"), "a native error ends the installation with the message that the evaluation wrote." },
        { new("SetINSTALLEDUTC", SetProperty, "INSTALLEDUTC", "[PrerequisitesEvaluatedUtc]"), "the time of the evaluation is that of the record." },
        { new("ApplyRegistryFixesRollback", Library | Rollback | IgnoreResult, "CustomActions", "ApplyRegistryFixesRollback"), "it puts back what ApplyRegistryFixes changed; nothing could be done about its failure." },
        { new("ApplyRegistryFixes", Library | Deferred, "CustomActions", "ApplyRegistryFixes"), "it changes the server as the service, and its failure rolls everything back." },
        { new("CommitInstallation", Library | Commit | IgnoreResult, "CustomActions", "CommitInstallation"), "what stands after a success is recorded, and can't be rolled back any more; a failed installation schedules no restart." },
        { new("RevertRegistryFixesRollback", Library | Rollback | IgnoreResult, "CustomActions", "ApplyRegistryFixesRollback"), "it puts back what RevertRegistryFixes changed; nothing could be done about its failure." },
        { new("RevertRegistryFixes", Library | Deferred, "CustomActions", "RevertRegistryFixes"), "it changes the server as the service, and its failure ends the removal that was to restore the settings." },
        { new("CommitUninstallation", Library | Commit | IgnoreResult, "CustomActions", "CommitUninstallation"), "the captures are of no use after a successful uninstallation only, and nothing there can keep the product from going." },
        { new("CommitInstallationWithoutRollback", Library | Deferred | IgnoreResult, "CustomActions", "CommitInstallation"), "commit actions do not run where rollback is disabled; nothing could be rolled back then." },
        { new("CommitUninstallationWithoutRollback", Library | Deferred | IgnoreResult, "CustomActions", "CommitUninstallation"), "commit actions do not run where rollback is disabled; nothing can keep the product from going." },
        { new("SetCommitInstallationWithoutRollback", SetProperty, "CommitInstallationWithoutRollback", "[CommitInstallation]"), "it is handed what the commit is handed." },
        { new("SetCommitUninstallationWithoutRollback", SetProperty, "CommitUninstallationWithoutRollback", "[CommitUninstallation]"), "it is handed what the commit is handed." },
        { new("RefuseWithoutRollback", Library, "CustomActions", "RefuseWithoutRollback"), "it ends the installation, with the reason." },
        { new("ProveDotNetFramework", Library | IgnoreResult, "CustomActions", "ProveDotNetFramework"), "that it does not run is the answer." },
        { new("BlockReversion", ErrorAction, "", "[ReversionImpossible]"), "a native error says why; nothing managed could." },
        { new("SetRevertRegistryFixesRollback", SetProperty, "RevertRegistryFixesRollback", "LANGUAGE=[ProductLanguage]"), "a rollback has no other way to know the language." },
        { new("SetRevertRegistryFixes", SetProperty, "RevertRegistryFixes", "LANGUAGE=[ProductLanguage]"), "in the script the language is known by what was handed over." },
        { new("SetCommitUninstallation", SetProperty, "CommitUninstallation", "LANGUAGE=[ProductLanguage];BUNDLEACTION=[BUNDLEACTION]"), "a commit action can't ask for the language; what anybody may write comes last." },
        { new("SetCommitReversion", SetProperty, "CommitUninstallation", "LANGUAGE=[ProductLanguage];REVERTED=1"), "the commit has to know that the reversion was made." },
        { new("WriteFailedEvent", Library | Rollback | IgnoreResult, "CustomActions", "WriteFailedEvent"), "a rollback tells the event log that the installation failed." },
        { new("WriteBundleRollbackEvent", Library | IgnoreResult, "CustomActions", "WriteBundleRollbackEvent"), "it only tells, so that its failure can't hinder an uninstallation." },
        { new("SetAPPLYFIXES", SetProperty, "APPLYFIXES", "{}"), "a check box with the value 0 would be checked." },
        { new("SetRestartChoice", SetProperty, "RestartChoice", "Scheduled"), "the options show what the command line says." },
        { new("SetMaintenanceChoice", SetProperty, "MaintenanceChoice", "Remove"), "msiexec /x says so without the dialog." },
        { new("SetREVERTFIXES", SetProperty, "REVERTFIXES", "{}"), "a check box with the value 0 would be checked." },
        { new("SetRestartMinutes", SetProperty, "RestartMinutes", "[RESTARTDELAYMINUTES]"), "the options show what the command line says." },
        { new("ShowRestart", Library | IgnoreResult, "CustomActions", "ShowRestart"), "whether a restart is scheduled is known only after the commit; without an answer the dialog asks for a restart." },
        { new("OpenReport", Library | IgnoreResult, "CustomActions", "OpenReport"), "a push button's; a dialog stays where Windows can't open the file." },
        { new("OpenLog", Library | IgnoreResult, "CustomActions", "OpenLog"), "a push button's; a dialog stays where Windows can't open the file." },
        { new("WixFailWhenDeferred", Library | InScript, "WixCA", "WixFailWhenDeferred"), "WiX's own: WIXFAILWHENDEFERRED=1 provokes a rollback." },
    }.AssertAre(Msi.Read<CustomActionRow>());

    [Fact]
    public void InstallExecuteSequence() => new ExpectedRows<(string Action, string Condition)>
    {
        { ("FindRelatedProducts", ""), "other versions are looked for first." },
        { ("AppSearch", ""), "it reads the record before anybody asks for it." },
        { ("LaunchConditions", ""), "a downgrade is refused before the server is evaluated." },
        { ("SetPrerequisitesDecides", ""), "it is for the evaluation of this sequence." },
        { ("EvaluatePrerequisites", FirstInstall), "a silent installation has this sequence only; repair and uninstallation are not evaluated." },
        { ("BlockUnmetPrerequisites", $"({FirstInstall}) AND PrerequisitesRefusal"), "it refuses at once, before anything is changed, and a first installation only." },
        { ("SetINSTALLEDUTC", FirstInstall), "a repair keeps the time that AppSearch found." },
        { ("ResumeInterruptedInstall", "Installed AND NOT REMOVE AND DOTNETFRAMEWORKRELEASE"), "a broken run may have registered the product already; a repair is evaluated in no other case." },
        { ("ProveDotNetFramework", $"({Revert}) AND DOTNETFRAMEWORKRELEASE"), "a reversion depends on it; where .NET Framework is not registered, nothing managed is tried." },
        { ("BlockReversion", $"({Revert}) AND NOT PrerequisitesDotNetFrameworkRuns"), "it ends the removal before anything is removed, and only the one that was asked to restore the settings." },
        { ("ValidateProductID", ""), "it is the standard action that comes next." },
        { ("InstallValidate", ""), "it finds out whether the disk has room for rollback." },
        { ("RefuseWithoutRollback", $"({FirstInstall}) AND PrerequisitesChanges AND RollbackDisabled"), "the registry is changed only where that can be undone; without changes the installation goes on." },
        { ("InstallInitialize", ""), "the transaction begins." },
        { ("RemoveExistingProducts", ""), "the older version goes within the transaction, so that it comes back when this one fails." },
        { ("WriteFailedEvent", FirstInstall), "it rolls back last; before RemoveExistingProducts, Windows Installer lets nothing into the script (error 2613)." },
        { ("SetRevertRegistryFixesRollback", Revert), "it hands the language over before the action is written to the script." },
        { ("SetRevertRegistryFixes", Revert), "it hands the language over before the action is written to the script." },
        { ("RevertRegistryFixesRollback", Revert), "rollback undoes what came before: it stands before the change and has its condition." },
        { ("RevertRegistryFixes", Revert), "it comes before anything is removed; an upgrade keeps the fixes." },
        { ("ProcessComponents", ""), "our own changes come after the older version is gone." },
        { ("WriteRegistryValues", ""), "the record is written by Windows Installer." },
        { ("ApplyRegistryFixesRollback", "PrerequisitesChanges"), "rollback undoes what came before: it stands before the change and has its condition." },
        { ("ApplyRegistryFixes", "PrerequisitesChanges"), "it comes late, so that little can fail after it." },
        { ("CommitInstallation", $"(({FirstInstall}) OR PrerequisitesChanges) AND NOT RollbackDisabled"), "also without changes there is an event to write." },
        { ("SetCommitUninstallation", Uninstall), "it hands over what the commit has to know." },
        { ("SetCommitReversion", Revert), "it takes the place of the one before." },
        { ("CommitUninstallation", $"({Uninstall}) AND DOTNETFRAMEWORKRELEASE AND NOT RollbackDisabled"), "an upgrade keeps the captures; without .NET Framework nothing managed is tried." },
        { ("WriteBundleRollbackEvent", $"(({Uninstall}) AND BUNDLEACTION AND BUNDLEACTION <> \"3\" AND BUNDLEACTION <> \"4\") AND DOTNETFRAMEWORKRELEASE"), "it is for a removal that belongs to an installation which failed." },
        { ("RegisterUser", ""), "it is the standard action that comes next." },
        { ("PublishProduct", ""), "it is the last standard action that changes something." },
        { ("SetCommitInstallationWithoutRollback", "RollbackDisabled"), "it hands over what the action has to know." },
        { ("CommitInstallationWithoutRollback", $"(({FirstInstall}) OR PrerequisitesChanges) AND RollbackDisabled"), "nothing that changes something comes after it." },
        { ("SetCommitUninstallationWithoutRollback", "RollbackDisabled"), "it hands over what the action has to know." },
        { ("CommitUninstallationWithoutRollback", $"({Uninstall}) AND DOTNETFRAMEWORKRELEASE AND RollbackDisabled"), "nothing that changes something comes after it." },
        { ("WixFailWhenDeferred", "WIXFAILWHENDEFERRED=1 AND VersionNT > 400"), "a provoked failure comes after everything that can be rolled back." },
        { ("InstallFinalize", ""), "the transaction ends." },
        {
            ("ScheduleReboot", $"PrerequisitesRestartNeeded OR ({Revert} AND APPLIEDFIXESNEEDRESTART = \"#1\")"),
            "the exit code 3010 is for fixes, and for their reversion, that need a restart."
        },
    }.AssertAreInOrder(Neighbourhoods("InstallExecuteSequence", "AppSearch", "RemoveExistingProducts", "ScheduleReboot"));

    [Fact]
    public void InstallUISequence() => new ExpectedRows<(string Action, string Condition)>
    {
        { ("LaunchConditions", ""), "a downgrade is refused before the server is evaluated." },
        { ("SetMaintenanceChoice", "REMOVE = \"ALL\""), "the progress says what is going on." },
        { ("SetREVERTFIXES", "REVERTFIXES = 0"), "the choice shows what the command line says." },
        { ("SetAPPLYFIXES", "APPLYFIXES = 0"), "the options show what the command line says." },
        { ("SetRestartChoice", "RESTARTDELAYMINUTES > 0"), "the options show what the command line says." },
        { ("SetRestartMinutes", "RESTARTDELAYMINUTES > 0"), "the options show what the command line says." },
        { ("EvaluatePrerequisites", FirstInstall), "dialogs need the verdict; the execute sequence evaluates again." },
        { ("ValidateProductID", ""), "it is the standard action that comes next; nothing refuses in this sequence." },
        { ("ExecuteAction", ""), "it is the installation." },
        { ("ShowRestart", "NOT Installed AND PrerequisitesRestartMinutes"), "the last dialog tells what came of the restart that was asked for." },
    }.AssertAreInOrder(Neighbourhoods("InstallUISequence"));

    [Fact]
    public void Property() => new ExpectedRows<PropertyRow>
    {
        { new("ALLUSERS", "1"), "it is a per-machine installation." },
        { new("APPLYFIXES", "0"), "nothing is changed unless the administrator allows it." },
        { new("ARPNOMODIFY", "1"), "there is one feature, so nothing to modify." },
        { new("DISABLEADVTSHORTCUTS", "1"), "a start of the shortcut must not begin a repair." },
        { new("DefaultUIFont", "WixUI_Font_Normal"), "the dialogs have WiX's look." },
        { new("ErrorDialog", "ErrorDlg"), "WiX's own: Windows Installer shows its errors in it." },
        { new("MaintenanceChoice", "Repair"), "a product that is there is repaired, unless somebody removes it." },
        { new("Manufacturer", "Cloud Provisioning Bootstrapper"), "Apps & features shows it." },
        { new("NETWORKCHECK", "1"), "the network is tried unless the administrator says no." },
        { new("DIRECTORYCHECK", "1"), "a domain controller is asked unless the administrator says no." },
        { new("ProductLanguage", "0"), "a transform decides about the language." },
        { new("ProductName", "Cloud Provisioning Agent Prerequisites"), "Apps & features and the event log show it." },
        { new("ProductVersion", Checkout.ProductVersion), "Directory.Build.props says so." },
        { new("RESTARTDELAYMINUTES", "0"), "no restart is scheduled unless the administrator asks for it." },
        { new("RestartChoice", "Myself"), "no restart is scheduled unless somebody asks for it." },
        { new("RestartMinutes", "15"), "it is what the options propose." },
        {
            new("ReversionImpossible", "The settings that the installation changed cannot be restored, because .NET Framework does not run on this server. Nothing was removed. Repair .NET Framework and try again, or uninstall without REVERTFIXES=1: the settings then stay as they are."),
            "a language can change a property, which an error action's own text is not."
        },
        { new("REVERTFIXES", "0"), "the fixes stay: other software relies on them." },
        { new("SCOPEDOUS", "0"), "without a scoping filter the article's least memory is enough." },
        { new("SecureCustomProperties", "APPLIEDFIXESNEEDRESTART;APPLYFIXES;BUNDLEACTION;BUNDLELOG;DIRECTORYCHECK;DOMAINCONTROLLER;DOTNETFRAMEWORKFOLLOWS;DOTNETFRAMEWORKRELEASE;ENVIRONMENTNAME;INSTALLEDUTC;NETWORKCHECK;PROXY;RESTARTDELAYMINUTES;REVERTFIXES;SCOPEDOUS;SKIPCHECKS;TENANTID;TLSPOLICY;WIX_DOWNGRADE_DETECTED;WIX_UPGRADE_DETECTED"), "what the user's process sets must reach the service." },
        { new("TLSPOLICY", "Documented"), "the article's registry values are asked for unless the administrator says otherwise." },
        { new("WixUIRMOption", "UseRM"), "WiX's own, of its dialog MsiRMFilesInUse." },
        { new("UpgradeCode", UpgradeCode), "upgrades find each other by it." },
    }.AssertAre(Msi.Read<PropertyRow>().Where(row => row.Property != "ProductCode"));

    [Fact]
    public void The_product_code_is_a_new_one_of_each_version() =>
        Assert.True(Guid.TryParseExact(Msi.Read<PropertyRow>().Single(row => row.Property == "ProductCode").Value, "B", out _));

    [Fact]
    public void Registry() => new ExpectedRows<RegistryRow>
    {
        { new(LocalMachine, RecordKey, "Version", "[ProductVersion]", "Record"), "ConfigMgr and Intune compare it." },
        { new(LocalMachine, RecordKey, "Ready", "#1", "Record"), "it is a DWORD: installed means that nothing blocked." },
        { new(LocalMachine, RecordKey, "InstalledUtc", "[INSTALLEDUTC]", "Record"), "it is the time of the first installation, also after a repair." },
        { new(LocalMachine, RecordKey, "-", "", "Record"), "the whole key goes with the product, with what the custom actions add." },
        { new(LocalMachine, EventSourceKey, "EventMessageFile", @"#%%SystemRoot%\Microsoft.NET\Framework64\v4.0.30319\EventLogMessages.dll", "EventLog"), "every server with .NET Framework 4 has it, and its messages are our texts." },
        { new(LocalMachine, EventSourceKey, "TypesSupported", "#7", "EventLog"), "errors, warnings and informations (1, 2, 4)." },
    }.AssertAre(Msi.Read<RegistryRow>());

    [Fact]
    public void Component() => new ExpectedRows<ComponentRow>
    {
        { new("DocumentationPage", "{0CA15288-E686-5031-9031-9298223C8A0A}", "INSTALLFOLDER", 256, ""), "64-bit (256); WiX makes the GUID from the path, so it stays while the path does." },
        { new("DocumentationPageGerman", "{E1F1833E-4F43-51E0-A1B3-085FF9C6980F}", "INSTALLFOLDER", 256, ""), "64-bit (256); WiX makes the GUID from the path, so it stays while the path does." },
        { new("PrereqCheckProgram", "{FFB56FB6-7728-54A1-89AC-DEB4843E84B6}", "INSTALLFOLDER", 256, ""), "64-bit (256); WiX makes the GUID from the path, so it stays while the path does." },
        { new("PrereqCheckConfiguration", "{4EE7FF36-8848-514E-B71E-8CFA30FD447E}", "INSTALLFOLDER", 256, ""), "64-bit (256); WiX makes the GUID from the path, so it stays while the path does." },
        { new("PrerequisitesLibrary", "{8C82D5EA-BF46-5167-91E4-87D01A21F7F7}", "INSTALLFOLDER", 256, ""), "64-bit (256); WiX makes the GUID from the path, so it stays while the path does." },
        { new("CommandLineLibrary", "{531F6A81-4271-5488-9545-ED90D6913E4B}", "INSTALLFOLDER", 256, ""), "64-bit (256); WiX makes the GUID from the path, so it stays while the path does." },
        { new("JsonLibrary", "{3825B794-425C-552C-B7C3-523E90FB3F4B}", "INSTALLFOLDER", 256, ""), "64-bit (256); WiX makes the GUID from the path, so it stays while the path does." },
        { new("JsonLicense", "{BA144EE1-8A3C-5AA3-A38F-38E3E839D5A1}", "INSTALLFOLDER", 256, ""), "64-bit (256); WiX makes the GUID from the path, so it stays while the path does." },
        { new("License", "{F07EC1AB-F173-58B0-B9BC-3A2662A3B9D4}", "INSTALLFOLDER", 256, ""), "64-bit (256); WiX makes the GUID from the path, so it stays while the path does." },
        { new("CommandLineLicense", "{A7C929AF-6BD2-5F35-968F-EDD1708A178E}", "INSTALLFOLDER", 256, ""), "64-bit (256); WiX makes the GUID from the path, so it stays while the path does." },
        { new("Record", "{69D9510F-511A-4A0D-90EC-B4220584DC71}", "INSTALLFOLDER", 260, ""), "64-bit (256), and its key path is in the registry (4)." },
        { new("EventLog", "{FCD8A6C0-6643-4B94-9A29-B1ECB9239451}", "INSTALLFOLDER", 260, ""), "64-bit (256), and its key path is in the registry (4)." },
    }.AssertAre(Msi.Read<ComponentRow>());

    [Fact]
    public void Shortcut() => new ExpectedRows<ShortcutRow>
    {
        {
            new("CheckPrerequisites", "ProgramMenuFolder", "Check prerequisites", "PrereqCheckProgram", "Main", "check --open", "INSTALLFOLDER"),
            "its target is the feature, so that its component may have a file as its key path (ICE43); DISABLEADVTSHORTCUTS makes a regular shortcut of it."
        },
    }.AssertAre(Msi.Read<ShortcutRow>().Select(row => row with { Name = row.Name[(row.Name.IndexOf('|', StringComparison.Ordinal) + 1)..] }));

    /// <summary>Without its name a user who works in German would look for it in vain.</summary>
    [Fact]
    public void The_shortcut_has_a_German_name() =>
        Assert.Contains(Msi.Transforms["1031"], cell => cell.Table == "Shortcut" && cell.Value.EndsWith("|Voraussetzungen prüfen", StringComparison.Ordinal));

    /// <summary>What the build of PrereqCheck lays out, and PrereqCheck.zip has too.</summary>
    [Fact]
    public void Every_file_of_PrereqCheck_is_in_it() => Assert.Equal(
        Directory.GetFiles(Checkout.Path("customactions", "PrereqCheck", "bin", "Release", "PrereqCheck")).Select(Path.GetFileName).Order(StringComparer.Ordinal),
        Msi.Read<FileRow>().Select(row => row.FileName.Split('|')[^1]).Where(name => !name.StartsWith("prerequisites.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Upgrade() => new ExpectedRows<UpgradeRow>
    {
        { new(UpgradeCode, "", Checkout.ProductVersion, "", 1 | 512, "WIX_UPGRADE_DETECTED"), "older versions and other builds of the same one (512) of any language are removed, and their features' states taken over (1)." },
        { new(UpgradeCode, Checkout.ProductVersion, "", "", 2, "WIX_DOWNGRADE_DETECTED"), "newer versions are only looked for (2)." },
    }.AssertAre(Msi.Read<UpgradeRow>());

    [Fact]
    public void LaunchCondition() => new ExpectedRows<LaunchConditionRow>
    {
        {
            new("NOT WIX_DOWNGRADE_DETECTED", "A newer version of [ProductName] is installed already. Nothing was changed. To install this older version, uninstall the newer one first."),
            "an older version never goes over a newer one, and the administrator is told what to do."
        },
        {
            new("Installed OR DOTNETFRAMEWORKRELEASE", "Setup requires .NET Framework 4.5 or later to check this server. Nothing was changed. Add the feature .NET Framework 4.x in Server Manager, or install .NET Framework 4.7.1 or later, then run Setup again."),
            "without it no custom action runs, and what DTF says of that helps nobody."
        },
    }.AssertAre(Msi.Read<LaunchConditionRow>());

    [Fact]
    public void AppSearch() => new ExpectedRows<AppSearchRow>
    {
        { new("APPLIEDFIXESNEEDRESTART", "AppliedFixesNeedRestart"), "a reversion asks for the restart that the fixes needed." },
        { new("DOTNETFRAMEWORKRELEASE", "DotNetFrameworkRelease"), "managed custom actions are not even tried where they can't run." },
        { new("INSTALLEDUTC", "InstalledUtc"), "a repair writes back the time that it finds." },
    }.AssertAre(Msi.Read<AppSearchRow>());

    [Fact]
    public void RegLocator() => new ExpectedRows<RegLocatorRow>
    {
        { new("AppliedFixesNeedRestart", LocalMachine, RecordKey, "AppliedFixesNeedRestart", 2 | 16), "it is a raw value (2) of the 64-bit view (16), where the record is written." },
        { new("DotNetFrameworkRelease", LocalMachine, @"SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full", "Release", 2 | 16), "Release exists from .NET Framework 4.5 on." },
        { new("InstalledUtc", LocalMachine, RecordKey, "InstalledUtc", 2 | 16), "it is a raw value (2) of the 64-bit view (16), where the record is written." },
    }.AssertAre(Msi.Read<RegLocatorRow>());

    /// <summary>Also of what WiX and its extensions add.</summary>
    [Fact]
    public void Nothing_is_removed_by_its_path() => Assert.Empty(Msi.Read<RemoveFileRow>());

    /// <summary>Also of what WiX and its extensions add.</summary>
    [Fact]
    public void Nothing_in_it_refuses_a_repair_or_an_uninstallation()
    {
        var errors = Msi.Read<CustomActionRow>().Where(action => (action.Type & KindMask) == ErrorAction).Select(action => action.Action).ToHashSet();
        var refused = ((string[])["InstallExecuteSequence", "InstallUISequence"])
            .SelectMany(Msi.Read<SequenceRow>)
            .Where(row => errors.Contains(row.Action))
            .Select(row => (row.Action, Case: Maintenance.WhenTrue(row.Condition)))
            .Concat(Msi.Read<LaunchConditionRow>().Select(row => (Action: row.Condition, Case: Maintenance.WhenFalse(row.Condition))))
            .Where(row => row.Case is not null);
        Assert.Empty(refused);
    }

    /// <summary>Our own actions and the named ones, in order, each with the action before and the one after.</summary>
    private static List<(string Action, string Condition)> Neighbourhoods(string table, params string[] standardActions)
    {
        var interesting = Msi.Read<CustomActionRow>().Select(action => action.Action).Concat(standardActions).ToHashSet();
        var rows = Msi.Read<SequenceRow>(table).Where(row => row.Sequence > 0).OrderBy(row => row.Sequence).ToList();
        return
        [
            .. rows.Where((_, index) => rows.Skip(index - 1).Take(index == 0 ? 2 : 3).Any(row => interesting.Contains(row.Action)))
                .Select(row => (row.Action, row.Condition)),
        ];
    }
}
