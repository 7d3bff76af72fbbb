using System.Xml.Linq;
using CloudProvisioningBootstrapper.Installer.Tests.Policies.Conditions;
using CloudProvisioningBootstrapper.Installer.Tests.Sources;

namespace CloudProvisioningBootstrapper.Installer.Tests.Bundle;

/// <summary>What the built Setup tells Burn's engine.</summary>
public class BundleTests
{
    // Made once, never to be changed: every version that was ever installed is found by it.
    private const string UpgradeCode = "{DFBDD5BB-CEBE-46DE-9F20-830EAFA72A2C}";

    private static BurnBundle Setup => BurnBundle.OfTestEdition;

    [Fact]
    public void Chain() => new ExpectedRows<(string Kind, string Id)>
    {
        { ("MsiPackage", "Prerequisites"), "an unsuitable server is refused before anything is installed on it." },
        { ("ExePackage", "DotNetFramework471"), "it follows what has evaluated the server." },
    }.AssertAreInOrder([.. Setup.Elements("Chain").Single().Elements().Select(package => (package.Name.LocalName, Text(package, "Id")))]);

    [Fact]
    public void Variables() => new ExpectedRows<(string Name, string Value, string Type, string Hidden, string Persisted)>
    {
        { ("APPLYFIXES", "0", "string", "no", "no"), "the default is that of the package, which evaluates the value." },
        { ("RESTARTDELAYMINUTES", "0", "string", "no", "no"), "the default is that of the package." },
        { ("REVERTFIXES", "0", "string", "no", "no"), "not persisted: who uninstalls says it then." },
        { ("SCOPEDOUS", "0", "string", "no", "no"), "the default is that of the package." },
        { ("TLSPOLICY", "Documented", "string", "no", "no"), "the default is that of the package." },
        { ("SKIPCHECKS", "", "string", "no", "no"), "nothing is skipped by default." },
        { ("NETWORKCHECK", "1", "string", "no", "no"), "the default is that of the package." },
        { ("DIRECTORYCHECK", "1", "string", "no", "no"), "the default is that of the package." },
        { ("DOMAINCONTROLLER", "", "string", "no", "no"), "the default is that of the package." },
        { ("ENVIRONMENTNAME", "", "string", "no", "no"), "the public cloud is the default, as for the agent's own setup." },
        { ("TENANTID", "", "string", "no", "no"), "nobody knows the tenant by default." },
        { ("PROXY", "", "string", "no", "no"), "the direct way is the default." },
    }.AssertAre(Setup.Elements("Variable").Where(variable => !Text(variable, "Id").StartsWith("WixBundle", StringComparison.Ordinal))
        .Select(variable => (Text(variable, "Id"), Text(variable, "Value"), Text(variable, "Type"), Text(variable, "Hidden"), Text(variable, "Persisted"))));

    [Fact]
    public void Variables_of_the_command_line() => new ExpectedRows<string>
    {
        { "APPLYFIXES", "an administrator may set it." },
        { "RESTARTDELAYMINUTES", "an administrator may set it." },
        { "REVERTFIXES", "an administrator may set it." },
        { "SCOPEDOUS", "an administrator may set it." },
        { "TLSPOLICY", "an administrator may set it." },
        { "SKIPCHECKS", "an administrator may set it." },
        { "NETWORKCHECK", "an administrator may set it." },
        { "DIRECTORYCHECK", "an administrator may set it." },
        { "DOMAINCONTROLLER", "an administrator may set it." },
        { "ENVIRONMENTNAME", "an administrator may set it." },
        { "TENANTID", "an administrator may set it." },
        { "PROXY", "an administrator may set it." },
    }.AssertAre(Setup.ApplicationData.Descendants().Where(element => element.Name.LocalName == "WixStdbaOverridableVariable").Select(variable => Text(variable, "Name")));

    [Fact]
    public void Properties_of_the_package() => new ExpectedRows<(string Name, string Value)>
    {
        { ("ARPSYSTEMCOMPONENT", "1"), "Visible=\"no\": Apps & features shows the bundle alone." },
        { ("MSIFASTINSTALL", "7"), "Burn has its own restore point and costing." },
        { ("TRANSFORMS", ":[WixStdBALanguageId]"), "the package speaks the language of Setup's window." },
        { ("APPLYFIXES", "[APPLYFIXES]"), "it is handed on." },
        { ("RESTARTDELAYMINUTES", "[RESTARTDELAYMINUTES]"), "it is handed on." },
        { ("REVERTFIXES", "[REVERTFIXES]"), "it is handed on." },
        { ("SCOPEDOUS", "[SCOPEDOUS]"), "it is handed on." },
        { ("TLSPOLICY", "[TLSPOLICY]"), "it is handed on." },
        { ("SKIPCHECKS", "[SKIPCHECKS]"), "it is handed on." },
        { ("NETWORKCHECK", "[NETWORKCHECK]"), "it is handed on." },
        { ("DIRECTORYCHECK", "[DIRECTORYCHECK]"), "it is handed on." },
        { ("DOMAINCONTROLLER", "[DOMAINCONTROLLER]"), "it is handed on." },
        { ("ENVIRONMENTNAME", "[ENVIRONMENTNAME]"), "it is handed on." },
        { ("TENANTID", "[TENANTID]"), "it is handed on." },
        { ("PROXY", "[PROXY]"), "it is handed on." },
        { ("DOTNETFRAMEWORKFOLLOWS", "1"), "the chain installs .NET Framework, so that its absence does not refuse the server." },
        { ("BUNDLELOG", "[WixBundleLog]"), "only the bundle's log says which arguments its engine ignored." },
        { ("BUNDLEACTION", "[WixBundleAction]"), "a package that is removed because the chain failed puts its fixes back." },
    }.AssertAre(Setup.Elements("MsiProperty").Select(property => (Text(property, "Id"), Text(property, "Value"))));

    [Fact]
    public void Package_of_the_prerequisites() => new ExpectedRows<(string Attribute, string Value)>
    {
        { ("Vital", "yes"), "a refusal ends the whole." },
        { ("Permanent", "no"), "CloudProvisioningBootstrapper.exe /uninstall removes it." },
        { ("PerMachine", "yes"), "it changes the server." },
        { ("LogPathVariable", "PrerequisitesLog"), "the bundle's log names its log." },
        { ("Version", Checkout.ProductVersion), "both come from one build." },
        { ("DisplayInternalUI", "yes"), "whoever double-clicks sees its dialogs." },
    }.AssertAre(Attributes("MsiPackage", "Vital", "Permanent", "PerMachine", "LogPathVariable", "Version", "DisplayInternalUI"));

    /// <summary>The test edition's Burn can't evaluate it; the values of the variables are those of WiX 5.0.2.</summary>
    [Fact]
    public void Dialogs_of_the_package_are_shown_to_whoever_installs_and_to_nobody_else()
    {
        var package = InstallerSources.Load().Bundle.Elements("MsiPackage").Single();
        var condition = MsiCondition.Parse((string?)package.Attribute(Wix.Bal + "DisplayInternalUICondition"));
        var shown =
            from level in Enum.GetValues<Display>()
            from action in Enum.GetValues<BundleAction>()
            where condition.IsTrue(new Dictionary<string, string> { ["WixBundleUILevel"] = $"{level:D}", ["WixBundleAction"] = $"{action:D}" })
            select (level, action);
        Assert.Equal([(Display.Full, BundleAction.Install)], shown);
    }

    // BOOTSTRAPPER_DISPLAY: https://github.com/wixtoolset/wix/blob/v5.0.2/src/api/burn/inc/BootstrapperApplicationTypes.h
    private enum Display
    {
        Unknown,
        Embedded,
        None,
        Passive,
        Full,
    }

    // BOOTSTRAPPER_ACTION: https://github.com/wixtoolset/wix/blob/v5.0.2/src/api/burn/inc/BootstrapperEngineTypes.h
    private enum BundleAction
    {
        Unknown,
        Help,
        Layout,
        UnsafeUninstall,
        Uninstall,
        Cache,
        Install,
        Modify,
        Repair,
        UpdateReplace,
        UpdateReplaceEmbedded,
    }

    [Fact]
    public void Package_of_DotNetFramework() => new ExpectedRows<(string Attribute, string Value)>
    {
        { ("DetectCondition", "DotNetFrameworkRelease >= 461308"), "461308 is the least Release of 4.7.1." },
        { ("InstallArguments", "/q /norestart /log \"[DotNetFrameworkLog].html\""), "it is silent, leaves the restart to the bundle, and its log lies beside the bundle's." },
        { ("UninstallArguments", ""), "it stays." },
        { ("RepairArguments", ""), "Windows repairs it." },
        { ("Permanent", "yes"), "other programs come to rely on it." },
        { ("PerMachine", "yes"), "it belongs to the server." },
        { ("Vital", "yes"), "without it the server is not ready." },
        { ("Cache", "no"), "remove, as WiX 3 calls it: it is cached only where it is going to run, and not kept." },
        { ("Protocol", "netfx4"), "its progress is shown, and it can be canceled." },
        { ("LogPathVariable", "DotNetFrameworkLog"), "the bundle's log names its log." },
    }.AssertAre(Attributes("ExePackage", "DetectCondition", "InstallArguments", "UninstallArguments", "RepairArguments", "Permanent", "PerMachine", "Vital", "Cache", "Protocol", "LogPathVariable"));

    [Fact]
    public void Exit_codes_of_DotNetFramework() => new ExpectedRows<(string Code, string Type)>
    {
        { ("0", "success"), "it is installed." },
        { ("1641", "forceReboot"), "it has begun the restart itself." },
        { ("3010", "scheduleReboot"), "the bundle asks for the restart." },
    }.AssertAre(Setup.Elements("ExitCode").Select(code => (Text(code, "Code"), Text(code, "Type"))));

    [Fact]
    public void Search_of_DotNetFramework() => new ExpectedRows<(string Root, string Key, string Value, string Variable, string Type, string Win64)>
    {
        { ("HKLM", @"SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full", "Release", "DotNetFrameworkRelease", "value", "yes"), "Burn is a 32-bit program and would look in the 32-bit view." },
    }.AssertAre(Setup.Elements("RegistrySearch").Select(search =>
        (Text(search, "Root"), Text(search, "Key"), Text(search, "Value"), Text(search, "Variable"), Text(search, "Type"), Text(search, "Win64"))));

    [Fact]
    public void Payloads() => new ExpectedRows<(string File, string Packaging, string DownloadUrl)>
    {
        { ("Prerequisites.msi", "embedded", ""), "CloudProvisioningBootstrapper.exe can refuse a server without any other file." },
        { ("NDP471-KB4033342-x86-x64-AllOS-ENU.StandIn.exe", "embedded", ""), "a server needs neither a network nor another file, and one that is refused has loaded nothing." },
    }.AssertAre(Setup.Manifest.Elements().Where(element => element.Name.LocalName == "Payload")
        .Select(payload => (Text(payload, "FilePath"), Text(payload, "Packaging"), Text(payload, "DownloadUrl"))));

    [Fact]
    public void Log() => new ExpectedRows<(string Prefix, string Extension)>
    {
        { ("CloudProvisioningBootstrapper", "log"), "its name in the temporary folder says whose it is." },
    }.AssertAre(Setup.Elements("Log").Select(log => (Text(log, "Prefix"), Text(log, "Extension"))));

    [Fact]
    public void Related_bundles() => new ExpectedRows<(string Code, string Action)>
    {
        { (UpgradeCode, "Upgrade"), "a newer version takes the place of an older one." },
    }.AssertAre(Setup.Elements("RelatedBundle").Select(related => (Text(related, "Id"), Text(related, "Action"))));

    [Fact]
    public void Registration()
    {
        var registration = Setup.Elements("Registration").Single();
        Assert.Equal("yes", Text(registration, "PerMachine"));
        Assert.Equal(Checkout.ProductVersion, Text(registration, "Version"));
        var arp = registration.Elements().Single(element => element.Name.LocalName == "Arp");
        Assert.Equal("Cloud Provisioning Agent Bootstrapper", Text(arp, "DisplayName"));
        Assert.Equal("Cloud Provisioning Bootstrapper", Text(arp, "Publisher"));
    }

    private static IEnumerable<(string Attribute, string Value)> Attributes(string package, params string[] names) =>
        names.Select(name => (name, Text(Setup.Elements(package).Single(), name)));

    private static string Text(XElement element, string attribute) => (string?)element.Attribute(attribute) ?? "";
}
